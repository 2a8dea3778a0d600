import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosedTradeMetrics, closedTradeMetrics } from './closed-trade-metrics.ts';
import { type ClosedTrade, joinDaySummaries, summariseDay } from './day-summary.ts';

const asText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const trade = (net: string, rMultiple: string | null = null, holdingSeconds = 60): ClosedTrade => ({
  day: '2026-03-02',
  gross: new Decimal(net),
  fees: new Decimal(0),
  rMultiple: rMultiple === null ? null : new Decimal(rMultiple),
  holdingSeconds,
});
const metricsOf = (...trades: ClosedTrade[]): ClosedTradeMetrics =>
  closedTradeMetrics(summariseDay('2026-03-02', trades));

const UNDEFINED = {
  winRate: null,
  averageWin: null,
  averageLoss: null,
  largestWin: null,
  largestLoss: null,
  profitFactor: null,
  payoffRatio: null,
  expectancy: null,
  expectancyR: null,
  systemQualityNumber: null,
  kellyFraction: null,
  longestWinStreak: null,
  longestLossStreak: null,
  currentStreak: null,
  holdingTime: { mean: null, meanOfWins: null, meanOfLosses: null },
};

const CASES: [name: string, trades: ClosedTrade[], metrics: object][] = [
  ['no trade: nothing is defined', [], UNDEFINED],
  [
    'wins 100, 200, 60; losses −50, −30; one breakeven',
    [
      trade('100', '2', 600),
      trade('-50', '-1', 100),
      trade('200', null, 300),
      trade('60', '0.5', 30),
      trade('-30', null, 50),
      trade('0', '0', 240),
    ],
    {
      winRate: '0.5', // 3/6
      averageWin: '120', // 360/3
      averageLoss: '-40', // −80/2
      largestWin: '200',
      largestLoss: '-50',
      profitFactor: '4.5', // 360/80
      payoffRatio: '3', // 120/40
      expectancy: '46.666666666666666667', // 280/6
      expectancyR: '0.375', // (2−1+0.5+0)/4
      // mean 46.67; Σp² = 10000+2500+40000+3600+900 = 57000; 280·√(5/(6·57000−280²)) = 280·√(5/263600)
      systemQualityNumber: '1.2194677811224662028',
      kellyFraction: '0.38888888888888888889', // 3/6 − (2/6)/3 = 7/18
      longestWinStreak: 2,
      longestLossStreak: 1,
      currentStreak: 0,
      holdingTime: { mean: '220', meanOfWins: '310', meanOfLosses: '75' }, // 1320/6, 930/3, 150/2
    },
  ],
  [
    'one win: no loss to compare with, no deviation',
    [trade('10')],
    {
      winRate: '1',
      averageWin: '10',
      largestWin: '10',
      expectancy: '10',
      averageLoss: null,
      largestLoss: null,
      profitFactor: null,
      payoffRatio: null,
      kellyFraction: null,
      systemQualityNumber: null,
      expectancyR: null,
      longestWinStreak: 1,
      longestLossStreak: 0,
      currentStreak: 1,
      holdingTime: { mean: '60', meanOfWins: '60', meanOfLosses: null },
    },
  ],
  [
    'one loss: a profit factor of 0, no payoff',
    [trade('-10')],
    { winRate: '0', averageLoss: '-10', profitFactor: '0', payoffRatio: null, kellyFraction: null },
  ],
  [
    'only breakevens: a win rate and an expectancy of 0, nothing else',
    [trade('0'), trade('0')],
    { winRate: '0', expectancy: '0', profitFactor: null, averageWin: null, systemQualityNumber: null },
  ],
  [
    'equal results: no deviation, so no quality number',
    [trade('0.1'), trade('0.1'), trade('0.1')],
    { systemQualityNumber: null, expectancy: '0.1' },
  ],
  ['two trades suffice for one: √2 · 2 / √2', [trade('1'), trade('3')], { systemQualityNumber: '2' }],
  ['a loser has a negative one: √2 · −2 / √2', [trade('-1'), trade('-3')], { systemQualityNumber: '-2' }],
  ['no edge: Kelly is 0', [trade('5'), trade('-5')], { kellyFraction: '0', payoffRatio: '1' }],
  ['a negative edge: 1/2 − (1/2)/(5/20) = −1.5', [trade('5'), trade('-20')], { kellyFraction: '-1.5' }],
  ['R without a money win', [trade('0', '0')], { expectancyR: '0' }],
  [
    'two losses in a row now',
    [trade('5'), trade('-1'), trade('-2')],
    { currentStreak: -2, longestLossStreak: 2 },
  ],
];

