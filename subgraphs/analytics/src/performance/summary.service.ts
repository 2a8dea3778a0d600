import type { Query } from '../../../../kit/database/session.ts';
import { type ClosedSums, readClosedSums } from './closed.queries.ts';
import { closedTradeMetrics } from './metrics/closed-trade-metrics.ts';
import { type ClosedTradeSummary, emptySummary } from './metrics/day-summary.ts';
import { exact } from './metrics/metric-decimal.ts';
import { emptyStreak, joinStreaks, type Outcome } from './metrics/streaks/streak-summary.ts';
import { moneyIn } from './money.ts';
import type { Selection } from './selection.queries.ts';

/** `HoldingTime` before its median, which is read only when asked for. */
export type HoldingTimes = {
  selection: Selection;
  mean: string | null;
  meanOfWins: string | null;
  meanOfLosses: string | null;
};

type Digits = { toFixed(): string } | null;
const text = (value: Digits) => value?.toFixed() ?? null;

/** `PerformanceSummary` of the selection, in one statement. */
export async function summarise(query: Query, selection: Selection) {
  const sums = await readClosedSums(query, selection);
  const summary = toSummary(sums);
  const metrics = closedTradeMetrics(summary);
  const money = moneyIn(selection);
  const moneyOrNull = (value: Digits) => (value === null ? null : money(value));
  return {
    trades: summary.trades,
    wins: summary.wins,
    losses: summary.losses,
    breakevens: summary.breakevens,
    realisedProfit: money(exact(sums?.realised ?? 0)),
    netProfit: money(summary.netProfit),
    grossProfit: money(summary.gross),
    fees: money(summary.fees),
    totalWon: money(summary.totalWon),
    totalLost: money(summary.totalLost),
    winRate: text(metrics.winRate),
    averageWin: moneyOrNull(metrics.averageWin),
    averageLoss: moneyOrNull(metrics.averageLoss),
    largestWin: moneyOrNull(metrics.largestWin),
    largestLoss: moneyOrNull(metrics.largestLoss),
    profitFactor: text(metrics.profitFactor),
    payoffRatio: text(metrics.payoffRatio),
    expectancy: moneyOrNull(metrics.expectancy),
    expectancyR: text(metrics.expectancyR),
    systemQualityNumber: text(metrics.systemQualityNumber),
    kellyFraction: text(metrics.kellyFraction),
    longestWinStreak: metrics.longestWinStreak,
    longestLossStreak: metrics.longestLossStreak,
    currentStreak: metrics.currentStreak,
    holdingTime: {
      selection,
      mean: text(metrics.holdingTime.mean),
      meanOfWins: text(metrics.holdingTime.meanOfWins),
      meanOfLosses: text(metrics.holdingTime.meanOfLosses),
    } satisfies HoldingTimes,
  };
}

/** The sums as the metrics take them; the day's runs are joined in the order of the days. */
function toSummary(sums: ClosedSums | undefined): ClosedTradeSummary {
  if (!sums?.trades) return emptySummary;
  const wins = sums.wins ?? 0;
  const losses = sums.losses ?? 0;
  const won = exact(sums.won ?? 0);
  const lost = exact(sums.lost ?? 0);
  return {
    trades: sums.trades,
    wins,
    losses,
    breakevens: sums.trades - wins - losses,
    gross: exact(sums.gross ?? 0),
    fees: exact(sums.fees ?? 0),
    netProfit: won.plus(lost),
    totalWon: won,
    totalLost: lost,
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

function toRuns([first, firstRun, last, lastRun, longestWinRun, longestLossRun, length]: NonNullable<
  ClosedSums['runs']
>[number]) {
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
