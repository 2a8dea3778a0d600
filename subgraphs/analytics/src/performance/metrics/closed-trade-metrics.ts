import type { Decimal } from 'decimal.js';
import type { ClosedTradeSummary } from './day-summary.ts';
import { exact, ratio, ratioOfRoot } from './metric-decimal.ts';
import { currentStreak } from './streaks/streak-summary.ts';

/** The metrics that follow from the sums; null where undefined. Money and ratios have 20 significant digits. */
export type ClosedTradeMetrics = {
  winRate: Decimal | null;
  averageWin: Decimal | null;
  averageLoss: Decimal | null;
  largestWin: Decimal | null;
  largestLoss: Decimal | null;
  profitFactor: Decimal | null;
  payoffRatio: Decimal | null;
  expectancy: Decimal | null;
  expectancyR: Decimal | null;
  systemQualityNumber: Decimal | null;
  kellyFraction: Decimal | null;
  longestWinStreak: number | null;
  longestLossStreak: number | null;
  /** Positive for wins, negative for losses, 0 after a breakeven. */
  currentStreak: number | null;
  /** In seconds. */
  holdingTime: { mean: Decimal | null; meanOfWins: Decimal | null; meanOfLosses: Decimal | null };
};

/**
 * Every metric over N closed trades with net profit p (W wins, L losses), as the schema defines them, except the
 * median holding time, which no sum can give. Each formula is brought to one division of exact numbers, so that
 * nothing cancels: however many trades, all 20 digits are right.
 */
export function closedTradeMetrics(summary: ClosedTradeSummary): ClosedTradeMetrics {
  const { trades, wins, losses, rCount, runs } = summary;
  const [any, anyWin, anyLoss] = [trades > 0, wins > 0, losses > 0];
  const net = exact(summary.netProfit);
  const won = exact(summary.totalWon);
  const lost = exact(summary.totalLost).abs();
  return {
    winRate: any ? ratio(exact(wins), trades) : null,
    averageWin: anyWin ? ratio(won, wins) : null,
    averageLoss: anyLoss ? ratio(lost.negated(), losses) : null,
    largestWin: summary.largestWin,
    largestLoss: summary.largestLoss,
    profitFactor: anyLoss ? ratio(won, lost) : null,
    // (won/W) / (lost/L)
    payoffRatio: anyWin && anyLoss ? ratio(won.times(losses), lost.times(wins)) : null,
    expectancy: any ? ratio(net, trades) : null,
    expectancyR: rCount > 0 ? ratio(exact(summary.rSum), rCount) : null,
    systemQualityNumber: systemQualityNumber(trades, net, exact(summary.sumSquares)),
    // W/N − (L/N) / payoff = W/N − W·lost/(N·won) = W·(won − lost) / (N·won)
    kellyFraction: anyWin && anyLoss ? ratio(won.minus(lost).times(wins), won.times(trades)) : null,
    longestWinStreak: any ? runs.longestWinRun : null,
    longestLossStreak: any ? runs.longestLossRun : null,
    currentStreak: any ? currentStreak(runs) : null,
    holdingTime: {
      mean: any ? ratio(exact(summary.holdingSeconds), trades) : null,
      meanOfWins: anyWin ? ratio(exact(summary.winHoldingSeconds), wins) : null,
      meanOfLosses: anyLoss ? ratio(exact(summary.lossHoldingSeconds), losses) : null,
    },
  };
}

/**
 * √N · mean(p) / sd(p) with the sample deviation. As sd² = (N·Σp² − (Σp)²) / (N·(N−1)), this is
 * Σp · √((N−1) / (N·Σp² − (Σp)²)), and the deviation is 0 exactly when that difference is.
 */
function systemQualityNumber(trades: number, net: Decimal, sumSquares: Decimal): Decimal | null {
  if (trades < 2) return null;
  const spread = sumSquares.times(trades).minus(net.times(net));
  return spread.greaterThan(0) ? ratioOfRoot(net, trades - 1, spread) : null;
}
