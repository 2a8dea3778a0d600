import { z } from 'zod';
import type { StreamEntry } from './stream-entries.ts';
import { parseEntries } from './stream-entries.ts';
import type { TopicStreams } from './topic-streams.ts';

/** What a member of a group holds: entries that were delivered and are not acknowledged. The server counts deliveries. */
export type PendingEntries = {
  acknowledge(entries: readonly StreamEntry[]): Promise<void>;
  /** Keeps entries that are being worked on from being taken for those of a crashed member. */
  keep(entries: readonly StreamEntry[]): Promise<void>;
  /** Lets any member take over at once, not only after the usual time. */
  release(entries: readonly StreamEntry[]): Promise<void>;
  /**
   * Takes over what nobody has touched for `idleMs` milliseconds, at most `count` entries of one stream from `cursor`
   * on (at first `0-0`). The cursor returned is null when nothing is left.
   */
  takeOver(
    stream: string,
    idleMs: number,
    count: number,
    cursor: string,
  ): Promise<{ claimed: readonly Claimed[]; cursor: string | null }>;
  /** Gives an entry up: it moves to the stream of dead events. */
  bury(entry: StreamEntry, deliveries: number): Promise<void>;
};

/** `deliveries` counts this one too. */
export type Claimed = { readonly entry: StreamEntry; readonly deliveries: number };

const claimReply = z.tuple([z.string(), z.array(z.unknown())]).rest(z.unknown());
const pendingReply = z.array(z.tuple([z.string(), z.string(), z.number(), z.number()]));

/** Cursor of XAUTOCLAIM at the beginning, and again at the end. */
export const START = '0-0';

/** An entry released by a member is as good as untouched since yesterday. */
const LONG_AGO_MS = 86_400_000;

export function createPendingEntries(
  { redis, topicOf, deadLetters }: TopicStreams,
  group: string,
  member: string,
): PendingEntries {
  const claim = (stream: string, ids: readonly string[], idleMs: number) =>
    redis.call('XCLAIM', stream, group, member, 0, ...ids, 'IDLE', idleMs, 'JUSTID');

  return {
    async acknowledge(entries) {
      await eachStream(entries, (stream, ids) => redis.xack(stream, group, ...ids));
    },
    async keep(entries) {
      await eachStream(entries, (stream, ids) => claim(stream, ids, 0));
    },
    async release(entries) {
      await eachStream(entries, (stream, ids) => claim(stream, ids, LONG_AGO_MS));
    },
    async takeOver(stream, idleMs, count, from) {
      const reply = await redis.xautoclaim(stream, group, member, idleMs, from, 'COUNT', count);
      const [next, raw] = claimReply.parse(reply);
      const cursor = next === START ? null : next;
      const entries = parseEntries(raw, stream, topicOf(stream));
      const [first, last] = [entries[0], entries.at(-1)];
      if (!first || !last) return { claimed: [], cursor };
      const pending = pendingReply.parse(
        await redis.xpending(stream, group, first.id, last.id, entries.length, member),
      );
      const deliveries = new Map(pending.map(([id, , , times]) => [id, times]));
      const claimed = entries.map((entry) => ({ entry, deliveries: deliveries.get(entry.id) ?? 1 }));
      return { claimed, cursor };
    },
    async bury(entry, deliveries) {
      const { id, event } = entry;
      const known = event
        ? ['id', event.id, 'workspace', event.workspaceId, 'payload', JSON.stringify(event.payload)]
        : [];
      await redis
        .multi()
        .xadd(
          deadLetters,
          '*',
          'group',
          group,
          'stream',
          entry.stream,
          'entry',
          id,
          'deliveries',
          deliveries,
          ...known,
        )
        .xack(entry.stream, group, id)
        .exec();
    },
  };
}

async function eachStream(
  entries: readonly StreamEntry[],
  command: (stream: string, ids: readonly string[]) => Promise<unknown>,
): Promise<void> {
  const byStream = Map.groupBy(entries, (entry) => entry.stream);
  await Promise.all(
    [...byStream].map(([stream, own]) =>
      command(
        stream,
        own.map(({ id }) => id),
      ),
    ),
  );
}
