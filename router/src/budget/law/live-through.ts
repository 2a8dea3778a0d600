import { expect } from 'vitest';
import type { Budget, Decision, Reservation } from '../budget.ts';
import { START, type TestStore } from '../contract/spender.ts';
import { KEY_LIMITS, PLANS, type Step } from './history.ts';
import { observeBudget } from './observed-budget.ts';

let groups = 0;

/** Lives through a history on a store, and checks after every step what must hold. `now` is the instant on its clock. */
export async function liveThrough(
  steps: readonly Step[],
  { store, advance }: TestStore,
  clock = { now: START },
) {
  groups += 1;
  const group = `wsp_${groups}`;
  const observed = { workspace: observeBudget(), key: observeBudget() };
  const operations: Reservation[] = [];
  let [plan] = PLANS;

  function budgetsOf(withKey: boolean): (Budget & { as: keyof typeof observed })[] {
    if (!plan) throw new Error('There is no such plan.');
    const workspace = { as: 'workspace' as const, id: 'workspace', limits: plan };
    return withKey ? [workspace, { as: 'key' as const, id: 'key', limits: KEY_LIMITS }] : [workspace];
  }

  async function admit(points: number, withKey: boolean): Promise<Decision> {
    const budgets = budgetsOf(withKey);
    const reservation = { id: `${group}_${operations.length}`, group, budgets, points };
    const decision = await store.admit(reservation);
    if (decision.kind === 'admitted') {
      operations.push(reservation);
      for (const { as, limits } of budgets) observed[as].admitted(reservation.id, clock.now, limits, points);
    } else {
      const { exhausted } = decision;
      const named = budgets[exhausted.budget];
      if (named) observed[named.as].checkRejection(exhausted, points, clock.now);
    }
    for (const [index, { as, limits }] of budgets.entries()) {
      const state = decision.states[index];
      if (state) observed[as].check(state, limits, clock.now);
    }
    return decision;
  }

  async function wait(ms: number): Promise<void> {
    await advance(ms);
    clock.now += ms;
  }

  async function followAdvice(points: number): Promise<void> {
    const decision = await admit(points, false);
    if (decision.kind === 'admitted' || decision.exhausted.window === 'concurrent') return;
    const { retryMs } = decision.exhausted;
    if (retryMs === null) return;
    await wait(retryMs - 1);
    expect(await admit(points, false)).toMatchObject({ kind: 'rejected' });
    await wait(1);
    const then = await admit(points, false);
    if (then.kind === 'rejected') expect(then.exhausted.window).toBe('concurrent');
  }

  for (const step of steps) {
    if (step.kind === 'admit') await admit(step.points, step.withKey);
    else if (step.kind === 'idle') await wait(step.ms);
    else if (step.kind === 'change plan') plan = PLANS[step.plan];
    else if (step.kind === 'follow advice') await followAdvice(step.points);
    else {
      const reservation = operations.at(-1 - step.which);
      if (!reservation) continue;
      const needed = Math.floor((reservation.points * step.needed) / 100);
      await store.settle(reservation, needed);
      for (const { id } of reservation.budgets) {
        observed[id === 'key' ? 'key' : 'workspace'].settled(reservation.id, clock.now, needed);
      }
    }
  }
  const states = await store.read(group, budgetsOf(true));
  for (const [index, { as, limits }] of budgetsOf(true).entries()) {
    const state = states[index];
    if (state) observed[as].check(state, limits, clock.now);
  }
}
