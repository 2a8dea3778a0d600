import type { Redis } from 'ioredis';
import type { DomainEvent } from '../../event.ts';
import { toFields } from './stream-entries.ts';

/** The names of the keys of one bus, and what every part of it asks of the server. */
export type TopicStreams = {
  readonly redis: Redis;
  /** Stream of events that were given up, for a person to look at; it is never trimmed. */
  readonly deadLetters: string;
  streamOf(topic: string): string;
  topicOf(stream: string): string;
  /** Adds all events, or none. */
  add(events: readonly DomainEvent[]): Promise<void>;
  /** The server's clock, milliseconds since the epoch: ids of entries are made of it. */
  now(): Promise<number>;
};

/** The last resort against a stream that grows for ever; see `keep-house.ts` for what trims it day by day. */
const MOST_ENTRIES = 1_000_000;

/**
 * One stream for each topic, so that whoever follows ended sessions does not read the trades of an import.
 * @param keyPrefix e.g. `tradesense:`; with braces, `{tradesense}:`, all keys stay on one node of a Redis Cluster.
 */
export function createTopicStreams(redis: Redis, keyPrefix: string): TopicStreams {
  const start = `${keyPrefix}events:`;
  const streamOf = (topic: string) => `${start}${topic}`;
  return {
    redis,
    deadLetters: `${keyPrefix}dead-events`,
    streamOf,
    topicOf: (stream) => stream.slice(start.length),
    async add(events) {
      const transaction = redis.multi();
      for (const event of events) {
        transaction.xadd(streamOf(event.topic), 'MAXLEN', '~', MOST_ENTRIES, '*', ...toFields(event));
      }
      // A command that the server refused, out of memory for instance, fails the whole transaction.
      const results = await transaction.exec();
      const failure = results?.find(([error]) => error !== null)?.[0];
      if (!results) throw new Error('Redis took no events.');
      if (failure) throw failure;
    },
    async now() {
      const [seconds, microseconds] = await redis.time();
      return Number(seconds) * 1_000 + Math.floor(Number(microseconds) / 1_000);
    },
  };
}
