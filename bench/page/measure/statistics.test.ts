import { expect, test } from 'vitest';
import { percentile, ratioOf } from './statistics.ts';

test('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.5)).toBe(50);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 1)).toBe(100);
  // Of three, two thirds do not exceed the second: 0.5 × 3 = 1.5, so the second.
  expect(percentile([30, 10, 20], 0.5)).toBe(20);
  expect(percentile([7], 0.99)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

test('a ratio tells how far the rounds lie apart', () => {
  const rounds = [
    { product: 6, endpoint: 3 },
    { product: 12, endpoint: 3 },
  ];
  // 18 ÷ 6 over all, 6 ÷ 3 and 12 ÷ 3 by round.
  expect(ratioOf({ product: 18, endpoint: 6 }, rounds)).toEqual({ value: 3, lowest: 2, highest: 4 });
});
