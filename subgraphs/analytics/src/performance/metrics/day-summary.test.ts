import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosedTrade, joinDaySummaries, summariseDay } from './day-summary.ts';

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'] as const;

const closedTrade = fc.record({
  day: fc.constantFrom(...DAYS),
  gross: fc.integer({ min: -300, max: 300 }).map((units) => new Decimal(units).div(7).toDecimalPlaces(20)),
  fees: fc.constantFrom('0', '0.35', '1').map((fees) => new Decimal(fees)),
  rMultiple: fc.option(fc.constantFrom('-1', '0.5', '3').map((r) => new Decimal(r))),
  holdingSeconds: fc.nat(),
});
const trades = fc.array(closedTrade, { maxLength: 20 });

const byDay = (list: readonly ClosedTrade[]) =>
  [...Map.groupBy(list, ({ day }) => day)].map(([day, closed]) => summariseDay(day, closed));

describe('day summaries', () => {
  test('two days say what their trades say', () => {
    const at = (
      day: string,
      gross: string,
      fees: string,
      rMultiple: string | null,
      holdingSeconds: number,
    ) => ({
      day,
      gross: new Decimal(gross),
      fees: new Decimal(fees),
      rMultiple: rMultiple === null ? null : new Decimal(rMultiple),
      holdingSeconds,
    });
    const monday = summariseDay('2026-03-02', [
      at('2026-03-02', '101', '1', '2', 60), // 100
      at('2026-03-02', '-49.5', '0.5', null, 30), // −50
    ]);
    const tuesday = summariseDay('2026-03-03', [
      at('2026-03-03', '-19', '1', '-1', 10), // −20
      at('2026-03-03', '1', '1', null, 5), // 0: fees make it a breakeven
    ]);
    expect(asText(joinDaySummaries([tuesday, monday]))).toEqual({
      trades: 4,
      wins: 1,
      losses: 2,
      breakevens: 1,
      gross: '33.5', // 101−49.5−19+1
      fees: '3.5', // 1+0.5+1+1
      netProfit: '30', // 100−50−20+0
      totalWon: '100',
      totalLost: '-70',
      sumSquares: '12900', // 10000+2500+400
      largestWin: '100',
      largestLoss: '-50',
      rSum: '1', // 2−1
      rCount: 2,
      holdingSeconds: '105',
      winHoldingSeconds: '60',
      lossHoldingSeconds: '40',
      runs: {
        length: 4, // W L | L B
        firstOutcome: 1,
        firstRun: 1,
        lastOutcome: 0,
        lastRun: 1,
        longestWinRun: 1,
        longestLossRun: 2, // over midnight
      },
    });
  });

  test('Σ days = Σ trades, to the last digit', () => {
    fc.assert(
      fc.property(trades, (list) => {
        // The same trades as if they had closed on one day, in the order of their days.
        const inOrder = DAYS.flatMap((day) => list.filter((trade) => trade.day === day));
        const { day: _, ...together } = summariseDay('2026-03-02', inOrder);
        expect(asText(joinDaySummaries(byDay(list)))).toEqual(asText(together));
      }),
    );
  });

  test('the order of the days does not matter, nor that of trades but for the runs', () => {
    fc.assert(
      fc.property(trades, (list) => {
        const days = byDay(list);
        expect(asText(joinDaySummaries(days.toReversed()))).toEqual(asText(joinDaySummaries(days)));
        const { runs: _a, ...forwards } = joinDaySummaries(days);
        const { runs: _b, ...backwards } = joinDaySummaries(byDay(list.toReversed()));
        expect(asText(backwards)).toEqual(asText(forwards));
      }),
    );
  });

  test('net profit = gross − fees = won + lost, and wins, losses and breakevens are all trades', () => {
    fc.assert(
      fc.property(trades, (list) => {
        const all = joinDaySummaries(byDay(list));
        expect(all.netProfit.toString()).toBe(all.gross.minus(all.fees).toString());
        expect(all.netProfit.toString()).toBe(all.totalWon.plus(all.totalLost).toString());
        expect(all.wins + all.losses + all.breakevens).toBe(list.length);
        expect(all.runs.length).toBe(list.length);
      }),
    );
  });

  test('two summaries of the same day are refused: their runs cannot be known', () => {
    const monday = summariseDay('2026-03-02', []);
    expect(() => joinDaySummaries([monday, summariseDay('2026-03-03', []), monday])).toThrow('2026-03-02');
  });
});
