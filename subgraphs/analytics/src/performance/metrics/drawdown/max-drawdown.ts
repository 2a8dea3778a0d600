import type { Decimal } from 'decimal.js';
import { ratio } from '../metric-decimal.ts';

/** Equity at the end of a day, and what was paid in (or taken out) at its start. Exact decimals, oldest first. */
export type EquityAtDay = { day: string; equity: Decimal; cashFlow: Decimal };

/** The fall from a peak to the lowest point before the peak is reached again. */
export type Drawdown = {
  /** Peak − trough, above 0. */
  amount: Decimal;
  /** Amount / peak, 20 significant digits (0.25 is 25 %); null when the peak is not above 0. */
  fraction: Decimal | null;
  /** The last day at the peak; null when the peak is the equity at the start of the range. */
  peakDay: string | null;
  troughDay: string;
  /** Calendar days from the peak; null when the peak has no day. */
  daysToTrough: number | null;
  /** The first day on which the peak was reached again; null while it was not. */
  recoveredDay: string | null;
  /** Calendar days from the peak; null when it has no day or was not reached again. */
  daysToRecovery: number | null;
};

const DAY_MS = 86_400_000;

type Fall = {
  amount: Decimal;
  peak: Decimal;
  peakDay: string | null;
  troughDay: string;
  recoveredDay: string | null;
};

/**
 * The deepest fall by amount (of equally deep ones the first), or null when equity never fell. The peak moves with
 * the cash flows: taking money out is not a loss, and paying it in does not make up for one.
 */
export function maxDrawdown(startingEquity: Decimal, points: readonly EquityAtDay[]): Drawdown | null {
  let peak = startingEquity;
  let peakDay: string | null = null;
  let deepest: Fall | null = null;
  let current: Fall | null = null;
  for (const { day, equity, cashFlow } of points) {
    peak = peak.plus(cashFlow);
    if (equity.greaterThanOrEqualTo(peak)) {
      if (current !== null) current.recoveredDay = day;
      current = null;
      peak = equity;
      peakDay = day;
      continue;
    }
    const amount = peak.minus(equity);
    if (current === null || amount.greaterThan(current.amount)) {
      current = { amount, peak, peakDay, troughDay: day, recoveredDay: null };
    }
    if (deepest === null || current.amount.greaterThan(deepest.amount)) deepest = current;
  }
  return deepest === null ? null : describeFall(deepest);
}

function describeFall({ amount, peak, peakDay, troughDay, recoveredDay }: Fall): Drawdown {
  return {
    amount,
    fraction: peak.greaterThan(0) ? ratio(amount, peak) : null,
    peakDay,
    troughDay,
    daysToTrough: daysBetween(peakDay, troughDay),
    recoveredDay,
    daysToRecovery: daysBetween(peakDay, recoveredDay),
  };
}

function daysBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  // Both are read as midnight in UTC, where every day has 24 hours.
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}