describe('closedTradeMetrics', () => {
  test.each(CASES)('%s', (_, trades, metrics) => {
    expect(asText(metricsOf(...trades))).toMatchObject(metrics);
  });
});

// The definitions word for word, over the raw list, with 80 digits.
const Wide = Decimal.clone({ precision: 80 });
const sumOf = (values: Decimal[]): Decimal => values.reduce((a, b) => a.plus(b), new Wide(0));
const mean = (values: Decimal[]): Decimal | null =>
  values.length === 0 ? null : sumOf(values).dividedBy(values.length);

function naive(trades: ClosedTrade[]) {
  const p = trades.map(({ gross, fees }) => new Wide(gross).minus(fees));
  const wins = p.filter((net) => net.greaterThan(0));
  const losses = p.filter((net) => net.lessThan(0));
  const [averageWin, averageLoss, expectancy] = [mean(wins), mean(losses), mean(p)];
  const payoffRatio = averageWin && averageLoss ? averageWin.dividedBy(averageLoss.abs()) : null;
  const deviation =
    expectancy && p.length > 1
      ? sumOf(p.map((net) => net.minus(expectancy).pow(2)))
          .dividedBy(p.length - 1)
          .sqrt()
      : new Wide(0);
  const held = (keep: (net: Decimal) => boolean) =>
    mean(
      trades.flatMap(({ holdingSeconds }, i) =>
        keep(p[i] ?? new Wide(0)) ? [new Wide(holdingSeconds)] : [],
      ),
    );
  return {
    winRate: p.length === 0 ? null : new Wide(wins.length).dividedBy(p.length),
    averageWin,
    averageLoss,
    largestWin: wins.length === 0 ? null : Wide.max(...wins),
    largestLoss: losses.length === 0 ? null : Wide.min(...losses),
    profitFactor: losses.length === 0 ? null : sumOf(wins).dividedBy(sumOf(losses).abs()),
    payoffRatio,
    expectancy,
    expectancyR: mean(trades.flatMap(({ rMultiple }) => (rMultiple === null ? [] : [new Wide(rMultiple)]))),
    systemQualityNumber:
      expectancy && deviation.greaterThan('1e-60')
        ? new Wide(p.length).sqrt().times(expectancy).dividedBy(deviation)
        : null,
    kellyFraction: payoffRatio
      ? new Wide(wins.length)
          .dividedBy(p.length)
          .minus(new Wide(losses.length).dividedBy(p.length).dividedBy(payoffRatio))
      : null,
    holdingTime: {
      mean: held(() => true),
      meanOfWins: held((net) => net.greaterThan(0)),
      meanOfLosses: held((net) => net.lessThan(0)),
    },
  };
}

const closedTrade = fc.record({
  day: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-06', '2026-03-09'),
  gross: fc
    .oneof(fc.constant(100), fc.integer({ min: -90_000, max: 90_000 }))
    .map((cents) => new Decimal(cents).div(100)),
  fees: fc
    .oneof(fc.constant(100), fc.integer({ min: 0, max: 900 }))
    .map((cents) => new Decimal(cents).div(100)),
  rMultiple: fc.option(fc.integer({ min: -30, max: 90 }).map((tenths) => new Decimal(tenths).div(10))),
  holdingSeconds: fc.integer({ min: 0, max: 10_000_000 }),
});

/** The digits that a result carries; what is closer to 0 than any true result can be is the naive rounding of 0. */
const rounded = (value: unknown): unknown => {
  if (value === null) return null;
  if (value instanceof Object && !Decimal.isDecimal(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  }
  const number = new Wide(value as Decimal);
  return number.abs().lessThan('1e-50') ? '0' : number.toSignificantDigits(20).toString();
};

test('each metric of the joined days is that of the naive definition over the raw trades', () => {
  fc.assert(
    fc.property(fc.array(closedTrade, { maxLength: 25 }), (trades) => {
      const days = Map.groupBy(trades, ({ day }) => day);
      const summary = joinDaySummaries([...days].map(([day, closed]) => summariseDay(day, closed)));
      const { longestWinStreak, longestLossStreak, currentStreak, ...metrics } = closedTradeMetrics(summary);
      expect(rounded(metrics)).toEqual(rounded(naive(trades)));
      const undefinedStreaks = [longestWinStreak, longestLossStreak, currentStreak].map(
        (streak) => streak === null,
      );
      expect(new Set(undefinedStreaks)).toEqual(new Set([trades.length === 0]));
    }),
    { numRuns: 300 },
  );
});
