import { Redis, type RedisOptions } from 'ioredis';
import type { Log } from '../../../log/create-log.ts';

/** A blocking read waits this long on the server. A socket that stays silent three times as long is dead. */
export const BLOCK_MS = 5_000;

/**
 * A connection that comes back by itself. A command fails soon while the server is away, so that whoever sent it
 * decides; nothing is sent twice unseen. The log tells of a loss once, and of the return.
 */
export function connectRedis(
  url: string,
  role: string,
  log: Log,
  options: Pick<RedisOptions, 'commandTimeout'> = {},
): Redis {
  const redis = new Redis(url, {
    // Redis allows no spaces in it.
    connectionName: `tradesense-${role.replaceAll(' ', '-')}`,
    // One shape of replies for every command; the newer protocol's maps arrive in two.
    protocol: 2,
    connectTimeout: 5_000,
    socketTimeout: 3 * BLOCK_MS,
    // With 0, a connection that closes rejects what was on its way. With more, and nothing resent, such a command
    // would never be answered when the next connection succeeds.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    retryStrategy: (attempt) => Math.min(1_000, 25 * 2 ** Math.min(attempt, 6)),
    ...options,
  });
  let lost = false;
  redis.on('error', (error: Error) => {
    if (!lost) log.warn({ err: error, role }, 'Redis is away');
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) log.info({ role }, 'Redis is back');
    lost = false;
  });
  return redis;
}

/** What Redis answers when a stream or its group is gone, after a FLUSH for instance. */
export function isMissingGroup(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('NOGROUP');
}
