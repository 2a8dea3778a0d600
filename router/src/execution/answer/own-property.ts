/** An object of an answer. Its keys are whatever a subgraph or a client's alias says, `__proto__` included. */
export type JsonObject = { [key: string]: unknown };

/** Whether the value is an object with fields, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object's own value of a key, or undefined. What objects inherit are functions, which no answer holds, and
 * `__proto__`; so nearly every key costs a single look-up.
 */
export function own(object: JsonObject, key: string): unknown {
  if (key === '__proto__') return Object.hasOwn(object, key) ? object[key] : undefined;
  const value = object[key];
  return typeof value === 'function' ? undefined : value;
}

/** Sets an own value. Plain assignment to `__proto__` would change what the object inherits. */
export function put(object: JsonObject, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
