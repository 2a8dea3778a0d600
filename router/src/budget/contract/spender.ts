import { expect } from 'vitest';
import type { BudgetLimits, BudgetState, BudgetStore, Decision, Exhausted, Reservation } from '../budget.ts';

/** A store on a clock that the test moves. */
export type TestStore = { readonly store: BudgetStore; advance(ms: number): Promise<void> };

export const UNLIMITED: BudgetLimits = { minute: null, hour: null, day: null, concurrent: null };
/** When the clocks of these tests begin: at the start of an hour, and of a day's quarter. */
export const START = Date.parse('2026-03-02T10:00:00Z');

/** Whoever spends from one budget in a test's story. */
export type Spender = {
  limits: BudgetLimits;
  reserve(points: number, limits?: Partial<BudgetLimits>): Reservation;
  /** Reserves; the test fails when it is rejected. */
  spend(points: number): Promise<Reservation>;
  /** Reserves and settles at once, so that no operation runs. */
  use(points: number, needed?: number): Promise<void>;
  /** Why so many points are rejected; the test fails when they are not. */
  rejection(points: number): Promise<Exhausted>;
  state(): Promise<BudgetState>;
};

let reservations = 0;

/** A spender of a group of its own, unless named. */
export function createSpender(store: BudgetStore, limits: Partial<BudgetLimits>, group?: string): Spender {
  const own = group ?? `wsp_${reservations}`;
  const spender: Spender = {
    limits: { ...UNLIMITED, ...limits },
    reserve(points, changed = {}) {
      reservations += 1;
      const budgets = [{ id: own, limits: { ...spender.limits, ...changed } }];
      return { id: `op_${reservations}`, group: own, budgets, points };
    },
    async spend(points) {
      const reservation = spender.reserve(points);
      expect(await store.admit(reservation)).toMatchObject({ kind: 'admitted' });
      return reservation;
    },
    async use(points, needed = points) {
      await store.settle(await spender.spend(points), needed);
    },
    async rejection(points) {
      return exhaustedOf(await store.admit(spender.reserve(points)));
    },
    async state() {
      const [state] = await store.read(own, spender.reserve(1).budgets);
      if (!state) throw new Error('One budget has one state.');
      return state;
    },
  };
  return spender;
}

/** What a rejection names; the test fails when there is none. */
export function exhaustedOf(decision: Decision): Exhausted {
  if (decision.kind === 'rejected') return decision.exhausted;
  throw new Error('It was admitted.');
}

/** `{ minute: [remaining, resetMs], … }`, for tests to compare. */
export function figures({ windows }: BudgetState): Record<string, [number, number]> {
  return Object.fromEntries(
    windows.map(({ window, remaining, resetMs }) => [window, [remaining, resetMs] as [number, number]]),
  );
}
