import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equityCurve } from '../equity-curve.ts';
import type { Drawdown } from './max-drawdown.ts';

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const day = (date: number): string => `2026-03-${String(date).padStart(2, '0')}`;
const nets = (list: Record<number, number>) =>
  Object.entries(list).map(([date, net]) => ({ day: day(Number(date)), net: new Decimal(net) }));
const flows = (list: Record<number, number>) =>
  Object.entries(list).map(([date, amount]) => ({ day: day(Number(date)), amount: new Decimal(amount) }));

type Case = {
  name: string;
  start: number;
  net: Record<number, number>;
  flow?: Record<number, number>;
  drawdown: Record<keyof Drawdown, unknown> | null;
};

const CASES: Case[] = [
  { name: 'nothing realised: none', start: 1000, net: {}, drawdown: null },
  { name: 'equity that never falls: none', start: 1000, net: { 2: 10, 3: 0, 4: 5 }, drawdown: null },
  {
    name: '1000 → 1200 → 1100 → 900 → 1250: a quarter, down for 7 days, back after 18',
    start: 1000,
    net: { 2: 200, 5: -100, 9: -200, 20: 350 },
    drawdown: {
      amount: '300', // 1200−900
      fraction: '0.25', // 300/1200
      peakDay: day(2),
      troughDay: day(9),
      daysToTrough: 7,
      recoveredDay: day(20),
      daysToRecovery: 18,
    },
  },
  {
    name: 'the peak is the start of the range, and is not reached again',
    start: 800,
    net: { 2: -100, 3: 50 },
    drawdown: {
      amount: '100',
      fraction: '0.125', // 100/800
      peakDay: null,
      troughDay: day(2),
      daysToTrough: null,
      recoveredDay: null,
      daysToRecovery: null,
    },
  },
  {
    name: 'the deepest by amount counts, also when another is a larger part of its peak',
    start: 100,
    net: { 2: -50, 3: 950, 4: -60, 5: 10 }, // 50 (50 %), then 1000 → 940
    drawdown: {
      amount: '60',
      fraction: '0.06', // 60/1000
      peakDay: day(3),
      troughDay: day(4),
      daysToTrough: 1,
      recoveredDay: null,
      daysToRecovery: null,
    },
  },
  {
    name: 'of two equally deep falls the first; reaching the peak exactly is recovery',
    start: 100,
    net: { 2: 100, 3: -20, 4: 20, 5: -20 },
    drawdown: {
      amount: '20',
      fraction: '0.1', // 20/200
      peakDay: day(2),
      troughDay: day(3),
      daysToTrough: 1,
      recoveredDay: day(4),
      daysToRecovery: 2,
    },
  },
  {
    name: 'a peak that lasts several days counts from its last day',
    start: 100,
    net: { 2: 100, 6: 0, 8: -50 },
    drawdown: {
      amount: '50',
      fraction: '0.25',
      peakDay: day(6),
      troughDay: day(8),
      daysToTrough: 2,
      recoveredDay: null,
      daysToRecovery: null,
    },
  },
  {
    name: 'without a balance the amount is known and its part of the peak is not',
    start: 0,
    net: { 2: -40 },
    drawdown: {
      amount: '40',
      fraction: null,
      peakDay: null,
      troughDay: day(2),
      daysToTrough: null,
      recoveredDay: null,
      daysToRecovery: null,
    },
  },
  {
    name: 'taking money out is no drawdown',
    start: 1000,
    net: { 2: 100, 4: 1 },
    flow: { 3: -600 },
    drawdown: null,
  },
  {
    name: 'a deposit does not hide a loss: 500 of 1000 + 4000',
    start: 1000,
    net: { 3: -500 },
    flow: { 3: 4000 },
    drawdown: {
      amount: '500',
      fraction: '0.1', // 500/5000
      peakDay: null,
      troughDay: day(3),
      daysToTrough: null,
      recoveredDay: null,
      daysToRecovery: null,
    },
  },
];

describe('max drawdown', () => {
  test.each(CASES)('$name', ({ start, net, flow = {}, drawdown }) => {
    expect(asText(equityCurve(new Decimal(start), nets(net), flows(flow)).maxDrawdown)).toEqual(drawdown);
  });

  const amounts = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 28 });
  const curve = (start: number, list: readonly number[], paid: readonly number[] = []) =>
    equityCurve(
      new Decimal(start),
      list.map((net, index) => ({ day: day(index + 1), net: new Decimal(net) })),
      paid.map((amount, index) => ({ day: day(index + 1), amount: new Decimal(amount) })),
    );

  test('its amount is the largest difference between an equity and a later one', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1000 }), (list, start) => {
        const { points, maxDrawdown } = curve(start, list);
        const equities = [start, ...points.map(({ equity }) => equity.toNumber())];
        const falls = equities.flatMap((peak, index) => equities.slice(index).map((later) => peak - later));
        expect(maxDrawdown?.amount.toNumber() ?? 0).toBe(Math.max(...falls));
      }),
    );
  });

  test('cash flows do not change its amount and days', () => {
    fc.assert(
      fc.property(amounts, amounts, (list, paid) => {
        const { fraction: _a, ...plain } = curve(1000, list).maxDrawdown ?? { fraction: null };
        const flowsOfThoseDays = paid.slice(0, list.length);
        const { fraction: _b, ...flowing } = curve(1000, list, flowsOfThoseDays).maxDrawdown ?? {
          fraction: null,
        };
        expect(asText(flowing)).toEqual(asText(plain));
      }),
    );
  });
});
