import { expect, test } from 'vitest';
import { curveGeometry } from './curve-geometry.ts';

const box = { width: 100, height: 50 };

test('days lie along the width and equity along the height, the highest on top', () => {
  const points = [
    { day: '2026-03-02', equity: '1100' },
    { day: '2026-03-05', equity: '900' },
  ];
  // From 1 to 5 March are 4 days of 25 pixels; 900 to 1100 are 200 over 50 pixels, so 1000 is at 25.
  expect(curveGeometry('1000', points, box)).toEqual({
    line: 'M0 25H25V0H100V50',
    area: 'M0 25H25V0H100V50V25H0Z',
    zero: 25,
  });
});

test('a single day that changes nothing is a flat line in the middle', () => {
  expect(curveGeometry('5', [{ day: '2026-03-02', equity: '5' }], box).line).toBe('M0 25H100V25');
});

test('no day is no line', () => {
  expect(curveGeometry('5', [], box).line).toBe('M0 25');
});
