import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Log } from '../../log/create-log.ts';
import type { Bus, Subscription } from '../event.ts';
import { createFollowerReader } from './reading/follower-reader.ts';
import { createGroupReader, type ReadingPace } from './reading/group-reader.ts';
import { startReadingLoop } from './reading/reading-loop.ts';
import { connectRedis } from './reading/redis-connection.ts';
import { createTopicStreams } from './streams/topic-streams.ts';

export type RedisStreamsBusOptions = {
  /** `redis://…` or `rediss://…`. The server must keep its data (append-only file) and never evict keys. */
  readonly url: string;
  readonly log: Log;
  /** Default `tradesense:`; `{tradesense}:` on a Redis Cluster. */
  readonly keyPrefix?: string;
  readonly pace?: Partial<ReadingPace>;
};

const PACE: ReadingPace = {
  // An event may hold hundreds of kilobytes, and a batch is parsed in one go.
  batch: 10,
  backoff: { firstMs: 100, capMs: 2_000 },
  takeOverMs: 30_000,
  mostDeliveries: 20,
};

/**
 * A bus for subgraphs in processes of their own, over Redis 7 or later: a stream for each topic, a consumer group for
 * each group. Events stay in Redis until every group has handled them. A member that crashes loses nothing: another
 * takes over what it held. Subscribing succeeds while Redis is away; publishing does not.
 */
export function createRedisStreamsBus(options: RedisStreamsBusOptions): Bus {
  const { url, log, keyPrefix = 'tradesense:' } = options;
  const pace = { ...PACE, ...options.pace };
  const redis = connectRedis(url, 'events', log);
  const streams = createTopicStreams(redis, keyPrefix);
  const subscriptions = new Set<Subscription>();
  let closing: Promise<void> | null = null;

  function assertOpen(): void {
    if (closing) throw new Error('The bus is closed.');
  }

  function read(role: string, step: Parameters<typeof startReadingLoop>[0]['step']): Subscription {
    const stopLoop = startReadingLoop({ url, role, log, control: redis, step });
    const subscription = {
      async stop() {
        await stopLoop();
        subscriptions.delete(subscription);
      },
    };
    subscriptions.add(subscription);
    return subscription;
  }

  async function close(): Promise<void> {
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
    redis.disconnect();
  }

  return {
    async publish(events) {
      assertOpen();
      if (events.length > 0) await streams.add(events);
      return [];
    },
    async subscribe(subscriber) {
      assertOpen();
      const member = `${hostname()}:${process.pid}:${randomUUID()}`;
      const { step } = createGroupReader({ ...subscriber, streams, pace, member, log });
      return read(`events of ${subscriber.group}`, step);
    },
    async follow(follower) {
      assertOpen();
      const { step, locate } = createFollowerReader({ sinceMs: 0, ...follower, streams, pace, log });
      // Without Redis it begins as soon as it can; the loop tries again.
      await locate().catch((error: unknown) => log.warn({ err: error }, 'following begins late'));
      return read(`events followed by ${follower.name}`, step);
    },
    async ping() {
      assertOpen();
      await redis.ping();
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
