import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { connectRedis } from '../../events/redis/reading/redis-connection.ts';
import type { Log } from '../../log/create-log.ts';

/** How often something was called in the present window, the last call included, and when the window ends. */
export type CallCount = { calls: number; msBeforeEnd: number };

/** Counts calls in fixed windows, each of which begins with its first call. */
export type CallCounter = {
  /** Counts one call. Rejects with the store's error when it cannot. */
  count(key: string, windowSeconds: number): Promise<CallCount>;
  /** Takes one call back that was counted in a window that is open still. */
  giveBack(key: string, windowSeconds: number): Promise<void>;
  close(): void;
};

/** Whoever compares the count with a limit is not the store: one key is held to whatever limit its plan has now. */
const ANY_NUMBER = Number.MAX_SAFE_INTEGER;
/** A Redis that hangs is as good as one that is away, and sign-in should say so before the client gives up. */
const COMMAND_TIMEOUT_MS = 1_000;

/**
 * The one place that says where calls are counted: in Redis, for all processes together, or in this process alone when
 * there is no URL.
 */
export function createCallCounter(options: {
  redisUrl: string | null;
  log: Log;
  /** Default `tradesense:rate-limit`; `{tradesense}:rate-limit` on a Redis Cluster. */
  keyPrefix?: string;
}): CallCounter {
  const { redisUrl, log, keyPrefix = 'tradesense:rate-limit' } = options;
  const common = { keyPrefix, points: ANY_NUMBER, duration: 1 };
  if (redisUrl === null) return counting(new RateLimiterMemory(common), () => undefined);
  const redis = connectRedis(redisUrl, 'rate limits', log, { commandTimeout: COMMAND_TIMEOUT_MS });
  const limiter = new RateLimiterRedis({ ...common, storeClient: redis });
  return counting(limiter, () => redis.disconnect());
}

function counting(limiter: RateLimiterMemory | RateLimiterRedis, close: () => void): CallCounter {
  return {
    async count(key, windowSeconds) {
      const counted = await limiter.consume(key, 1, { customDuration: windowSeconds });
      if (!(counted instanceof RateLimiterRes)) throw new Error('The limiter did not tell the count.');
      return { calls: counted.consumedPoints, msBeforeEnd: counted.msBeforeNext };
    },
    async giveBack(key, windowSeconds) {
      await limiter.reward(key, 1, { customDuration: windowSeconds });
    },
    close,
  };
}
