import { expect, test } from 'vitest';
import { UNLIMITED } from '../contract/spender.ts';
import { brokenLaw, type Spent } from './law.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function spend(
  limits: Partial<Spent['limits']>,
  ...operations: [at: number, points: number, until?: number][]
) {
  return operations.map(([at, points, until = at]) => ({
    at,
    points,
    until,
    limits: { ...UNLIMITED, ...limits },
  }));
}

test('what is just within the law is not named', () => {
  // 20 at once, 10 after half a minute, and 20 a whole minute later.
  expect(brokenLaw(spend({ minute: 20 }, [0, 20], [MINUTE / 2, 10], [1.5 * MINUTE, 20]))).toBeNull();
  expect(brokenLaw(spend({ hour: 100 }, [0, 60], [1, 40], [HOUR, 60], [HOUR + 1, 40]))).toBeNull();
  expect(brokenLaw(spend({ concurrent: 2 }, [0, 1, 5], [1, 1, 9], [5, 1, 9]))).toBeNull();
});

test('one point or one operation more is named, with the place', () => {
  expect(brokenLaw(spend({ minute: 20 }, [0, 20], [MINUTE / 2, 11]))).toBe(
    'minute: 21 of 20 points at 30000',
  );
  expect(brokenLaw(spend({ hour: 100 }, [1, 60], [2, 40], [HOUR, 1]))).toBe(
    'hour: 101 of 100 points at 3600000',
  );
  expect(brokenLaw(spend({ day: 9 }, [0, 9], [23 * HOUR, 1]))).toBe('day: 10 of 9 points at 82800000');
  expect(brokenLaw(spend({ concurrent: 2 }, [0, 1, 6], [1, 1, 9], [5, 1, 9]))).toBe(
    'concurrent: 3 of 2 at 5',
  );
});
