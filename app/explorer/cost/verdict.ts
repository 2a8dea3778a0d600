import type { BudgetWindow } from '../answer/budget.ts';
import { inFigures, inPoints, pointsOf } from './points.ts';

/** Whether an operation would be run now. */
export type Verdict = { kind: 'runs' | 'waits' | 'refused'; words: string };

/** Names of the budget's windows in words. */
export const WINDOW_WORDS: Readonly<Record<string, string>> = {
  minute: 'this minute',
  hour: 'this hour',
  day: 'today',
};

/** What would become of an operation of this cost. `maximum` is the most that the plan allows at once, if it is known. */
export function verdictOn(cost: number, maximum: number | null, budget: readonly BudgetWindow[]): Verdict {
  if (maximum !== null && cost > maximum)
    return {
      kind: 'refused',
      words: `Would be refused: ${inFigures(maximum)} is the most that the plan allows at once. Ask for fewer items or fields.`,
    };
  const points = pointsOf(cost);
  const never = budget.find(({ limit }) => limit < points);
  if (never)
    return {
      kind: 'refused',
      words: `Would be refused: the whole budget ${WINDOW_WORDS[never.window] ?? never.window} is ${inPoints(never.limit)}.`,
    };
  const short = budget
    .filter(({ remaining }) => remaining < points)
    .sort((a, b) => a.remaining - b.remaining)[0];
  if (short)
    return {
      kind: 'waits',
      words: `Would have to wait: ${inPoints(short.remaining)} left ${WINDOW_WORDS[short.window] ?? short.window}.`,
    };
  return {
    kind: 'runs',
    words:
      maximum === null
        ? 'Would be run.'
        : `Would be run: the plan allows up to ${inFigures(maximum)} at once.`,
  };
}
