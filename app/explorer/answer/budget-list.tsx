import { inFigures } from '../cost/points.ts';
import { WINDOW_WORDS } from '../cost/verdict.ts';
import type { BudgetWindow } from './budget.ts';

const TIME = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
const DAY_AND_TIME = new Intl.DateTimeFormat('en', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function clockTime(moment: Date, now: Date): string {
  const isToday = moment.toDateString() === now.toDateString();
  return (isToday ? TIME : DAY_AND_TIME).format(moment);
}

/** What is left of the budget in each window, and when each is whole again. */
export function BudgetList({ budget }: { budget: readonly BudgetWindow[] }) {
  if (budget.length === 0) return null;
  const now = new Date();
  return (
    <ul className="budget" aria-label="Budget left">
      {budget.map(({ window, limit, remaining, wholeAt }) => (
        <li key={window}>
          <strong>
            {inFigures(remaining)} of {inFigures(limit)}
          </strong>{' '}
          points left {WINDOW_WORDS[window] ?? window}
          {remaining < limit && `, whole again at ${clockTime(new Date(wholeAt), now)}`}
        </li>
      ))}
    </ul>
  );
}
