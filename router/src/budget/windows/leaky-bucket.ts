/**
 * The minute's window: a leaky bucket of `limit` points that drains `limit` points a minute (GCRA told in points, so
 * that what was used stays used when the plan changes). It counts in units so that every drain is a whole number.
 */
export type LeakyBucket = {
  /** Units in the bucket at `at`. */
  readonly level: number;
  /** Units that have drained since ever, and that were given back: cumulative, modulo `WRAP`. */
  readonly drained: number;
  readonly refunded: number;
  /** The limit in force since `at`; null is none, and then the bucket is empty. */
  readonly limit: number | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** What a bucket remembers of one reservation: units that lay before it, and what had left the bucket until then. */
export type BucketPlace = Pick<LeakyBucket, 'drained' | 'refunded'> & { readonly before: number };

/** Units of a point: a bucket drains `limit` of them in a millisecond. */
export const UNITS = 60_000;
/** Counters turn over here; a reservation's lease is far too short to see it twice. */
export const WRAP = 2 ** 52;

export const EMPTY_BUCKET: LeakyBucket = { level: 0, drained: 0, refunded: 0, limit: null, at: 0 };

/** Units a millisecond. Over a change of limits it is the slower of the two rates, until the next reservation. */
function rateOf(bucket: LeakyBucket, limit: number): number {
  return Math.min(limit, bucket.limit ?? limit);
}

/** The bucket at a later instant. */
export function drain(bucket: LeakyBucket, now: number, limit: number | null): LeakyBucket {
  // Without a limit nothing is held; a bucket of which none was known before is empty already.
  const gone =
    limit === null ? bucket.level : Math.min(bucket.level, (now - bucket.at) * rateOf(bucket, limit));
  return {
    ...bucket,
    level: bucket.level - gone,
    drained: (bucket.drained + gone) % WRAP,
    at: now,
  };
}

/** The bucket, drained before, with a reservation in it. */
export function fill(bucket: LeakyBucket, limit: number | null, points: number): LeakyBucket {
  return { ...bucket, limit, level: limit === null ? 0 : bucket.level + points * UNITS };
}

/** Where a reservation lies that is about to be put into the bucket; null when the minute has no limit. */
export function placeIn(bucket: LeakyBucket, limit: number | null): BucketPlace | null {
  return limit === null ? null : { before: bucket.level, drained: bucket.drained, refunded: bucket.refunded };
}

/**
 * Gives back what a reservation of `reserved` points did not need, as far as it has not drained away. What lay before it
 * was refunded at most as a whole; this keeps from giving back what the bucket would not hold if only the points needed
 * had ever been put into it.
 */
export function giveBackTo(
  bucket: LeakyBucket,
  place: BucketPlace,
  reserved: number,
  surplus: number,
): LeakyBucket {
  const drained = since(bucket.drained, place.drained);
  const refunded = Math.min(place.before, since(bucket.refunded, place.refunded));
  const undrained = place.before + reserved * UNITS - drained - refunded;
  const units = Math.max(0, Math.min(surplus * UNITS, undrained, bucket.level));
  return { ...bucket, level: bucket.level - units, refunded: (bucket.refunded + units) % WRAP };
}

/** Milliseconds until the points fit; 0 when they do, Infinity when they never will. */
export function bucketWait(bucket: LeakyBucket, limit: number, points: number): number {
  if (points > limit) return Infinity;
  return Math.max(0, Math.ceil((bucket.level + (points - limit) * UNITS) / rateOf(bucket, limit)));
}

export function bucketRemaining(bucket: LeakyBucket, limit: number): number {
  return Math.max(0, Math.floor(limit - bucket.level / UNITS));
}

/** Milliseconds until the bucket is empty. A bucket that never drains says a minute. */
export function bucketReset(bucket: LeakyBucket, limit: number): number {
  if (bucket.level === 0) return 0;
  return limit === 0 ? UNITS : Math.ceil(bucket.level / rateOf(bucket, limit));
}

function since(counter: number, then: number): number {
  return (counter - then + WRAP) % WRAP;
}
