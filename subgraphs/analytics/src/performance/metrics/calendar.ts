import type { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { RealisedDay } from './equity-curve.ts';
import { ZERO } from './metric-decimal.ts';

/** How many trades were closed on a day. A `DaySummary` is one. */
export type ClosedOnDay = { day: string; trades: number; wins: number; losses: number };

type Totals = {
  /** Net profit realised, partial closes included. */
  net: Decimal;
  /** Trades closed; of these, wins and losses. */
  trades: number;
  wins: number;
  losses: number;
};

export type CalendarDay = Totals & { day: string };

/** A row of the grid: Monday to Sunday, cut at the ends of the month, so that the weeks add up to it. */
export type CalendarWeek = Totals & { firstDay: string; lastDay: string };

export type CalendarMonth = Totals & {
  /** `2026-03`. */
  month: string;
  /** Days on which something was realised or closed, first to last. */
  days: CalendarDay[];
  /** Every week of the month, the empty ones too. */
  weeks: CalendarWeek[];
};

/**
 * One month (`2026-03`) of realised profit and closed trades. Days outside the month are left out; the same day may
 * come several times (several accounts). Σ days = Σ weeks = the month, to the last digit. Throws RangeError when
 * `month` is no month.
 */
export function calendarMonth(
  month: string,
  realised: readonly RealisedDay[],
  closed: readonly ClosedOnDay[],
): CalendarMonth {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const days = new Map<string, CalendarDay>();
  const count = (day: string, part: Partial<Totals>): void => {
    if (day.startsWith(`${month}-`)) days.set(day, { day, ...added(days.get(day) ?? NOTHING, part) });
  };
  for (const { day, net } of realised) count(day, { net });
  for (const { day, trades, wins, losses } of closed) count(day, { trades, wins, losses });

  const inOrder = [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  const weeks = weeksOf(first).map((week) => ({
    ...week,
    ...total(inOrder.filter(({ day }) => day >= week.firstDay && day <= week.lastDay)),
  }));
  return { month, ...total(inOrder), days: inOrder, weeks };
}

const NOTHING: Totals = { net: ZERO, trades: 0, wins: 0, losses: 0 };

function added(sum: Totals, part: Partial<Totals>): Totals {
  return {
    net: sum.net.plus(part.net ?? ZERO),
    trades: sum.trades + (part.trades ?? 0),
    wins: sum.wins + (part.wins ?? 0),
    losses: sum.losses + (part.losses ?? 0),
  };
}

function total(days: readonly Totals[]): Totals {
  return days.reduce(added, NOTHING);
}

function weeksOf(first: Temporal.PlainDate): { firstDay: string; lastDay: string }[] {
  const last = first.with({ day: first.daysInMonth });
  const weeks: { firstDay: string; lastDay: string }[] = [];
  let start = first;
  while (Temporal.PlainDate.compare(start, last) <= 0) {
    const sunday = start.add({ days: 7 - start.dayOfWeek });
    const end = Temporal.PlainDate.compare(sunday, last) < 0 ? sunday : last;
    weeks.push({ firstDay: start.toString(), lastDay: end.toString() });
    start = end.add({ days: 1 });
  }
  return weeks;
}
