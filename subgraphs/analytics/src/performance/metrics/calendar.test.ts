import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarMonth } from './calendar.ts';
import { equityCurve } from './equity-curve.ts';

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const realised = (day: string, net: string) => ({ day, net: new Decimal(net) });
const closed = (day: string, wins: number, losses: number, breakevens = 0) => ({
  day,
  trades: wins + losses + breakevens,
  wins,
  losses,
});

describe('calendarMonth', () => {
  test('March 2026 begins on a Sunday and has six weeks', () => {
    const { weeks, ...month } = calendarMonth(
      '2026-03',
      [
        realised('2026-02-28', '1000'), // the month before
        realised('2026-03-01', '5.25'),
        realised('2026-03-02', '10'), // a partial close: nothing was closed
        realised('2026-03-03', '-4'),
        realised('2026-03-03', '1'), // another account
        realised('2026-03-31', '7'),
        realised('2026-04-01', '1000'), // the month after
      ],
      [
        closed('2026-03-01', 1, 0),
        closed('2026-03-03', 1, 2, 1),
        closed('2026-03-31', 1, 0),
        closed('2026-04-01', 1, 1),
      ],
    );
    expect(asText(month)).toEqual({
      month: '2026-03',
      net: '19.25', // 5.25+10−3+7
      trades: 6, // 1+4+1
      wins: 3,
      losses: 2,
      days: [
        { day: '2026-03-01', net: '5.25', trades: 1, wins: 1, losses: 0 },
        { day: '2026-03-02', net: '10', trades: 0, wins: 0, losses: 0 },
        { day: '2026-03-03', net: '-3', trades: 4, wins: 1, losses: 2 },
        { day: '2026-03-31', net: '7', trades: 1, wins: 1, losses: 0 },
      ],
    });
    expect(
      weeks.map(({ firstDay, lastDay, net, trades }) => [firstDay, lastDay, net.toString(), trades]),
    ).toEqual([
      ['2026-03-01', '2026-03-01', '5.25', 1],
      ['2026-03-02', '2026-03-08', '7', 4], // 10−3
      ['2026-03-09', '2026-03-15', '0', 0],
      ['2026-03-16', '2026-03-22', '0', 0],
      ['2026-03-23', '2026-03-29', '0', 0],
      ['2026-03-30', '2026-03-31', '7', 1],
    ]);
  });

  test('an empty February of four whole weeks', () => {
    const month = calendarMonth('2027-02', [], []); // the 1st is a Monday
    expect(asText(month)).toMatchObject({ net: '0', trades: 0, days: [] });
    expect(month.weeks.map(({ firstDay }) => firstDay)).toEqual([
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
    ]);
  });

  test('what is no month is refused', () => {
    expect(() => calendarMonth('2026-13', [], [])).toThrow(RangeError);
  });

  const date = fc
    .integer({ min: 0, max: 120 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const net = fc
    .integer({ min: -7000, max: 7000 })
    .map((units) => new Decimal(units).div(7).toDecimalPlaces(20));
  const realisedDays = fc.array(fc.record({ day: date, net }), { maxLength: 40 });
  const closedDays = fc.array(
    fc.record({ day: date, trades: fc.nat(9), wins: fc.nat(9), losses: fc.nat(9) }),
    { maxLength: 40 },
  );
  const Wide = Decimal.clone({ precision: 80 });
  const sumOf = (parts: readonly { net: Decimal }[]): string =>
    parts.reduce((sum, part) => sum.plus(part.net), new Wide(0)).toFixed();
  const countOf = (parts: readonly { trades: number }[]): number =>
    parts.reduce((sum, { trades }) => sum + trades, 0);

  test('Σ days = Σ weeks = the month, and Σ months = the equity curve, to the last digit', () => {
    fc.assert(
      fc.property(realisedDays, closedDays, (realisedList, closedList) => {
        const months = [1, 2, 3, 4, 5].map((month) =>
          calendarMonth(`2026-0${month}`, realisedList, closedList),
        );
        for (const month of months) {
          expect(sumOf(month.days)).toBe(month.net.toFixed());
          expect(sumOf(month.weeks)).toBe(month.net.toFixed());
          expect(countOf(month.days)).toBe(month.trades);
          expect(countOf(month.weeks)).toBe(month.trades);
        }
        const curve = equityCurve(new Decimal(0), realisedList);
        expect(sumOf(months)).toBe((curve.points.at(-1)?.cumulativeNet ?? new Wide(0)).toFixed());
        expect(countOf(months)).toBe(countOf(closedList));
      }),
    );
  });
});
