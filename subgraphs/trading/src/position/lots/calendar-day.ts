import { Temporal } from 'temporal-polyfill';
import { instantKey } from './execution-order.ts';

/** A day in a zone and the {@link instantKey}s between which it lies. */
type Day = { day: string; from: string; until: string };
type DayOf = (key: string) => string;

/** Some years of days; more than any file brings at once. */
const MOST_DATES = 5_000;
const MOST_ZONES = 100;
const known = new Map<string, DayOf>();

/**
 * A function from an {@link instantKey} to the calendar day (`2026-11-22`) in `timeZone` (IANA name). It remembers the
 * bounds of days, also for the next caller, since a zone lookup takes longer than all else that an execution costs.
 * Throws RangeError on an unknown zone.
 */
export function createDayOf(timeZone: string): DayOf {
  const dayOf = known.get(timeZone) ?? rememberDays(timeZone);
  if (known.size >= MOST_ZONES) known.clear();
  known.set(timeZone, dayOf);
  return dayOf;
}

function rememberDays(timeZone: string): DayOf {
  /** By date in UTC, on which two days of a zone lie, or three where clocks change. */
  const byDate = new Map<string, Day[]>();
  return (key) => {
    const date = key.slice(0, 10);
    const days = byDate.get(date) ?? [];
    const found = days.find(({ from, until }) => key >= from && key < until);
    if (found) return found.day;
    const day = findDay(key, timeZone);
    if (byDate.size >= MOST_DATES) byDate.clear();
    byDate.set(date, [...days, day]);
    return day.day;
  };
}

function findDay(key: string, timeZone: string): Day {
  const start = Temporal.Instant.from(`${key}Z`).toZonedDateTimeISO(timeZone).startOfDay();
  return {
    day: start.toPlainDate().toString(),
    from: instantKey(start.toInstant().toString()),
    until: instantKey(start.add({ days: 1 }).startOfDay().toInstant().toString()),
  };
}
