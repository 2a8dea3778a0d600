import { setTimeout as pause } from 'node:timers/promises';
import { createCircuitBreaker, type Verdict } from './breaker/circuit-breaker.ts';
import { createBulkhead } from './bulkhead/bulkhead.ts';
import { createCallEnd } from './call-end.ts';
import { AnswerFailure, CallFailure } from './call-failure.ts';
import type { CallLimits } from './call-limits.ts';
import { callMetrics, outcomeOf } from './call-metrics.ts';
import { mayRepeat } from './retry/may-repeat.ts';
import { createRetryBudget } from './retry/retry-budget.ts';

export type GuardedCall = {
  /** A mutation is sent once and, once sent, is not taken back because its client went away. */
  isMutation: boolean;
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
  deadline?: number | undefined;
};

/** Sends the call once. `remainingMs` is what is left of its time; the signal ends it. */
export type Attempt<T> = (signal: AbortSignal, remainingMs: number) => Promise<T>;

/** Makes a call within the limits of its subgraph. */
export type Guard = <T>(call: GuardedCall, attempt: Attempt<T>) => Promise<T>;

export type GuardOptions = {
  /** The subgraph, as metrics call it. */
  name: string;
  limits: CallLimits;
  /** Milliseconds that only go forward; the process's own when left out. */
  now?: () => number;
  /** From 0 to below 1. */
  random?: () => number;
};

function verdictOf(error: unknown, waitedMs: number, fairMs: number): Verdict {
  if (error instanceof AnswerFailure) return error.fault === 'subgraph' ? 'failed' : 'answered';
  if (!(error instanceof CallFailure)) return 'failed';
  // Whoever came with little time left, because others had used it up, cannot say that this one is slow.
  return error.reason === 'timeout' && waitedMs >= fairMs ? 'failed' : 'none';
}

/** Deadline, breaker, bulkhead and repetition of one subgraph's calls, in this order. */
export function createGuard({
  name,
  limits,
  now = () => performance.now(),
  random = Math.random,
}: GuardOptions): Guard {
  const metrics = callMetrics(name);
  const breaker = createCircuitBreaker({ ...limits.breaker, now, onPhase: metrics.breakerIs });
  const bulkhead = createBulkhead({ ...limits.bulkhead, onChange: metrics.bulkheadHolds });
  const retries = createRetryBudget(limits.retry);

  const refusal = () =>
    new CallFailure('breaker-open', 'it failed too often and is not asked for a few seconds');

  async function once<T>(attempt: Attempt<T>, signal: AbortSignal, endsAt: number): Promise<T> {
    // Before the queue: it may be full of calls that wait for just this subgraph.
    if (breaker.refuses()) throw refusal();
    const leave = await bulkhead.enter(signal);
    try {
      // The client may have gone between getting the place and this line.
      signal.throwIfAborted();
      const tell = breaker.enter();
      if (!tell) throw refusal();
      const sentAt = now();
      try {
        const answer = await attempt(signal, endsAt - sentAt);
        tell('answered');
        return answer;
      } catch (error) {
        // What ended the call is the reason, whatever it looks like from inside the connection.
        const reason: unknown = signal.aborted ? signal.reason : error;
        tell(verdictOf(reason, now() - sentAt, limits.breaker.fairMs));
        throw reason;
      }
    } finally {
      leave();
    }
  }

  async function withRetry<T>(
    isMutation: boolean,
    attempt: Attempt<T>,
    signal: AbortSignal,
    endsAt: number,
  ): Promise<T> {
    retries.earn();
    try {
      return await once(attempt, signal, endsAt);
    } catch (error) {
      const pauseMs = random() * limits.retry.maximumPauseMs;
      if (isMutation || !mayRepeat(error) || now() + pauseMs >= endsAt || !retries.spend()) throw error;
      metrics.repeated();
      await pause(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
      return once(attempt, signal, endsAt);
    }
  }

  return async ({ isMutation, timeoutMs = limits.timeoutMs, signal, deadline = Infinity }, attempt) => {
    const began = now();
    const endsAt = Math.min(began + timeoutMs, deadline);
    let end: ReturnType<typeof createCallEnd> | null = null;
    try {
      if (endsAt <= began) throw new CallFailure('timeout', 'timeout: the time of the request is over');
      end = createCallEnd(endsAt - began, isMutation ? undefined : signal);
      const answer = await withRetry(isMutation, attempt, end.signal, endsAt);
      metrics.ended('answered', now() - began);
      return answer;
    } catch (error) {
      metrics.ended(outcomeOf(error), now() - began);
      throw error;
    } finally {
      end?.release();
    }
  };
}
