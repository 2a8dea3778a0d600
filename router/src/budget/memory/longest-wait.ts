import type { Exhausted } from '../budget.ts';

/** A window that has no room; Infinity when the points are more than the whole of it. */
export type Wait = Pick<Exhausted, 'window' | 'limit'> & { readonly waitMs: number };

/** The window that lets a reservation wait longest, the first of several; null when nothing stands in its way. */
export function longestWait(budgets: readonly (readonly Wait[])[]): Exhausted | null {
  let longest: (Wait & { budget: number }) | null = null;
  for (const [budget, waits] of budgets.entries()) {
    for (const wait of waits) {
      if (!longest || wait.waitMs > longest.waitMs) longest = { ...wait, budget };
    }
  }
  if (!longest) return null;
  const { budget, window, limit, waitMs } = longest;
  return { budget, window, limit, retryMs: waitMs === Infinity ? null : waitMs };
}
