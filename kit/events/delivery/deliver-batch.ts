import { isConnectionLoss } from '../../database/connection/connection-loss.ts';
import type { Log } from '../../log/create-log.ts';
import type { DomainEvent, EventHandler } from '../event.ts';
import { failedEvents, handledEvents } from './event-metrics.ts';
import { type Backoff, retryDelay, wait } from './retry-delay.ts';

/** An event whose handler failed, alone, after the batch had failed `BATCH_ATTEMPTS` times. */
export type FailedDelivery = { readonly event: DomainEvent; readonly error: unknown };

/** `outage`: a server was away, nothing is known about any event of the batch. */
export type Delivery =
  | { readonly outcome: 'handled' }
  | { readonly outcome: 'failed'; readonly failed: readonly FailedDelivery[] }
  | { readonly outcome: 'outage'; readonly error: unknown };

export type DeliverOptions = {
  readonly group: string;
  readonly handle: EventHandler;
  readonly log: Log;
  readonly backoff: Backoff;
  /** Ends the waiting between attempts, and with it the attempts. */
  readonly signal: AbortSignal;
};

/** A conflict with another transaction passes within these; anything that does not is worth isolating. */
const BATCH_ATTEMPTS = 3;

/**
 * Gives a batch to its handler. When it throws, the batch is tried again, and after that each event alone, in order,
 * so that one bad event holds up no other. Never rejects.
 */
export async function deliverBatch(
  events: readonly DomainEvent[],
  options: DeliverOptions,
): Promise<Delivery> {
  const { group, log, backoff, signal } = options;
  let reason: unknown = null;
  for (let attempt = 1; attempt <= BATCH_ATTEMPTS; attempt += 1) {
    const tried = await attemptOnce(events, options);
    if ('handled' in tried) return { outcome: 'handled' };
    reason = tried.error;
    if (isOutage(reason)) return { outcome: 'outage', error: reason };
    log.warn({ group, events: events.map((event) => event.id), attempt, err: reason }, 'events not handled');
    if (attempt < BATCH_ATTEMPTS) await wait(retryDelay(backoff, attempt), signal);
    if (signal.aborted) break;
  }
  const [only, ...others] = events;
  if (only && others.length === 0) return { outcome: 'failed', failed: [{ event: only, error: reason }] };
  return deliverEachAlone(events, options);
}

async function deliverEachAlone(events: readonly DomainEvent[], options: DeliverOptions): Promise<Delivery> {
  const failed: FailedDelivery[] = [];
  for (const event of events) {
    const tried = await attemptOnce([event], options);
    if ('handled' in tried) continue;
    // Events of this batch that did pass are delivered once more; handlers are idempotent.
    if (isOutage(tried.error)) return { outcome: 'outage', error: tried.error };
    options.log.warn({ group: options.group, event: event.id, err: tried.error }, 'event not handled');
    failed.push({ event, error: tried.error });
  }
  return failed.length === 0 ? { outcome: 'handled' } : { outcome: 'failed', failed };
}

async function attemptOnce(
  events: readonly DomainEvent[],
  { group, handle }: DeliverOptions,
): Promise<{ handled: true } | { error: unknown }> {
  try {
    await handle(events);
    for (const event of events) handledEvents.inc({ group, topic: event.topic });
    return { handled: true };
  } catch (error) {
    for (const event of events) failedEvents.inc({ group, topic: event.topic });
    return { error };
  }
}

/** A handler may wrap the driver's error; the reason then stands in `cause`. */
function isOutage(error: unknown): boolean {
  if (isConnectionLoss(error)) return true;
  return error instanceof Error && error.cause !== undefined && isOutage(error.cause);
}

/** What an error says, for logs and for the outbox. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
