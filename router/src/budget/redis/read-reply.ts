import type { Budget, BudgetState, Decision, Exhausted, WindowName } from '../budget.ts';

/** The order of the windows in what the scripts answer. */
const WINDOWS = ['minute', 'hour', 'day'] as const satisfies readonly WindowName[];
const NUMBERS_PER_BUDGET = 1 + 2 * WINDOWS.length;
const ADMITTED = 1;

/** The reply of the script that admits; see `scripts/decide.lua.ts`. Throws on a reply that it cannot have given. */
export function readDecision(reply: readonly number[], budgets: readonly Budget[]): Decision {
  if (reply[0] === ADMITTED) return { kind: 'admitted', states: readStates(reply.slice(1), budgets) };
  const [, position = 0, number = 0, wait = 0, ...states] = reply;
  const budget = position - 1;
  const window: Exhausted['window'] = WINDOWS[number - 1] ?? 'concurrent';
  const limit = budgets[budget]?.limits[window];
  if (typeof limit !== 'number') throw new Error(`Redis rejects for a limit "${window}" that nobody set.`);
  const exhausted = { budget, window, limit, retryMs: wait === -1 ? null : wait };
  return { kind: 'rejected', exhausted, states: readStates(states, budgets) };
}

/** How budgets stand: seven numbers for each. */
export function readStates(reply: readonly number[], budgets: readonly Budget[]): BudgetState[] {
  return budgets.map(({ limits }, index) => {
    const [running = 0, ...numbers] = reply.slice(
      index * NUMBERS_PER_BUDGET,
      (index + 1) * NUMBERS_PER_BUDGET,
    );
    const windows = WINDOWS.flatMap((window, which) => {
      const limit = limits[window];
      if (limit === null) return [];
      const [remaining = 0, resetMs = 0] = numbers.slice(which * 2);
      return [{ window, limit, remaining, resetMs }];
    });
    return { windows, running };
  });
}
