import type { CallLimits } from '../call-limits.ts';

export type RetryBudget = {
  /** A call was asked for, which earns its part of a repetition. */
  earn(): void;
  /** Takes one repetition; false when none is left. */
  spend(): boolean;
};

/**
 * Bounds repetitions to `reserve` and `ratio` of the calls, so that a subgraph that fails is not buried under the calls
 * of all who try again.
 */
export function createRetryBudget({ ratio, reserve }: CallLimits['retry']): RetryBudget {
  // Counted in thousandths, because tenths do not add up to a whole.
  const whole = 1_000;
  const most = reserve * whole;
  let saved = most;
  return {
    earn() {
      saved = Math.min(most, saved + Math.floor(ratio * whole));
    },
    spend() {
      if (saved < whole) return false;
      saved -= whole;
      return true;
    },
  };
}
