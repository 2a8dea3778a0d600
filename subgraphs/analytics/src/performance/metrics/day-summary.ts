import type { Decimal } from 'decimal.js';
import { exact, ZERO } from './metric-decimal.ts';
import {
  emptyStreak,
  joinStreaks,
  type Outcome,
  type StreakSummary,
  streakOf,
} from './streaks/streak-summary.ts';

/** A closed trade as the metrics see it. */
export type ClosedTrade = {
  /** Calendar day of the close in the account's time zone. */
  day: string;
  gross: Decimal;
  /** A positive cost. Net profit p = gross − fees. */
  fees: Decimal;
  /** Null for a trade without an initial stop. */
  rMultiple: Decimal | null;
  /** Close − open. */
  holdingSeconds: Decimal.Value;
};

/**
 * Sums over closed trades from which every metric follows; p is a trade's net profit. The whole of p counts on the day
 * of the close, so `netProfit` of a day is not what was realised on it: that series is `RealisedDay`.
 */
export type ClosedTradeSummary = {
  trades: number;
  /** p > 0, p < 0, p = 0. */
  wins: number;
  losses: number;
  breakevens: number;
  gross: Decimal;
  fees: Decimal;
  /** Σp, Σp over the wins, Σp over the losses (≤ 0), Σp². */
  netProfit: Decimal;
  totalWon: Decimal;
  totalLost: Decimal;
  sumSquares: Decimal;
  /** Null without wins, without losses. */
  largestWin: Decimal | null;
  largestLoss: Decimal | null;
  /** Over the trades that have a stop. */
  rSum: Decimal;
  rCount: number;
  holdingSeconds: Decimal;
  winHoldingSeconds: Decimal;
  lossHoldingSeconds: Decimal;
  /** Runs of outcomes in order of day, then close time. */
  runs: StreakSummary;
};

/** The closed trades of one day, of one account or of several together. */
export type DaySummary = ClosedTradeSummary & { day: string };

export const emptySummary: ClosedTradeSummary = {
  trades: 0,
  wins: 0,
  losses: 0,
  breakevens: 0,
  gross: ZERO,
  fees: ZERO,
  netProfit: ZERO,
  totalWon: ZERO,
  totalLost: ZERO,
  sumSquares: ZERO,
  largestWin: null,
  largestLoss: null,
  rSum: ZERO,
  rCount: 0,
  holdingSeconds: ZERO,
  winHoldingSeconds: ZERO,
  lossHoldingSeconds: ZERO,
  runs: emptyStreak,
};

/** The trades that closed on `day`; they must come in the order of their closing. */
export function summariseDay(day: string, trades: readonly ClosedTrade[]): DaySummary {
  return { day, ...trades.map(summariseTrade).reduce(joinSummaries, emptySummary) };
}

/**
 * Days in any order to one summary. Throws RangeError when two share a day: their trades interleave, so no join
 * could know the runs; such days must be summarised from their trades together.
 */
export function joinDaySummaries(days: readonly DaySummary[]): ClosedTradeSummary {
  const ordered = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  ordered.forEach(({ day }, index) => {
    if (ordered[index + 1]?.day === day) throw new RangeError(`Two summaries of ${day} cannot be joined.`);
  });
  return ordered.reduce<ClosedTradeSummary>(joinSummaries, emptySummary);
}

function summariseTrade(trade: ClosedTrade): ClosedTradeSummary {
  const net = exact(trade.gross).minus(trade.fees);
  const outcome: Outcome = net.isZero() ? 0 : net.isPositive() ? 1 : -1;
  const [won, lost] = [outcome === 1, outcome === -1];
  const held = exact(trade.holdingSeconds);
  return {
    trades: 1,
    wins: won ? 1 : 0,
    losses: lost ? 1 : 0,
    breakevens: outcome === 0 ? 1 : 0,
    gross: exact(trade.gross),
    fees: exact(trade.fees),
    netProfit: net,
    totalWon: won ? net : ZERO,
    totalLost: lost ? net : ZERO,
    sumSquares: net.times(net),
    largestWin: won ? net : null,
    largestLoss: lost ? net : null,
    rSum: trade.rMultiple === null ? ZERO : exact(trade.rMultiple),
    rCount: trade.rMultiple === null ? 0 : 1,
    holdingSeconds: held,
    winHoldingSeconds: won ? held : ZERO,
    lossHoldingSeconds: lost ? held : ZERO,
    runs: streakOf(outcome),
  };
}

function joinSummaries(a: ClosedTradeSummary, b: ClosedTradeSummary): ClosedTradeSummary {
  return {
    trades: a.trades + b.trades,
    wins: a.wins + b.wins,
    losses: a.losses + b.losses,
    breakevens: a.breakevens + b.breakevens,
    gross: plus(a.gross, b.gross),
    fees: plus(a.fees, b.fees),
    netProfit: plus(a.netProfit, b.netProfit),
    totalWon: plus(a.totalWon, b.totalWon),
    totalLost: plus(a.totalLost, b.totalLost),
    sumSquares: plus(a.sumSquares, b.sumSquares),
    largestWin: extreme(a.largestWin, b.largestWin, (x, y) => x.greaterThan(y)),
    largestLoss: extreme(a.largestLoss, b.largestLoss, (x, y) => x.lessThan(y)),
    rSum: plus(a.rSum, b.rSum),
    rCount: a.rCount + b.rCount,
    holdingSeconds: plus(a.holdingSeconds, b.holdingSeconds),
    winHoldingSeconds: plus(a.winHoldingSeconds, b.winHoldingSeconds),
    lossHoldingSeconds: plus(a.lossHoldingSeconds, b.lossHoldingSeconds),
    runs: joinStreaks(a.runs, b.runs),
  };
}

// Days read from storage carry decimals of another precision; made exact here, their sums stay exact.
const plus = (a: Decimal, b: Decimal): Decimal => exact(a).plus(b);

function extreme(
  a: Decimal | null,
  b: Decimal | null,
  beats: (x: Decimal, y: Decimal) => boolean,
): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return beats(a, b) ? a : b;
}
