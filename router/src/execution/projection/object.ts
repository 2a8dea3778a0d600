import { isObject, type JsonObject, own, put } from '../answer/own-property.ts';
import { extendPaths, type Project, type Session } from './projection.ts';

/** One field of an object of the client's answer. */
export type FieldPlan = {
  key: string;
  /** Its name in what the subgraphs answered. */
  sourceKey: string;
  /** Null when it is always asked for. */
  included: ((coerced: Session['coerced']) => boolean) | null;
  project: Project;
};

/** Names that every object inherits, or that change what it inherits. Aliases may be called so too. */
const isInherited = (key: string) => key in Object.prototype;

function projectFields(fields: readonly FieldPlan[]): (source: JsonObject, session: Session) => unknown {
  const plans = fields.map((field) => ({
    ...field,
    inherited: isInherited(field.key) || isInherited(field.sourceKey),
  }));
  return (source, session) => {
    const { faults, coerced } = session;
    const object: JsonObject = {};
    for (const { key, sourceKey, included, project, inherited } of plans) {
      if (included !== null && !included(coerced)) continue;
      const before = faults.length;
      const value = project(inherited ? own(source, sourceKey) : source[sourceKey], session);
      if (faults.length !== before) extendPaths(faults, before, key);
      if (value === undefined) return null;
      if (inherited) put(object, key, value);
      else object[key] = value;
    }
    return object;
  };
}

/** An object of a type that is known beforehand. The fields are compiled when the first such object is met. */
export function objectOf(field: string, fieldsOf: () => readonly FieldPlan[]): Project {
  let project: ReturnType<typeof projectFields> | null = null;
  return (value, session) => {
    if (value === null || value === undefined) return null;
    if (isObject(value)) {
      project ??= projectFields(fieldsOf());
      return project(value, session);
    }
    session.faults.push({ message: `Expected an object for field ${field}.`, upwards: [] });
    return null;
  };
}

/**
 * An object whose type is told by its `__typename`: one of those that the API has for the field, or the field's own
 * interface, as long as no subgraph that knows more had to be asked. `fieldsOf` is null for any other.
 */
export function abstractOf(
  field: string,
  fieldsOf: (typeName: string | null) => readonly FieldPlan[] | null,
): Project {
  const known = new Map<string | null, ReturnType<typeof projectFields> | null>();
  const find = (typeName: string | null) => {
    const before = known.get(typeName);
    if (before !== undefined) return before;
    const fields = fieldsOf(typeName);
    // Names that are no types are not remembered: a subgraph may send any number of them.
    if (!fields) return null;
    const project = projectFields(fields);
    known.set(typeName, project);
    return project;
  };
  return (value, session) => {
    if (value === null || value === undefined) return null;
    const typeName = isObject(value) ? (own(value, '__typename') ?? null) : undefined;
    const project = typeof typeName === 'string' || typeName === null ? find(typeName) : null;
    if (project) return project(value as JsonObject, session);
    session.faults.push({ message: `Invalid object for field ${field}.`, upwards: [] });
    return null;
  };
}
