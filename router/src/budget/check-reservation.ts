import type { Budget, Reservation } from './budget.ts';

/** The largest number of points, in a limit or a reservation, that every store counts exactly. */
export const MOST_POINTS = 1_000_000_000;

/** Throws RangeError for a mistake of the caller that no store could count: fractions, negatives, a budget twice. */
export function checkReservation({ group, budgets, points }: Reservation): void {
  if (!isCount(points) || points < 1) {
    throw new RangeError(`A reservation takes 1 to ${MOST_POINTS} points, not ${points}.`);
  }
  checkBudgets(group, budgets);
}

/** The same for what is only read. */
export function checkBudgets(group: string, budgets: readonly Budget[]): void {
  if (group === '') throw new RangeError('A group of budgets needs a name.');
  for (const [index, { id, limits }] of budgets.entries()) {
    if (budgets.findIndex((other) => other.id === id) !== index) {
      throw new RangeError(`The budget "${id}" would be charged twice.`);
    }
    for (const [name, limit] of Object.entries(limits)) {
      if (limit === null || isCount(limit)) continue;
      throw new RangeError(`The limit "${name}" of "${id}" is null or 0 to ${MOST_POINTS}, not ${limit}.`);
    }
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_POINTS;
}

/** What was needed in the end may be nothing, and never more than was reserved. */
export function checkSettlement(points: number): void {
  if (!Number.isSafeInteger(points) || points < 0) {
    throw new RangeError(`A reservation settles with a whole number of points, not ${points}.`);
  }
}
