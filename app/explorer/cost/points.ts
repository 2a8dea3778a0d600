/** What one field adds to the cost of an operation. */
export type FieldCost = { path: string; cost: number };

/** Cost that one point pays for. */
const COST_PER_POINT = 100;

/** Points that an operation of a cost takes from the budget: at least 1. */
export function pointsOf(cost: number): number {
  return Math.max(1, Math.ceil(cost / COST_PER_POINT));
}

/** The fields that cost most, dearest first; none that cost nothing. */
export function dearest(fields: readonly FieldCost[], count = 3): FieldCost[] {
  return fields
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, count);
}

const NUMBER = new Intl.NumberFormat('en');

/** A number with its thousands apart. */
export const inFigures = (value: number): string => NUMBER.format(value);

/** "1 point", "3 points". */
export const inPoints = (points: number): string =>
  `${inFigures(points)} ${points === 1 ? 'point' : 'points'}`;
