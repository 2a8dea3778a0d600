export type Random = {
  /** A whole number from 0 up to and without `end`. */
  below(end: number): number;
  pick<Item>(items: readonly Item[]): Item;
};

/** Numbers that look random and are the same for the same seed (xorshift32). */
export function createRandom(seed: number): Random {
  let state = seed | 1;
  const below = (end: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from.');
      return item;
    },
  };
}
