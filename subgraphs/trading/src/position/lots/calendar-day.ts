import { Temporal } from 'temporal-polyfill';
import { instantKey } from './execution-order.ts';

/**
 * A function from an {@link instantKey} to the calendar day (`2026-11-22`) in `timeZone` (IANA name).
 * It remembers the bounds of the last day, so that instants in order cost one zone lookup for each day and not
 * one for each execution. Throws RangeError on an unknown zone.
 */
export function createDayOf(timeZone: string): (key: string) => string {
  let day = '';
  let from = '';
  let until = '';
  return (key) => {
    if (key >= from && key < until) return day;
    const start = Temporal.Instant.from(`${key}Z`).toZonedDateTimeISO(timeZone).startOfDay();
    day = start.toPlainDate().toString();
    from = instantKey(start.toInstant().toString());
    until = instantKey(start.add({ days: 1 }).startOfDay().toInstant().toString());
    return day;
  };
}
