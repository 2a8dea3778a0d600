import { type Condition, compare } from './condition.ts';

type Day = string | null | undefined;

const HOUR_MS = 3_600_000;
/** Local days begin up to 14 hours before the UTC day of the same name, and end up to 12 hours after it. */
const EARLIEST_START_MS = -14 * HOUR_MS;
const LATEST_END_MS = 36 * HOUR_MS;

/**
 * Days from `from` to `to` in the account's time zone. The wider bounds on the instant say nothing new, but lists are
 * sorted by it: with them a page of long ago starts at its place in the index and not at its end.
 */
export function dayRange(columns: { day: string; instant: string }, from: Day, to: Day): Condition[] {
  const instant = (day: Day, offset: number) => (day ? new Date(Date.parse(day) + offset) : null);
  return [
    ...compare(columns.day, '>=', from),
    ...compare(columns.instant, '>=', instant(from, EARLIEST_START_MS)),
    ...compare(columns.day, '<=', to),
    ...compare(columns.instant, '<=', instant(to, LATEST_END_MS)),
  ];
}
