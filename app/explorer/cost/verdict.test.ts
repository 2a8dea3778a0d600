import { expect, test } from 'vitest';
import { dearest, inPoints, pointsOf } from './points.ts';
import { verdictOn } from './verdict.ts';

const left = (window: string, remaining: number, limit: number) => ({ window, remaining, limit, wholeAt: 0 });

test.each([
  [0, 1],
  [1, 1],
  [100, 1],
  [101, 2],
  [1_000, 10],
])('a cost of %i is %i points', (cost, points) => {
  expect(pointsOf(cost)).toBe(points);
});

test.each([
  [250, 1_000, [left('minute', 17, 20), left('hour', 97, 100)], 'runs', '1,000'],
  [250, null, [], 'runs', 'Would be run.'],
  [1_001, 1_000, [left('minute', 17, 20)], 'refused', '1,000 is the most'],
  [250, 1_000, [left('minute', 2, 20), left('hour', 97, 100)], 'waits', '2 points left this minute'],
  [250, 1_000, [left('minute', 2, 20), left('hour', 1, 100)], 'waits', '1 point left this hour'],
  [250, 1_000, [left('minute', 2, 2)], 'refused', 'the whole budget this minute is 2 points'],
])('a cost of %i where %s is the most %s', (cost, maximum, budget, kind, words) => {
  expect(verdictOn(cost, maximum, budget)).toEqual({ kind, words: expect.stringContaining(words) });
});

test('the dearest fields come first, and what is free is not named', () => {
  const fields = [1, 0, 5, 3, 4].map((cost) => ({ path: `f${cost}`, cost }));
  expect(dearest(fields).map(({ path }) => path)).toEqual(['f5', 'f4', 'f3']);
  expect(dearest([{ path: 'free', cost: 0 }])).toEqual([]);
  expect(inPoints(1)).toBe('1 point');
  expect(inPoints(1_200)).toBe('1,200 points');
});
