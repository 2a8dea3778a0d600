import type { Decimal } from 'decimal.js';
import { type Drawdown, maxDrawdown } from './drawdown/max-drawdown.ts';
import { exact, ZERO } from './metric-decimal.ts';

/**
 * Net profit realised on a day, partial closes of trades that are still open included. Not the net profit of the
 * trades closed on it (that is `DaySummary.netProfit`): the two agree over all days, once everything is closed.
 */
export type RealisedDay = { day: string; net: Decimal };

/** Money paid into the account (positive) or taken out (negative) on a day; it counts from the start of the day. */
export type CashFlow = { day: string; amount: Decimal };

export type EquityPoint = {
  day: string;
  net: Decimal;
  /** Paid in or taken out on the day. */
  cashFlow: Decimal;
  /** Σ net up to and including the day. */
  cumulativeNet: Decimal;
  /** At the end of the day: starting equity + Σ cash flows + `cumulativeNet`. */
  equity: Decimal;
};

export type EquityCurve = {
  startingEquity: Decimal;
  /** One for each day with a realisation or a cash flow, oldest first. */
  points: EquityPoint[];
  /** Null when equity never fell. */
  maxDrawdown: Drawdown | null;
};

/** The curve of realised equity. Days may come in any order and several times (several accounts); nothing is rounded. */
export function equityCurve(
  startingEquity: Decimal,
  realised: readonly RealisedDay[],
  cashFlows: readonly CashFlow[] = [],
): EquityCurve {
  const net = sumByDay(realised.map((entry) => [entry.day, entry.net]));
  const flows = sumByDay(cashFlows.map((entry) => [entry.day, entry.amount]));
  const start = exact(startingEquity);
  let cumulativeNet = ZERO;
  let paidIn = ZERO;
  const points = [...new Set([...net.keys(), ...flows.keys()])].sort().map((day): EquityPoint => {
    const cashFlow = flows.get(day) ?? ZERO;
    const gained = net.get(day) ?? ZERO;
    cumulativeNet = cumulativeNet.plus(gained);
    paidIn = paidIn.plus(cashFlow);
    return { day, net: gained, cashFlow, cumulativeNet, equity: start.plus(paidIn).plus(cumulativeNet) };
  });
  return { startingEquity: start, points, maxDrawdown: maxDrawdown(start, points) };
}

function sumByDay(entries: readonly (readonly [day: string, amount: Decimal])[]): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const [day, amount] of entries) sums.set(day, (sums.get(day) ?? ZERO).plus(amount));
  return sums;
}
