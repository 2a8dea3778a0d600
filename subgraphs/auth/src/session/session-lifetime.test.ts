import { expect, test } from 'vitest';
import { sessionExpiry } from './session-lifetime.ts';

const startedAt = new Date('2026-01-01T12:00:00Z');
const cases = [
  { used: '2026-01-01T12:00:00Z', ends: '2026-01-31T12:00:00.000Z' }, // 1 January + 30 days
  { used: '2026-02-20T12:00:00Z', ends: '2026-03-22T12:00:00.000Z' }, // 20 February + 30 days (8 + 22)
  { used: '2026-03-15T12:00:00Z', ends: '2026-04-01T12:00:00.000Z' }, // 1 January + 90 days (31 + 28 + 31 = 90)
];

test.each(cases)('a session used on $used ends on $ends', ({ used, ends }) => {
  expect(sessionExpiry(startedAt, new Date(used)).toISOString()).toBe(ends);
});
