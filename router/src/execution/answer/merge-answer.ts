import type { AnswerShape } from './answer-shape.ts';
import { isObject, type JsonObject, own, put } from './own-property.ts';

/** Which of two names of an object's type says more; see `mergeAnswer`. */
export type IsAbstract = (typeName: string) => boolean;

function mergeLists(
  target: unknown[],
  source: readonly unknown[],
  shape: AnswerShape,
  isAbstract: IsAbstract,
): void {
  for (const [index, item] of source.entries()) {
    const known = target[index];
    if (isObject(known) && isObject(item)) mergeAnswer(known, item, shape, isAbstract);
    else if (Array.isArray(known) && Array.isArray(item) && known.length === item.length)
      mergeLists(known, item, shape, isAbstract);
    else if (item !== null || known === undefined) target[index] = item;
  }
}

/**
 * Puts what a subgraph answered, as far as it was asked for, into what is known already. Objects and lists of the same
 * length are joined, and what is not known yet is taken over as it is, without a copy. A null never hides a value that
 * another subgraph gave, and the name of an interface, by which a subgraph with `@interfaceObject` calls all its types,
 * never that of a type.
 */
export function mergeAnswer(
  target: JsonObject,
  source: JsonObject,
  shape: AnswerShape,
  isAbstract: IsAbstract,
): void {
  for (const [key, below] of shape) {
    const value = own(source, key);
    const known = own(target, key);
    if (known === undefined || known === null) {
      if (value !== undefined) put(target, key, value);
    } else if (value === null || value === undefined || value === known) {
      // Nothing new.
    } else if (typeof known !== 'object' || below === null) {
      if (key === '__typename' && typeof value === 'string' && isAbstract(value)) continue;
      put(target, key, value);
    } else if (isObject(known) && isObject(value)) mergeAnswer(known, value, below, isAbstract);
    else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length)
      mergeLists(known, value, below, isAbstract);
    else put(target, key, value);
  }
}
