import { expect, test } from 'vitest';
import { formatDay, formatInstant, formatMonth, shiftMonth, weeksOf } from './day-format.ts';

test('an instant is shown in the zone of the profile', () => {
  // 14:30 UTC is 10:30 in New York since daylight saving began on 8 March 2026.
  expect(formatInstant('2026-03-09T14:30:00.000Z', 'America/New_York', 'en-GB')).toBe('9 Mar 2026, 10:30');
});

test('a day stays the day that it is, and a month the month', () => {
  expect(formatDay('2026-03-01', 'en-GB')).toBe('1 Mar 2026');
  expect(formatMonth('2026-03', 'en-GB')).toBe('March 2026');
});

test('months step over the end of a year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2025-12', 1)).toBe('2026-01');
});

test('a month is laid out from Monday to Sunday', () => {
  const weeks = weeksOf('2026-03'); // 1 March 2026 is a Sunday, 31 March a Tuesday
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks[5]).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
  expect(weeksOf('2027-02')).toHaveLength(4); // 28 days from a Monday
});
