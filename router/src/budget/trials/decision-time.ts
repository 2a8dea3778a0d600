import type { BudgetState } from '../budget.ts';
import { FAST, isFast } from './trial-plan.ts';

const QUARTER_MS = 900_000;

/** The clock of Redis as a process may know it: from what Redis said, never from the process's own wall clock. */
export type RedisTime = {
  /** Milliseconds on the clock of the group, at which a state was made. */
  of(group: string, state: BudgetState): number;
};

/**
 * The day's reset names the end of the current quarter of an hour, so an admitted state tells the instant of the
 * decision within a quarter; which quarter follows from Redis' time at the start and how long ago that is.
 * @param startMs what Redis' clock said when this was called
 */
export function createRedisTime(startMs: number): RedisTime {
  const start = performance.now();
  return {
    of(group, state) {
      const day = state.windows.find(({ window }) => window === 'day');
      if (!day) throw new Error('Every plan of the trial limits the day.');
      const expected = (startMs + performance.now() - start) * (isFast(group) ? FAST : 1);
      const quarters = Math.round((expected + day.resetMs) / QUARTER_MS);
      return quarters * QUARTER_MS - day.resetMs;
    },
  };
}
