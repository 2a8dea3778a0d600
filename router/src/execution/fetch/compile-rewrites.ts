import type { FetchDataRewrite } from '@apollo/query-planner';
import { type JsonObject, own, put } from '../answer/own-property.ts';
import type { TypeIndex } from '../planning/type-index.ts';

/** Changes an object in place. */
export type Rewrite = (value: unknown) => void;

const TYPE_PREFIX = '... on ';

type Change = (object: JsonObject) => void;

function changeOf(rewrite: FetchDataRewrite, key: string): Change {
  if (rewrite.kind === 'ValueSetter') return (object) => put(object, key, rewrite.setValueTo);
  return (object) => {
    const value = own(object, key);
    if (value === undefined) return;
    put(object, rewrite.renameKeyTo, value);
    put(object, key, undefined);
  };
}

/** Goes down one part of a rewrite's path: into a field, or on when the object is, or may be, of a type. */
function stepInto(part: string, next: Rewrite, types: TypeIndex): Change {
  if (!part.startsWith(TYPE_PREFIX)) return (object) => next(own(object, part));
  const names = types.subtypesOf(part.slice(TYPE_PREFIX.length));
  return (object) => {
    const name = own(object, '__typename');
    if (name === undefined || name === null || names.has(String(name))) next(object);
  };
}

/** Applies to an object, and to each item of lists however deep. */
function toEach(change: Change): Rewrite {
  return function rewrite(value) {
    if (Array.isArray(value)) for (const item of value) rewrite(item);
    else if (typeof value === 'object' && value !== null) change(value as JsonObject);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, types: TypeIndex): Rewrite {
  const key = rewrite.path.at(-1);
  if (key === undefined) return () => {};
  return rewrite.path
    .slice(0, -1)
    .reduceRight((next, part) => toEach(stepInto(part, next, types)), toEach(changeOf(rewrite, key)));
}

/**
 * Compiles the changes that a plan makes to what a subgraph is sent or answers: the name of a type that it knows by
 * another name, and names that the plan gave to fields so that they do not collide. Null when there are none.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  types: TypeIndex,
): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

/** The names that fields have again after the rewrites, by those that they had in the subgraph. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    rewrites?.flatMap((rewrite) => {
      const key = rewrite.path.at(-1);
      return rewrite.kind === 'KeyRenamer' && key !== undefined ? [[key, rewrite.renameKeyTo] as const] : [];
    }),
  );
}
