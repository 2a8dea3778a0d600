import { type BudgetLimits, type BudgetState, LEASE_MS, type WindowState } from '../budget.ts';
import {
  type BucketPlace,
  bucketRemaining,
  bucketReset,
  bucketWait,
  drain,
  EMPTY_BUCKET,
  fill,
  giveBackTo,
  type LeakyBucket,
  placeIn,
} from '../windows/leaky-bucket.ts';
import {
  count,
  createSlidingCounter,
  SLICES,
  slideTo,
  slidingReset,
  slidingWait,
  uncount,
} from '../windows/sliding-counter.ts';
import type { Wait } from './longest-wait.ts';

/** Milliseconds after which a place among the operations at once is worth asking for again. */
const CONCURRENT_WAIT_MS = 1_000;

type Lease = { readonly at: number; readonly points: number; readonly place: BucketPlace | null };

/** What one budget has spent. Instants are milliseconds since the epoch and never go back. */
export type Account = {
  /** The last instant at which it changed. */
  at(): number;
  /** What stands in the way of a reservation: nothing, or one wait for each exhausted window. */
  waits(limits: BudgetLimits, points: number, now: number): Wait[];
  reserve(id: string, limits: BudgetLimits, points: number, now: number): void;
  settle(id: string, points: number, now: number): void;
  state(limits: BudgetLimits, now: number): BudgetState;
};

export function createAccount(): Account {
  let bucket: LeakyBucket = EMPTY_BUCKET;
  const sliding = { hour: createSlidingCounter(SLICES.hour), day: createSlidingCounter(SLICES.day) };
  // In order of admission, which is the order in which they expire.
  const leases = new Map<string, Lease>();

  function forget(now: number): void {
    slideTo(sliding.hour, now);
    slideTo(sliding.day, now);
    for (const [id, { at }] of leases) {
      if (at + LEASE_MS > now) break;
      leases.delete(id);
    }
  }

  return {
    at: () => bucket.at,
    waits({ minute, hour, day, concurrent }, points, now) {
      forget(now);
      const full = concurrent !== null && leases.size >= concurrent;
      const drained = drain(bucket, now, minute);
      const waits: (Wait | null)[] = [
        minute === null
          ? null
          : { window: 'minute', limit: minute, waitMs: bucketWait(drained, minute, points) },
        hour === null
          ? null
          : { window: 'hour', limit: hour, waitMs: slidingWait(sliding.hour, now, hour, points) },
        day === null
          ? null
          : { window: 'day', limit: day, waitMs: slidingWait(sliding.day, now, day, points) },
        full
          ? {
              window: 'concurrent',
              limit: concurrent,
              waitMs: concurrent === 0 ? Infinity : CONCURRENT_WAIT_MS,
            }
          : null,
      ];
      return waits.filter((wait) => wait !== null && wait.waitMs > 0) as Wait[];
    },
    reserve(id, { minute }, points, now) {
      forget(now);
      const drained = drain(bucket, now, minute);
      leases.set(id, { at: now, points, place: placeIn(drained, minute) });
      bucket = fill(drained, minute, points);
      count(sliding.hour, now, points);
      count(sliding.day, now, points);
    },
    settle(id, points, now) {
      forget(now);
      const lease = leases.get(id);
      if (!lease) return;
      leases.delete(id);
      bucket = drain(bucket, now, bucket.limit);
      const surplus = Math.max(0, lease.points - points);
      if (lease.place) bucket = giveBackTo(bucket, lease.place, lease.points, surplus);
      uncount(sliding.hour, lease.at, surplus);
      uncount(sliding.day, lease.at, surplus);
    },
    state({ minute, hour, day }, now) {
      forget(now);
      const windows: WindowState[] = [];
      if (minute !== null) {
        const drained = drain(bucket, now, minute);
        const remaining = bucketRemaining(drained, minute);
        windows.push({ window: 'minute', limit: minute, remaining, resetMs: bucketReset(drained, minute) });
      }
      for (const [window, limit] of [
        ['hour', hour],
        ['day', day],
      ] as const) {
        if (limit === null) continue;
        const remaining = Math.max(0, limit - sliding[window].sum);
        windows.push({ window, limit, remaining, resetMs: slidingReset(sliding[window], now) });
      }
      return { windows, running: leases.size };
    },
  };
}
