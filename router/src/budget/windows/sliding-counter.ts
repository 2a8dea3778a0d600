/**
 * How a sliding window is cut. A bucket counts until the window has left all of it, so what is counted is never less
 * than what lies in the exact window; at most one bucket more.
 */
export type Slices = {
  /** Milliseconds of one bucket. */
  readonly width: number;
  /** Buckets that count at once: those of the window, and the one that it is leaving. */
  readonly count: number;
};

export const SLICES = {
  hour: { width: 60_000, count: 61 },
  day: { width: 900_000, count: 97 },
} as const satisfies Record<string, Slices>;

/** The points of the last hour or day, by bucket, oldest first, without empty ones; and their sum. */
export type SlidingCounter = {
  readonly slices: Slices;
  readonly buckets: { readonly number: number; points: number }[];
  sum: number;
};

export function createSlidingCounter(slices: Slices): SlidingCounter {
  return { slices, buckets: [], sum: 0 };
}

/** Forgets the buckets that the window has left: each once, so it costs nothing on the whole. */
export function slideTo(counter: SlidingCounter, now: number): void {
  for (let oldest = counter.buckets[0]; oldest && endOf(counter, oldest.number) <= now; ) {
    counter.sum -= oldest.points;
    counter.buckets.shift();
    oldest = counter.buckets[0];
  }
}

export function count(counter: SlidingCounter, now: number, points: number): void {
  const number = Math.floor(now / counter.slices.width);
  const newest = counter.buckets.at(-1);
  if (newest?.number === number) newest.points += points;
  else counter.buckets.push({ number, points });
  counter.sum += points;
}

/** Gives points back to the bucket from which they were taken at the instant `at`, if it still counts. */
export function uncount(counter: SlidingCounter, at: number, points: number): void {
  const number = Math.floor(at / counter.slices.width);
  const index = counter.buckets.findLastIndex((bucket) => bucket.number === number);
  const bucket = counter.buckets[index];
  if (!bucket) return;
  bucket.points -= points;
  counter.sum -= points;
  if (bucket.points === 0) counter.buckets.splice(index, 1);
}

/** Milliseconds until the points fit; 0 when they do, Infinity when they never will. */
export function slidingWait(counter: SlidingCounter, now: number, limit: number, points: number): number {
  if (points > limit) return Infinity;
  let excess = counter.sum + points - limit;
  if (excess <= 0) return 0;
  for (const bucket of counter.buckets) {
    excess -= bucket.points;
    if (excess <= 0) return endOf(counter, bucket.number) - now;
  }
  return Infinity;
}

/** Milliseconds until nothing counts any more. */
export function slidingReset(counter: SlidingCounter, now: number): number {
  const newest = counter.buckets.at(-1);
  return newest ? endOf(counter, newest.number) - now : 0;
}

/** The instant from which on a bucket does not count. */
function endOf({ slices }: SlidingCounter, number: number): number {
  return (number + slices.count) * slices.width;
}
