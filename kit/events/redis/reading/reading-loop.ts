import type { Redis } from 'ioredis';
import type { Log } from '../../../log/create-log.ts';
import { type Backoff, retryDelay, wait } from '../../delivery/retry-delay.ts';
import { connectRedis } from './redis-connection.ts';

const AGAIN: Backoff = { firstMs: 50, capMs: 2_000 };
/** A wake-up that crosses a read that was just being sent is lost, so it is repeated. */
const UNBLOCK_EVERY_MS = 20;

export type ReadingLoopOptions = {
  readonly url: string;
  /** For the log and the name of the connection. */
  readonly role: string;
  readonly log: Log;
  /** The bus's own connection: it wakes a read that blocks. */
  readonly control: Redis;
  /** Reads, blocking on `reader`, and handles; called again and again. When it rejects, it is called after a while. */
  readonly step: (reader: Redis, signal: AbortSignal) => Promise<void>;
};

/**
 * Runs a step over and over on a connection of its own, since a read that blocks holds up every other command.
 * The function returned stops it: the step in hand is finished, a read that waits is woken.
 */
export function startReadingLoop({ url, role, log, control, step }: ReadingLoopOptions): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reader = connectRedis(url, role, log);
  // Of this connection, and not of the one before it.
  let clientId: number | null = null;
  reader.on('close', () => {
    clientId = null;
  });

  async function run(): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      try {
        clientId ??= await reader.client('ID');
        await step(reader, signal);
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        if (failures === 1) log.warn({ err: error, role }, 'events could not be read');
        await wait(retryDelay(AGAIN, failures), signal);
      }
    }
  }

  let running = true;
  const ended = run().finally(() => {
    running = false;
    reader.disconnect();
  });

  return async () => {
    stopping.abort();
    while (running) {
      if (reader.status !== 'ready') reader.disconnect();
      else if (clientId !== null) await control.client('UNBLOCK', clientId).catch(() => undefined);
      const pause = new AbortController();
      await Promise.race([ended, wait(UNBLOCK_EVERY_MS, pause.signal)]);
      pause.abort();
    }
    await ended;
  };
}
