import { isObject, type JsonObject, own } from '../answer/own-property.ts';

/** A path of a plan: names of the answer's fields, and "@" for every item of a list. */
export type PlanPath = readonly string[];

/** A path of the client's answer. */
export type AnswerPath = readonly (string | number)[];

export const EVERY_ITEM = '@';

/** Adds the objects that stand at a path to `into`. Nulls, and what does not have the form of the path, are passed over. */
export function collectAt(value: unknown, path: PlanPath, into: JsonObject[], depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  const part = path[depth];
  if (Array.isArray(value)) {
    // An item of a list of lists is reached by one "@" each; at the end of the path none may be left over.
    if (part !== EVERY_ITEM) return;
    for (const item of value) collectAt(item, path, into, depth + 1);
  } else if (part === undefined) into.push(value as JsonObject);
  else if (part !== EVERY_ITEM) collectAt(own(value as JsonObject, part), path, into, depth + 1);
}

/**
 * Where in the answer the objects at a path stand. One object may stand in several places, since equal entities are
 * asked for once. Needed for errors only, so it may cost more than `collectAt`.
 */
export function placesAt(root: JsonObject, path: PlanPath): Map<JsonObject, AnswerPath[]> {
  const places = new Map<JsonObject, AnswerPath[]>();
  const here: (string | number)[] = [];

  function walk(value: unknown, depth: number): void {
    const part = path[depth];
    if (Array.isArray(value) && part === EVERY_ITEM) {
      for (const [index, item] of value.entries()) {
        here.push(index);
        walk(item, depth + 1);
        here.pop();
      }
    } else if (isObject(value) && part === undefined) {
      const known = places.get(value);
      if (known) known.push([...here]);
      else places.set(value, [[...here]]);
    } else if (isObject(value) && part !== undefined && part !== EVERY_ITEM) {
      here.push(part);
      walk(own(value, part), depth + 1);
      here.pop();
    }
  }

  walk(root, 0);
  return places;
}

/** The part of a path that is the same for all that it leads to. */
export function beforeLists(path: PlanPath): AnswerPath {
  const first = path.indexOf(EVERY_ITEM);
  return first === -1 ? path : path.slice(0, first);
}
