/** The smallest value that at least `fraction` (0 to 1) of the values do not exceed. Throws RangeError without values. */
export function percentile(values: readonly number[], fraction: number): number {
  const sorted = Float64Array.from(values).sort();
  const value = sorted[Math.max(0, Math.ceil(fraction * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There are no values.');
  return value;
}

/** A ratio with its lowest and highest value over the rounds: how far it can be believed. */
export type Ratio = { value: number; lowest: number; highest: number };

/** What the product took of something in each round, divided by what the endpoint took; `value` is of all rounds together. */
export function ratioOf(
  all: { product: number; endpoint: number },
  rounds: readonly { product: number; endpoint: number }[],
): Ratio {
  const ratios = rounds.map(({ product, endpoint }) => product / endpoint);
  return { value: all.product / all.endpoint, lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
