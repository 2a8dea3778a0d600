import type { Log } from '../../log/create-log.ts';
import { deadEvents } from '../delivery/event-metrics.ts';
import { type Backoff, retryDelay, wait } from '../delivery/retry-delay.ts';
import type { Bus } from '../event.ts';
import { createDrainRequests } from './drain-requests.ts';
import { deleteRows, isDrained, type OutboxRow, postponeRows, readBatch } from './outbox-rows.ts';
import { connectRelay, type RelayConnection } from './relay-connection.ts';
import { createWake } from './wake.ts';

export type Relay = {
  /** Resolves when nothing waits in the outbox any more; rejects when the relay stops before that. For tests. */
  drained(): Promise<void>;
  /** Finishes the batch in hand (for at most ten seconds; it would then be published again) and disconnects. */
  stop(): Promise<void>;
};

export type RelayOptions = {
  /** Of the application's role, direct or through a proxy that pools by session. */
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly log: Log;
  /** Looks without having been woken; default 1 000 ms. */
  readonly pollMs?: number;
  /** Before an event that some group did not take is published again; default 1 s, doubling to 60 s. */
  readonly backoff?: Backoff;
};

const RECONNECT: Backoff = { firstMs: 100, capMs: 5_000 };
const POSTPONE: Backoff = { firstMs: 1_000, capMs: 60_000 };
const STOP_GRACE_MS = 10_000;

/**
 * Publishes what writers put into the outbox of one database, in the order written, at least once, and deletes it
 * afterwards. Of several relays one is active and the others stand by. Never fails for a database or bus
 * that is away: it logs, and tries again.
 */
export function startRelay(options: RelayOptions): Relay {
  const { databaseUrl, bus, log, pollMs = 1_000, backoff = POSTPONE } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const wake = createWake();
  const drainRequests = createDrainRequests(wake.raise);

  async function run(): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      try {
        const connection = await connectRelay(databaseUrl, wake.raise);
        failures = 0;
        await relayOver(connection).finally(connection.end);
      } catch (error) {
        failures += 1;
        log.warn({ err: error, failures }, 'the outbox relay lost its database');
        await wait(retryDelay(RECONNECT, failures), signal);
      }
    }
  }

  /** Works until it is stopped; rejects when the connection fails. */
  async function relayOver({ client, tryToLead }: RelayConnection): Promise<void> {
    let leads = false;
    let busFailures = 0;
    while (!signal.aborted) {
      leads ||= await tryToLead();
      const rows = leads ? await readBatch(client) : [];
      if (rows.length > 0) {
        const undelivered = await publish(rows);
        if (!undelivered) {
          busFailures += 1;
          await wait(retryDelay(RECONNECT, busFailures), signal);
          continue;
        }
        busFailures = 0;
        await deleteRows(
          client,
          rows.filter((row) => !undelivered.has(row.event.id)),
        );
        reportDead(await postponeRows(client, rows, undelivered, backoff));
        continue;
      }
      await drainRequests.answer(() => isDrained(client));
      await wake.wait(pollMs, signal);
    }
  }

  /** Null when the bus cannot be reached, so that nothing is known about any row. */
  async function publish(rows: readonly OutboxRow[]) {
    try {
      const undelivered = await bus.publish(rows.map((row) => row.event));
      return new Map(undelivered.map((event) => [event.id, event]));
    } catch (error) {
      if (!signal.aborted)
        log.warn({ err: error, events: rows.length }, 'the event bus did not take a batch');
      return null;
    }
  }

  function reportDead(rows: readonly OutboxRow[]): void {
    for (const { event } of rows) {
      deadEvents.inc({ group: 'outbox', topic: event.topic });
      const { id, topic, workspaceId } = event;
      log.error({ event: id, topic, workspaceId }, 'event given up; it stays in the outbox table');
    }
  }

  const running = run();
  return {
    drained: drainRequests.ask,
    async stop() {
      stopping.abort();
      drainRequests.refuse();
      const grace = new AbortController();
      await Promise.race([running, wait(STOP_GRACE_MS, grace.signal)]);
      grace.abort();
    },
  };
}
