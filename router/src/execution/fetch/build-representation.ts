import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isObject, type JsonObject, own, put } from '../answer/own-property.ts';
import { type Coerced, compileLeftOut } from '../conditions.ts';
import type { SelectedPaths } from '../plan/selected-paths.ts';
import type { PlanPath } from '../plan/walk-path.ts';
import type { TypeIndex } from '../planning/type-index.ts';

/** Copies what a subgraph needs to know of an object; false when the object does not have it. */
type Copy = (source: JsonObject, into: JsonObject, coerced: Coerced) => boolean;

/** What is known when a fetch is compiled: the types, and when the fields below a path are asked for. */
export type RequiresContext = { types: TypeIndex; path: PlanPath; selected: SelectedPaths };

/** What stands for a value that is needed and not there. A null that is there is a value. */
const MISSING = Symbol('missing');

function copyInto(value: unknown, copy: Copy, coerced: Coerced): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => copyInto(item, copy, coerced));
    return items.includes(MISSING) ? MISSING : items;
  }
  if (!isObject(value)) return value === undefined ? MISSING : value;
  const into: JsonObject = {};
  return copy(value, into, coerced) ? into : MISSING;
}

function compileField(
  key: string,
  selections: readonly QueryPlanSelectionNode[],
  context: RequiresContext,
): Copy {
  const path = [...context.path, key];
  const copy = selections.length > 0 ? compileSelections(selections, { ...context, path }) : null;
  // What needs this field is then left out too, and the subgraph can do without.
  const isLeftOut = compileLeftOut(context.selected.conditionsAt(path));
  return (source, into, coerced) => {
    const value = own(source, key);
    if (value === undefined) return isLeftOut?.(coerced) ?? false;
    const copied = copy ? copyInto(value, copy, coerced) : value;
    if (copied === MISSING) return false;
    const before = own(into, key);
    if (isObject(before) && isObject(copied)) Object.assign(before, copied);
    else put(into, key, copied);
    return true;
  };
}

function compileSelections(selections: readonly QueryPlanSelectionNode[], context: RequiresContext): Copy {
  const copies = selections.map((node): Copy => {
    if (node.kind === 'Field') return compileField(node.alias ?? node.name, node.selections ?? [], context);
    const copy = compileSelections(node.selections, context);
    if (node.typeCondition === undefined) return copy;
    const names = context.types.subtypesOf(node.typeCondition);
    return (source, into, coerced) => {
      const name = own(source, '__typename');
      return typeof name === 'string' && names.has(name) ? copy(source, into, coerced) : true;
    };
  });
  const [only] = copies;
  if (only && copies.length === 1) return only;
  return (source, into, coerced) => copies.every((copy) => copy(source, into, coerced));
}

function hasNoKey(representation: JsonObject): boolean {
  for (const key of Object.keys(representation)) if (key !== '__typename') return false;
  return true;
}

/** Makes what stands for an entity in a subgraph; null when that subgraph cannot be asked for this one. */
export type BuildRepresentation = (entity: JsonObject, coerced: Coerced) => JsonObject | null;

/**
 * Compiles what a fetch requires of each entity: its key, and fields that `@requires` names. An entity of another type
 * than the fetch is about has no representation; nor has one of which something needed could not be loaded, whose error
 * is known already. A key that is null is a key.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  context: RequiresContext,
): BuildRepresentation {
  const copy = compileSelections(requires, context);
  return (entity, coerced) => {
    const representation: JsonObject = {};
    if (!copy(entity, representation, coerced)) return null;
    return representation.__typename === undefined || hasNoKey(representation) ? null : representation;
  };
}
