import { expect } from 'vitest';

/** How long a page may take to show what a test waits for, in milliseconds. */
export const PATIENCE_MS = 15_000;

/** Looks again and again until the page shows what is expected: `await eventually(() => count()).toBe(3)`. */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: PATIENCE_MS });
}
