import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait between attempts: doubling from `firstMs`, never more than `capMs`. */
export type Backoff = { readonly firstMs: number; readonly capMs: number };

/** The wait before attempt `attempt + 1`, in milliseconds; `attempt` counts failures from 1. */
export function retryDelay(backoff: Backoff, attempt: number): number {
  // Beyond 2^30 the shift would only overflow; the cap was reached long before.
  return Math.min(backoff.capMs, backoff.firstMs * 2 ** Math.min(attempt - 1, 30));
}

/** Waits; ends at once, without an error, when the signal says so. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
