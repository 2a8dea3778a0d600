import type { Redis } from 'ioredis';
import type { Log } from '../../../log/create-log.ts';
import { deliverBatch, reasonOf } from '../../delivery/deliver-batch.ts';
import { deadEvents } from '../../delivery/event-metrics.ts';
import { type Backoff, retryDelay, wait } from '../../delivery/retry-delay.ts';
import type { DomainEvent, SubscribeOptions } from '../../event.ts';
import { keepHouse } from '../streams/keep-house.ts';
import { type Claimed, createPendingEntries, START } from '../streams/pending-entries.ts';
import { parseReadReply, type StreamEntry } from '../streams/stream-entries.ts';
import type { TopicStreams } from '../streams/topic-streams.ts';
import { BLOCK_MS, isMissingGroup } from './redis-connection.ts';

export type ReadingPace = {
  /** Events in one batch at most. */
  readonly batch: number;
  readonly backoff: Backoff;
  /** An entry untouched for so long belongs to a crashed member, or failed and is due again. */
  readonly takeOverMs: number;
  /** Deliveries of one entry, each with its own repeats, before it is given up. */
  readonly mostDeliveries: number;
};

export type GroupReaderOptions = SubscribeOptions & {
  readonly streams: TopicStreams;
  readonly pace: ReadingPace;
  /** Name of this member, unique among all processes for all time. */
  readonly member: string;
  readonly log: Log;
};

const HOUSEKEEPING_MS = 60_000;

type Entry = StreamEntry & { readonly event: DomainEvent };

/**
 * One member's work in a group, a step at a time: first what others left behind, then what is new. Entries that fail
 * stay pending at the server, which thereby remembers and counts them, and the work goes on with the next.
 */
export function createGroupReader(options: GroupReaderOptions) {
  const { streams, group, topics, pace, member, log } = options;
  const { redis, streamOf, topicOf } = streams;
  const keys = topics.map(streamOf);
  const pending = createPendingEntries(streams, group, member);
  let nextTakeOver = 0;
  let nextHousekeeping = 0;

  /** From the first entry kept, so that a group made late, or again after a FLUSH, misses nothing. */
  async function createGroups(): Promise<void> {
    for (const key of keys) {
      await redis.xgroup('CREATE', key, group, '0', 'MKSTREAM').catch((error: unknown) => {
        if (!reasonOf(error).includes('BUSYGROUP')) throw error;
      });
    }
  }

  async function step(reader: Redis, signal: AbortSignal): Promise<void> {
    try {
      const now = performance.now();
      if (now >= nextTakeOver) {
        nextTakeOver = now + pace.takeOverMs / 2;
        for (const key of keys) await takeOver(key, signal);
      }
      if (now >= nextHousekeeping) {
        nextHousekeeping = now + HOUSEKEEPING_MS;
        for (const key of keys) await keepHouse(streams, key);
      }
      if (signal.aborted) return;
      const block = Math.max(1, Math.ceil(Math.min(BLOCK_MS, nextTakeOver - performance.now())));
      const args = ['GROUP', group, member, 'COUNT', pace.batch, 'BLOCK', block, 'STREAMS'];
      const reply = await reader.call('XREADGROUP', ...args, ...keys, ...keys.map(() => '>'));
      await handle(parseReadReply(reply, topicOf), signal);
    } catch (error) {
      if (!isMissingGroup(error)) throw error;
      await createGroups();
    }
  }

  async function takeOver(key: string, signal: AbortSignal): Promise<void> {
    let cursor: string | null = START;
    while (cursor !== null && !signal.aborted) {
      const part: Awaited<ReturnType<typeof pending.takeOver>> = await pending.takeOver(
        key,
        pace.takeOverMs,
        pace.batch,
        cursor,
      );
      cursor = part.cursor;
      const isDead = ({ deliveries }: Claimed) => deliveries > pace.mostDeliveries;
      for (const { entry, deliveries } of part.claimed.filter(isDead)) await bury(entry, deliveries - 1);
      const due = part.claimed.filter((claimed) => !isDead(claimed));
      await handle(
        due.map(({ entry }) => entry),
        signal,
      );
    }
  }

  async function bury(entry: StreamEntry, deliveries: number): Promise<void> {
    const topic = topicOf(entry.stream);
    await pending.bury(entry, deliveries);
    deadEvents.inc({ group, topic });
    const { id, event } = entry;
    const { deadLetters } = streams;
    log.error({ group, topic, entry: id, event: event?.id, deliveries, deadLetters }, 'event given up');
  }

  /** Hands entries to the handler until the server that it needs is there; what it cannot handle stays pending. */
  async function handle(read: readonly StreamEntry[], signal: AbortSignal): Promise<void> {
    for (const unreadable of read.filter((entry) => !isEntry(entry))) await bury(unreadable, 1);
    const entries = read.filter(isEntry);
    if (entries.length === 0) return;
    const keeping = setInterval(() => {
      pending.keep(entries).catch((error: unknown) => log.debug({ err: error, group }, 'entries not kept'));
    }, pace.takeOverMs / 3);
    try {
      await deliver(entries, signal);
    } finally {
      clearInterval(keeping);
    }
  }

  async function deliver(entries: readonly Entry[], signal: AbortSignal): Promise<void> {
    const events = entries.map((entry) => entry.event);
    for (let outages = 1; ; outages += 1) {
      const delivery = await deliverBatch(events, { ...options, backoff: pace.backoff, signal });
      if (delivery.outcome === 'handled') return pending.acknowledge(entries);
      if (delivery.outcome === 'failed') {
        const failed = new Set(delivery.failed.map(({ event }) => event));
        return pending.acknowledge(entries.filter(({ event }) => !failed.has(event)));
      }
      if (signal.aborted) return pending.release(entries);
      if (outages === 1) log.warn({ group, err: delivery.error, events: events.length }, 'events wait');
      await wait(retryDelay(pace.backoff, outages), signal);
    }
  }

  return { step, createGroups };
}

function isEntry(entry: StreamEntry): entry is Entry {
  return entry.event !== null;
}
