import { expect } from 'vitest';
import { type BudgetLimits, type BudgetState, type Exhausted, LEASE_MS } from '../budget.ts';
import { brokenLaw, type Spent } from './law.ts';

type Operation = {
  id: string;
  at: number;
  limits: BudgetLimits;
  reserved: number;
  needed: number;
  until: number;
};

/** What somebody who writes down every answer of a store knows of one budget, and what follows for the next. */
export type ObservedBudget = {
  admitted(id: string, at: number, limits: BudgetLimits, points: number): void;
  settled(id: string, at: number, points: number): void;
  /** Fails when what was admitted breaks the law, or when the state is not what follows from it. */
  check(state: BudgetState, limits: BudgetLimits, now: number): void;
  /** Fails when there was room. */
  checkRejection(exhausted: Exhausted, points: number, now: number): void;
};

/** A bucket of a window counts until the window has left all of it. */
const BUCKETS = { hour: [60_000, 61], day: [900_000, 97] } as const;
const MINUTE_MS = 60_000;

export function observeBudget(): ObservedBudget {
  const operations: Operation[] = [];

  /** Points in the buckets that still count. */
  function counted(window: 'hour' | 'day', now: number): number {
    const [width, buckets] = BUCKETS[window];
    return operations
      .filter(({ at }) => (Math.floor(at / width) + buckets) * width > now)
      .reduce((sum, { needed }) => sum + needed, 0);
  }
  const running = (now: number) => operations.filter(({ until }) => until > now).length;

  /** The fullest that the minute's bucket can be: as if nothing had ever been given back. */
  function fullest(limit: number, now: number): number {
    let [level, before, rate] = [0, 0, 0];
    for (const { at, limits, reserved } of operations) {
      const slower = Math.min(rate, limits.minute ?? 0);
      level = limits.minute === null ? 0 : Math.max(0, level - slower * (at - before)) + reserved * MINUTE_MS;
      [before, rate] = [at, limits.minute ?? 0];
    }
    return Math.max(0, level - Math.min(rate, limit) * (now - before));
  }

  return {
    admitted(id, at, limits, points) {
      operations.push({ id, at, limits, reserved: points, needed: points, until: at + LEASE_MS });
    },
    settled(id, at, points) {
      const operation = operations.find((each) => each.id === id);
      if (!operation || operation.until <= at) return;
      operation.needed = Math.min(points, operation.reserved);
      operation.until = at;
    },
    check(state, limits, now) {
      const spent = operations.map(
        ({ at, limits: own, needed, until }): Spent => ({ at, limits: own, points: needed, until }),
      );
      expect(brokenLaw(spent)).toBeNull();
      expect(state.running).toBe(running(now));
      for (const { window, remaining, resetMs } of state.windows) {
        expect(resetMs > 0 || remaining === limits[window]).toBe(true);
        if (window === 'minute') continue;
        expect([window, remaining]).toEqual([
          window,
          Math.max(0, (limits[window] ?? 0) - counted(window, now)),
        ]);
      }
    },
    checkRejection({ window, limit, retryMs }, points, now) {
      if (window === 'concurrent') expect(running(now)).toBeGreaterThanOrEqual(limit);
      else if (window === 'minute') {
        expect(fullest(limit, now) + points * MINUTE_MS).toBeGreaterThan(limit * MINUTE_MS);
      } else expect(counted(window, now) + points).toBeGreaterThan(limit);
      expect(retryMs === null).toBe(window !== 'concurrent' && points > limit);
    },
  };
}
