import { expect, test } from 'vitest';
import { rMultiple } from './r-multiple.ts';

const trade = {
  status: 'CLOSED',
  netProfit: '390',
  averageEntryPrice: '100',
  quantity: '10',
  multiplier: '50',
} as const;

test('counts what was risked per unit, for the whole quantity and the point value', () => {
  // 390 / (|100 − 97| × 10 × 50) = 390 / 1500
  expect(rMultiple(trade, '97')?.toFixed()).toBe('0.26');
});

test('a stop above the entry of a short risks the same', () => {
  expect(rMultiple({ ...trade, netProfit: '-390' }, '103')?.toFixed()).toBe('-0.26');
});

test('keeps 20 digits of what does not end', () => {
  // 100 / (3 × 10 × 50) = 1/15
  expect(rMultiple({ ...trade, netProfit: '100' }, '97')?.toFixed()).toBe('0.066666666666666666667');
});

test.each([
  ['without a stop', trade, null],
  ['while it is open', { ...trade, status: 'OPEN' } as const, '97'],
  ['with the stop at the entry', trade, '100.00'],
])('is undefined %s', (_, given, stop) => {
  expect(rMultiple(given, stop)).toBeNull();
});
