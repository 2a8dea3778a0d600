import { type BudgetState, WINDOW_SECONDS, type WindowName, type WindowState } from './budget.ts';

const WINDOWS = Object.keys(WINDOW_SECONDS) as WindowName[];

/** The windows that a caller is told about: of each length the one with the least left, from the shortest. */
export function toldWindows(states: readonly BudgetState[]): WindowState[] {
  const all = states.flatMap(({ windows }) => windows);
  return WINDOWS.flatMap((name) => {
    const same = all.filter(({ window }) => window === name).sort((a, b) => a.remaining - b.remaining);
    return same.slice(0, 1);
  });
}

/** The window with the least left; of equals the longest, which takes longest to fill. Null without any limit. */
export function tightestWindow(states: readonly BudgetState[]): WindowState | null {
  return toldWindows(states).sort((a, b) => a.remaining - b.remaining || b.resetMs - a.resetMs)[0] ?? null;
}

/** How budgets stand once a reservation has been settled, without asking for it: what was not used is back. */
export function afterRefund(states: readonly BudgetState[], points: number): BudgetState[] {
  return states.map(({ windows, running }) => ({
    running: Math.max(0, running - 1),
    windows: windows.map((state) => ({
      ...state,
      remaining: Math.min(state.limit, state.remaining + points),
    })),
  }));
}
