import { z } from 'zod';
import { compareIds, toRecord } from './stream-entries.ts';
import type { TopicStreams } from './topic-streams.ts';

/** What every group has handled is kept this long, for followers that look back and for groups that are new. */
const RETENTION_MS = 3_600_000;
/** A member that has not even asked for entries for so long is gone. */
const GONE_MS = 3_600_000;

const flatRecords = z.array(z.array(z.unknown()));
const groupInfo = z.object({ name: z.string(), pending: z.number(), 'last-delivered-id': z.string() });
const consumerInfo = z.object({ name: z.string(), pending: z.number(), idle: z.number() });
const pendingSummary = z.tuple([z.number(), z.string().nullable()]).rest(z.unknown());

/**
 * Trims a stream of what every one of its groups has handled and that is old, and forgets members that are gone.
 * What a group still has to do is never trimmed here, so a group that is away for days loses nothing.
 */
export async function keepHouse({ redis, now }: TopicStreams, stream: string): Promise<void> {
  const groups = flatRecords
    .parse(await redis.xinfo('GROUPS', stream))
    .map((flat) => groupInfo.parse(toRecord(flat)));
  let keepFrom = `${(await now()) - RETENTION_MS}-0`;
  for (const group of groups) {
    const needed = group.pending > 0 ? await oldestPending(group.name) : group['last-delivered-id'];
    if (compareIds(needed, keepFrom) < 0) keepFrom = needed;
    await forgetGoneMembers(group.name);
  }
  await redis.xtrim(stream, 'MINID', '~', keepFrom);

  async function oldestPending(group: string): Promise<string> {
    const [, oldest] = pendingSummary.parse(await redis.xpending(stream, group));
    return oldest ?? '0-0';
  }

  async function forgetGoneMembers(group: string): Promise<void> {
    const members = flatRecords
      .parse(await redis.xinfo('CONSUMERS', stream, group))
      .map((flat) => consumerInfo.parse(toRecord(flat)));
    for (const { name, pending, idle } of members) {
      if (pending === 0 && idle > GONE_MS) await redis.xgroup('DELCONSUMER', stream, group, name);
    }
  }
}
