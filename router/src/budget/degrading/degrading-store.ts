import { LRUCache } from 'lru-cache';
import type { Log } from '../../../../kit/log/create-log.ts';
import { type BudgetStore, LEASE_MS, type Reservation } from '../budget.ts';
import { checkBudgets, checkReservation, checkSettlement } from '../check-reservation.ts';
import { createMemoryBudgetStore } from '../memory/memory-store.ts';
import { degradedDecisions } from './degraded-metrics.ts';
import { divideLimits } from './divide-limits.ts';
import { watchSharedStore } from './watch-shared-store.ts';

export type DegradingBudgetStoreOptions = {
  /** Closed with this store. */
  readonly shared: BudgetStore;
  readonly log: Log;
  /** How many routers share the budgets; each has its part of the limits while it counts alone. */
  readonly replicas: number;
  readonly clock: () => Date;
  /** Milliseconds that a request waits for the shared store before it is known to be away. Default 50. */
  readonly deadlineMs?: number;
  /** Milliseconds between two probes of a store that is away. Default 250. */
  readonly probeMs?: number;
};

/** Settlements that wait for the shared store, and operations admitted alone: what is beyond heals with its lease. */
const REMEMBERED = { max: 100_000, ttl: LEASE_MS };

/**
 * The shared store, and while it is away a local one with each limit divided by the replicas: together they then admit
 * about what one budget holds, apart from what was used before. Answers tell the divided limits. What a store admitted
 * settles there; settlements that the shared store missed follow when it is back. Only a mistake of the caller rejects.
 */
export function createDegradingBudgetStore(options: DegradingBudgetStoreOptions): BudgetStore {
  const { shared, log, replicas, clock, deadlineMs = 50, probeMs = 250 } = options;
  const local = createMemoryBudgetStore({ clock });
  const admittedAlone = new LRUCache<string, true>(REMEMBERED);
  const missed = new LRUCache<string, { reservation: Reservation; points: number }>(REMEMBERED);
  const watch = watchSharedStore({ shared, log, deadlineMs, probeMs, onReturn: () => void settleMissed() });

  async function settleMissed(): Promise<void> {
    for (const [id, { reservation, points }] of [...missed.entries()]) {
      const outcome = await watch.waitFor(shared.settle(reservation, points));
      if (outcome.kind !== 'answered') return;
      missed.delete(id);
    }
  }

  /** What was admitted too late for anybody to wait for it ran on the local budget: it costs nothing here. */
  function undoWhenAdmitted(reservation: Reservation, late: ReturnType<BudgetStore['admit']>): void {
    late
      .then(() => shared.settle(reservation, 0))
      .catch((error: unknown) => {
        log.debug({ err: error }, 'a late reservation is left to its lease');
      });
  }

  return {
    async admit(reservation) {
      checkReservation(reservation);
      if (watch.answers()) {
        const decision = shared.admit(reservation);
        const outcome = await watch.waitFor(decision);
        if (outcome.kind === 'answered') return outcome.value;
        if (outcome.kind === 'late') undoWhenAdmitted(reservation, decision);
      }
      degradedDecisions.inc();
      admittedAlone.set(reservation.id, true);
      return local.admit({ ...reservation, budgets: divideLimits(reservation.budgets, replicas) });
    },
    async settle(reservation, points) {
      checkSettlement(points);
      if (admittedAlone.delete(reservation.id)) return local.settle(reservation, points);
      if (watch.answers()) {
        const outcome = await watch.waitFor(shared.settle(reservation, points));
        if (outcome.kind === 'answered') return;
      }
      missed.set(reservation.id, { reservation, points });
    },
    async read(group, budgets) {
      checkBudgets(group, budgets);
      if (watch.answers()) {
        const outcome = await watch.waitFor(shared.read(group, budgets));
        if (outcome.kind === 'answered') return outcome.value;
      }
      return local.read(group, divideLimits(budgets, replicas));
    },
    async close() {
      watch.close();
      await Promise.all([shared.close(), local.close()]);
    },
  };
}
