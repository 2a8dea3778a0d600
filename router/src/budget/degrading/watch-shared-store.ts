import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../../../kit/log/create-log.ts';
import type { BudgetStore, Reservation } from '../budget.ts';
import { degraded } from './degraded-metrics.ts';
import { type Outcome, within } from './within.ts';

export type SharedStoreWatch = {
  /** Whether the shared store is worth asking. */
  answers(): boolean;
  /** Waits for an answer of the shared store for its time. One that fails or is late makes the store known as away. */
  waitFor<Value>(answer: Promise<Value>): Promise<Outcome<Value>>;
  close(): void;
};

export type WatchOptions = {
  readonly shared: BudgetStore;
  readonly log: Log;
  readonly deadlineMs: number;
  readonly probeMs: number;
  /** Called when the store answers again. */
  readonly onReturn: () => void;
};

const NO_LIMITS = { minute: null, hour: null, day: null, concurrent: null };

/** Knows whether the shared store answers; while it does not, probes it in the background, one probe at a time. */
export function watchSharedStore(options: WatchOptions): SharedStoreWatch {
  const { shared, log, deadlineMs, probeMs, onReturn } = options;
  const closed = new AbortController();
  let phase: 'answering' | 'away' = 'answering';
  degraded.set(0);

  function goAway(reason: unknown): void {
    if (phase === 'away' || closed.signal.aborted) return;
    phase = 'away';
    degraded.set(1);
    log.error(
      { err: reason },
      'the shared store of budgets is away; budgets are counted on this replica alone',
    );
    void probeUntilBack();
  }

  async function probeUntilBack(): Promise<void> {
    for (;;) {
      const answer = probe();
      const outcome = await within(deadlineMs, answer);
      if (outcome.kind === 'answered') break;
      // A probe that is late stays the only one, until its connection gives it up.
      await answer.catch(() => undefined);
      await pause(probeMs, undefined, { signal: closed.signal, ref: false }).catch(() => undefined);
      if (closed.signal.aborted) return;
    }
    if (closed.signal.aborted) return;
    phase = 'answering';
    degraded.set(0);
    log.info('the shared store of budgets is back');
    onReturn();
  }

  /** Writes as an operation does: a store that can only be read is no help. */
  async function probe(): Promise<void> {
    const budgets = [{ id: 'probe', limits: NO_LIMITS }];
    const reservation: Reservation = { id: randomUUID(), group: 'probe', budgets, points: 1 };
    await shared.admit(reservation);
    await shared.settle(reservation, 0);
  }

  return {
    answers: () => phase === 'answering',
    async waitFor(answer) {
      const outcome = await within(deadlineMs, answer);
      if (outcome.kind === 'failed') goAway(outcome.error);
      if (outcome.kind === 'late') goAway(new Error(`There was no answer within ${deadlineMs} ms.`));
      return outcome;
    },
    close: () => closed.abort(),
  };
}
