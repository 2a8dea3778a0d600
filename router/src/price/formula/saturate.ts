/** What no cost exceeds: sums and products stop here, so that nothing wraps around or becomes NaN. */
export const MAXIMUM_COST = Number.MAX_SAFE_INTEGER;

/** a + b for numbers from 0 up, at most {@link MAXIMUM_COST}. */
export function add(a: number, b: number): number {
  return Math.min(a + b, MAXIMUM_COST);
}

/** a × b for finite numbers from 0 up, at most {@link MAXIMUM_COST}. */
export function multiply(a: number, b: number): number {
  return Math.min(a * b, MAXIMUM_COST);
}

/** A number from 0 up: negative is 0, fractions are rounded up, what is no number is as dear as can be. */
export function toCount(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return MAXIMUM_COST;
  return Math.min(Math.max(Math.ceil(value), 0), MAXIMUM_COST);
}
