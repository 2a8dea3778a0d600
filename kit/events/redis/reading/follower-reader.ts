import type { Redis } from 'ioredis';
import type { Log } from '../../../log/create-log.ts';
import { deliverBatch, reasonOf } from '../../delivery/deliver-batch.ts';
import { deadEvents } from '../../delivery/event-metrics.ts';
import { retryDelay, wait } from '../../delivery/retry-delay.ts';
import type { DomainEvent, FollowOptions } from '../../event.ts';
import { parseReadReply } from '../streams/stream-entries.ts';
import type { TopicStreams } from '../streams/topic-streams.ts';
import type { ReadingPace } from './group-reader.ts';
import { BLOCK_MS } from './redis-connection.ts';

export type FollowerReaderOptions = Required<FollowOptions> & {
  readonly streams: TopicStreams;
  readonly pace: ReadingPace;
  readonly log: Log;
};

/**
 * One follower's work, a step at a time. Its positions live in this process alone: the server keeps nothing for it, so
 * a process that crashes leaves nothing behind.
 */
export function createFollowerReader(options: FollowerReaderOptions) {
  const { streams, name, topics, sinceMs, pace, log } = options;
  const { redis, streamOf, topicOf } = streams;
  const began = performance.now();
  /** Id of the last entry seen of each stream; empty until the server was asked where to begin. */
  const positions = new Map<string, string>();

  /** Resolves when nothing that is published from now on can be missed. */
  async function locate(): Promise<void> {
    if (positions.size > 0) return;
    // Where the server was away at first, what was published meanwhile is looked back for, too.
    const lookBack = sinceMs > 0 ? sinceMs + performance.now() - began : 0;
    const from = `${Math.max(0, Math.floor((await streams.now()) - lookBack))}-0`;
    const found = await Promise.all(
      topics.map(async (topic) => {
        const stream = streamOf(topic);
        const [last] = lookBack > 0 ? [] : await redis.xrevrange(stream, '+', '-', 'COUNT', 1);
        return [stream, lookBack > 0 ? from : (last?.[0] ?? '0-0')] as const;
      }),
    );
    for (const [stream, id] of found) positions.set(stream, id);
  }

  async function step(reader: Redis, signal: AbortSignal): Promise<void> {
    await locate();
    const args = ['COUNT', pace.batch, 'BLOCK', BLOCK_MS, 'STREAMS'];
    const reply = await reader.call('XREAD', ...args, ...positions.keys(), ...positions.values());
    const entries = parseReadReply(reply, topicOf);
    await deliver(
      entries.flatMap(({ event }) => (event ? [event] : [])),
      signal,
    );
    for (const { stream, id } of entries) positions.set(stream, id);
  }

  async function deliver(events: readonly DomainEvent[], signal: AbortSignal): Promise<void> {
    if (events.length === 0) return;
    for (let outages = 1; !signal.aborted; outages += 1) {
      const delivery = await deliverBatch(events, { ...options, group: name, backoff: pace.backoff, signal });
      if (delivery.outcome === 'handled') return;
      if (delivery.outcome === 'failed') {
        for (const { event, error } of delivery.failed) giveUp(event, error);
        return;
      }
      await wait(retryDelay(pace.backoff, outages), signal);
    }
  }

  /** Nobody keeps an event for a follower; a handler that only changes memory does not get here. */
  function giveUp({ id, topic }: DomainEvent, error: unknown): void {
    deadEvents.inc({ group: name, topic });
    log.error({ follower: name, event: id, topic, reason: reasonOf(error) }, 'event not followed');
  }

  return { step, locate };
}
