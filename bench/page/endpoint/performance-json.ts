import type { Decimal } from 'decimal.js';
import { encodeCursor } from '../../../kit/graphql/connection.ts';
import { closedTradeMetrics } from '../../../subgraphs/analytics/src/performance/metrics/closed-trade-metrics.ts';
import {
  type ClosedTradeSummary,
  emptySummary,
} from '../../../subgraphs/analytics/src/performance/metrics/day-summary.ts';
import { equityCurve } from '../../../subgraphs/analytics/src/performance/metrics/equity-curve.ts';
import { exact, ratio, ZERO } from '../../../subgraphs/analytics/src/performance/metrics/metric-decimal.ts';
import {
  emptyStreak,
  joinStreaks,
  type Outcome,
} from '../../../subgraphs/analytics/src/performance/metrics/streaks/streak-summary.ts';
import type { DashboardRows, DayRuns, SumsRow } from './rows.ts';

type Analytics = DashboardRows['analytics'];

const SYMBOLS = 10;

/** Plain digits without trailing zeros. */
function plain(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}

const digits = (value: Decimal | null) => value?.toFixed() ?? null;

/** The section that analytics fills, from its rows. What is computed is computed by the product's own formulas. */
export function performanceJson(rows: Analytics, today: Date) {
  const currency = rows.currencies[0] ?? null;
  const money = (amount: string) => ({ amount, currency: currency ?? 'XXX' });
  return {
    currency,
    currencies: rows.currencies,
    revision: rows.revision,
    summary: summaryJson(rows.sums, money),
    equityCurve: curveJson(rows, money),
    calendar: calendarJson(rows.month, money, today),
    bySymbol: symbolsJson(rows.symbols, money),
  };
}

type ToMoney = (amount: string) => { amount: string; currency: string };

function summaryJson(sums: SumsRow, money: ToMoney) {
  const summary = sums.trades ? toSummary(sums, sums.trades) : emptySummary;
  const metrics = closedTradeMetrics(summary);
  const moneyOrNull = (value: Decimal | null) => (value === null ? null : money(value.toFixed()));
  return {
    trades: summary.trades,
    wins: summary.wins,
    losses: summary.losses,
    breakevens: summary.breakevens,
    realisedProfit: money(plain(sums.realised ?? '0')),
    netProfit: money(summary.netProfit.toFixed()),
    grossProfit: money(summary.gross.toFixed()),
    fees: money(summary.fees.toFixed()),
    winRate: digits(metrics.winRate),
    averageWin: moneyOrNull(metrics.averageWin),
    averageLoss: moneyOrNull(metrics.averageLoss),
    largestWin: moneyOrNull(metrics.largestWin),
    largestLoss: moneyOrNull(metrics.largestLoss),
    profitFactor: digits(metrics.profitFactor),
    payoffRatio: digits(metrics.payoffRatio),
    expectancy: moneyOrNull(metrics.expectancy),
    expectancyR: digits(metrics.expectancyR),
    systemQualityNumber: digits(metrics.systemQualityNumber),
    kellyFraction: digits(metrics.kellyFraction),
    longestWinStreak: metrics.longestWinStreak,
    longestLossStreak: metrics.longestLossStreak,
    currentStreak: metrics.currentStreak,
    holdingTime: {
      mean: digits(metrics.holdingTime.mean),
      meanOfWins: digits(metrics.holdingTime.meanOfWins),
      meanOfLosses: digits(metrics.holdingTime.meanOfLosses),
    },
  };
}

function toSummary(sums: SumsRow, trades: number): ClosedTradeSummary {
  const wins = sums.wins ?? 0;
  const losses = sums.losses ?? 0;
  const totalWon = exact(sums.won ?? 0);
  const totalLost = exact(sums.lost ?? 0);
  return {
    trades,
    wins,
    losses,
    breakevens: trades - wins - losses,
    gross: exact(sums.gross ?? 0),
    fees: exact(sums.fees ?? 0),
    netProfit: totalWon.plus(totalLost),
    totalWon,
    totalLost,
    sumSquares: exact(sums.sum_squares ?? 0),
    largestWin: sums.largest_win === null ? null : exact(sums.largest_win),
    largestLoss: sums.largest_loss === null ? null : exact(sums.largest_loss),
    rSum: exact(sums.r_sum ?? 0),
    rCount: sums.r_count ?? 0,
    holdingSeconds: exact(sums.holding_seconds ?? 0),
    winHoldingSeconds: exact(sums.win_holding_seconds ?? 0),
    lossHoldingSeconds: exact(sums.loss_holding_seconds ?? 0),
    runs: (sums.runs ?? []).map(toRuns).reduce(joinStreaks, emptyStreak),
  };
}

function toRuns([first, firstRun, last, lastRun, longestWinRun, longestLossRun, length]: DayRuns) {
  return {
    length,
    firstOutcome: first as Outcome,
    firstRun,
    lastOutcome: last as Outcome,
    lastRun,
    longestWinRun,
    longestLossRun,
  };
}

function curveJson({ startingEquity, realisedDays }: Analytics, money: ToMoney) {
  const curve = equityCurve(
    exact(startingEquity),
    realisedDays.map(({ day, net }) => ({ day, net: exact(net) })),
  );
  const fall = curve.maxDrawdown;
  return {
    startingEquity: money(curve.startingEquity.toFixed()),
    points: curve.points.map((point) => ({
      day: point.day,
      net: point.net.toFixed(),
      cumulativeNet: point.cumulativeNet.toFixed(),
      equity: point.equity.toFixed(),
    })),
    maxDrawdown: fall && {
      amount: money(fall.amount.toFixed()),
      fraction: digits(fall.fraction),
      peakDay: fall.peakDay,
      troughDay: fall.troughDay,
      recoveredDay: fall.recoveredDay,
    },
  };
}

function calendarJson(days: Analytics['month'], money: ToMoney, today: Date) {
  return {
    month: (days[0]?.day ?? today.toISOString()).slice(0, 7),
    trades: days.reduce((sum, day) => sum + day.trades, 0),
    net: money(days.reduce((sum, day) => sum.plus(day.net), ZERO).toFixed()),
    days: days.map(({ day, net, trades, wins, losses }) => ({ day, net: plain(net), trades, wins, losses })),
  };
}

function symbolsJson(rows: Analytics['symbols'], money: ToMoney) {
  const page = rows.slice(0, SYMBOLS);
  const last = page.at(-1);
  return {
    edges: page.map(({ symbol, trades, wins, losses, net }) => ({
      node: {
        symbol,
        trades,
        wins,
        losses,
        winRate: trades === 0 ? null : ratio(exact(wins), trades).toFixed(),
        realisedProfit: money(plain(net)),
      },
    })),
    pageInfo: {
      hasNextPage: rows.length > SYMBOLS,
      endCursor: last ? encodeCursor([last.net, last.symbol]) : null,
    },
  };
}
