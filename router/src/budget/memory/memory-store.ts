import type { Budget, BudgetStore } from '../budget.ts';
import { checkBudgets, checkReservation, checkSettlement } from '../check-reservation.ts';
import { type Account, createAccount } from './account.ts';
import { longestWait } from './longest-wait.ts';

export type MemoryBudgetStoreOptions = {
  readonly clock: () => Date;
  /** Budgets kept; beyond them the one that is unused longest is forgotten with what it spent. Default 100,000. */
  readonly mostBudgets?: number;
};

/** After so many milliseconds without a change every window of a budget is whole again: a day and one bucket. */
const WHOLE_AGAIN_MS = 90_000_000;

/**
 * Counts what is spent in this process alone: for the embedded product, and where the shared store is away. Budgets that
 * are whole again are forgotten. Should the clock be set back, time stands still until it has caught up.
 */
export function createMemoryBudgetStore(options: MemoryBudgetStoreOptions): BudgetStore {
  const { clock, mostBudgets = 100_000 } = options;
  // The one that is unused longest comes first.
  const accounts = new Map<string, Account>();

  function accountOf(group: string, { id }: Budget): Account {
    return accounts.get(keyOf(group, id)) ?? createAccount();
  }

  function keep(group: string, { id }: Budget, account: Account, now: number): void {
    const key = keyOf(group, id);
    accounts.delete(key);
    accounts.set(key, account);
    for (const [oldest, { at }] of accounts) {
      if (accounts.size <= mostBudgets && at() + WHOLE_AGAIN_MS > now) break;
      accounts.delete(oldest);
    }
  }

  function nowFor(known: readonly Account[]): number {
    return Math.max(clock().getTime(), ...known.map((account) => account.at()));
  }

  return {
    async admit(reservation) {
      checkReservation(reservation);
      const { id, group, budgets, points } = reservation;
      const charged = budgets.map((budget) => ({ budget, account: accountOf(group, budget) }));
      const now = nowFor(charged.map(({ account }) => account));
      const exhausted = longestWait(
        charged.map(({ budget, account }) => account.waits(budget.limits, points, now)),
      );
      for (const { budget, account } of exhausted ? [] : charged) {
        account.reserve(id, budget.limits, points, now);
        keep(group, budget, account, now);
      }
      const states = charged.map(({ budget, account }) => account.state(budget.limits, now));
      return exhausted ? { kind: 'rejected', exhausted, states } : { kind: 'admitted', states };
    },
    async settle({ id, group, budgets }, points) {
      checkSettlement(points);
      const charged = budgets.map((budget) => accountOf(group, budget));
      const now = nowFor(charged);
      for (const account of charged) account.settle(id, points, now);
    },
    async read(group, budgets) {
      checkBudgets(group, budgets);
      const known = budgets.map((budget) => accountOf(group, budget));
      const now = nowFor(known);
      return budgets.map((budget, index) => (known[index] ?? createAccount()).state(budget.limits, now));
    },
    async close() {
      accounts.clear();
    },
  };
}

function keyOf(group: string, id: string): string {
  return `${group}\n${id}`;
}
