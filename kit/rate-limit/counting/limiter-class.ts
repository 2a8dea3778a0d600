import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../../log/create-log.ts';
import type { LimitedCall } from '../caller/limited-call.ts';
import type { CallCounter } from './call-counter.ts';
import { limitedCalls, uncountedCalls } from './rate-limit-metrics.ts';

/** When a call that could not be counted may be sent again, in milliseconds. */
const UNCOUNTED_RETRY_MS = 5_000;
/** A window that ends sooner is not given back to: it could be over by then, and a new one would begin below zero. */
const SHORTEST_REST_MS = 5_000;

/** What the limiter rejects with when a call could not be counted and must not go on. */
export const UNCOUNTED = new RateLimiterRes(0, UNCOUNTED_RETRY_MS);

/**
 * The limiter that graphql-rate-limit-directive makes for each pair of numbers in a schema. The library tells it nothing
 * but a key, while the plan's number and what to do without a store are known only with the call: so the key that it is
 * given is a whole {@link LimitedCall}, and every limiter counts in the same store.
 */
export function createLimiterClass({
  counter,
  log,
}: {
  counter: CallCounter;
  log: Log;
}): typeof RateLimiterAbstract {
  async function consume(call: string): Promise<RateLimiterRes> {
    const { field, key, allowed, windowSeconds, uncounted } = JSON.parse(call) as LimitedCall;
    const counted =
      allowed === 'unknown'
        ? null
        : await counter.count(key, windowSeconds).catch((error: unknown) => {
            log.warn({ err: error, field }, 'a call of a limited field could not be counted');
            return null;
          });
    if (counted === null || allowed === 'unknown') {
      uncountedCalls.inc({ field, outcome: uncounted.toLowerCase() });
      if (uncounted === 'ALLOWED') return new RateLimiterRes();
      throw UNCOUNTED;
    }
    const { calls, msBeforeEnd } = counted;
    if (calls <= allowed) return new RateLimiterRes(allowed - calls, msBeforeEnd, calls);
    limitedCalls.inc({ field });
    // A plan that grows within the window must not find it full of refusals.
    if (msBeforeEnd > SHORTEST_REST_MS) await counter.giveBack(key, windowSeconds).catch(() => undefined);
    throw new RateLimiterRes(0, msBeforeEnd, allowed);
  }

  /** The library calls `new`, and then nothing but `consume`. */
  function newLimiter() {
    return { consume };
  }
  return newLimiter as unknown as typeof RateLimiterAbstract;
}
