import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObject, type JsonObject, own, put } from '../answer/own-property.ts';
import type { TypeIndex } from '../planning/type-index.ts';

/** Copies what a subgraph needs to know of an object; false when the object does not have it. */
type Copy = (source: JsonObject, into: JsonObject) => boolean;

/** What stands for a value that is needed and not there. A null that is there is a value. */
const MISSING = Symbol('missing');

function copyInto(value: unknown, copy: Copy): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => copyInto(item, copy));
    return items.includes(MISSING) ? MISSING : items;
  }
  if (!isObject(value)) return value === undefined ? MISSING : value;
  const into: JsonObject = {};
  return copy(value, into) ? into : MISSING;
}

function compileField(key: string, selections: readonly QueryPlanSelectionNode[], types: TypeIndex): Copy {
  const copy = selections.length > 0 ? compileSelections(selections, types) : null;
  return (source, into) => {
    const value = own(source, key);
    const copied = copy ? copyInto(value, copy) : (value ?? (value === null ? null : MISSING));
    if (copied === MISSING) return false;
    const before = own(into, key);
    if (isObject(before) && isObject(copied)) Object.assign(before, copied);
    else put(into, key, copied);
    return true;
  };
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], types: TypeIndex): Copy {
  const copies = selections.map((node): Copy => {
    if (node.kind === 'Field') return compileField(node.alias ?? node.name, node.selections ?? [], types);
    const copy = compileSelections(node.selections, types);
    if (node.typeCondition === undefined) return copy;
    const names = types.subtypesOf(node.typeCondition);
    return (source, into) => {
      const name = own(source, '__typename');
      return typeof name === 'string' && names.has(name) ? copy(source, into) : true;
    };
  });
  const [only] = copies;
  if (only && copies.length === 1) return only;
  return (source, into) => copies.every((copy) => copy(source, into));
}

function saysNothing(representation: JsonObject): boolean {
  for (const key of Object.keys(representation))
    if (key !== '__typename' && representation[key] !== null) return false;
  return true;
}

/** Makes what stands for an entity in a subgraph; null when that subgraph cannot be asked for this one. */
export type BuildRepresentation = (entity: JsonObject) => JsonObject | null;

/**
 * Compiles what a fetch requires of each entity: its key, and fields that `@requires` names. An entity of another type
 * than the fetch is about has no representation; nor has one of which something needed could not be loaded, whose error
 * is known already, nor one whose keys are all null, which nobody could find.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  types: TypeIndex,
): BuildRepresentation {
  const copy = compileSelections(requires, types);
  return (entity) => {
    const representation: JsonObject = {};
    if (!copy(entity, representation)) return null;
    return representation.__typename === undefined || saysNothing(representation) ? null : representation;
  };
}
