import type { Query } from '../../../../kit/database/session.ts';
import { type MonthDayRow, readMonth, readRealisedDays, readStartingEquity } from './day.queries.ts';
import { equityCurve } from './metrics/equity-curve.ts';
import { exact, ZERO } from './metrics/metric-decimal.ts';
import { moneyIn } from './money.ts';
import type { Selection } from './selection.queries.ts';

/** `EquityCurve` of the selection, in two statements. */
export async function drawEquityCurve(query: Query, selection: Selection) {
  const [start, days] = await Promise.all([
    readStartingEquity(query, selection),
    readRealisedDays(query, selection),
  ]);
  const curve = equityCurve(
    exact(start),
    days.map(({ day, net }) => ({ day, net: exact(net) })),
  );
  const money = moneyIn(selection);
  const fall = curve.maxDrawdown;
  return {
    startingEquity: money(curve.startingEquity),
    points: curve.points.map((point) => ({
      day: point.day,
      net: point.net.toFixed(),
      cumulativeNet: point.cumulativeNet.toFixed(),
      equity: point.equity.toFixed(),
    })),
    maxDrawdown: fall && { ...fall, amount: money(fall.amount), fraction: fall.fraction?.toFixed() ?? null },
  };
}

/** `CalendarMonth` of "YYYY-MM", or of the last month with anything; in one statement. */
export async function drawCalendar(query: Query, selection: Selection, month: string | null, today: Date) {
  const days: MonthDayRow[] = await readMonth(query, selection, month);
  const net = days.reduce((sum, day) => sum.plus(day.net), ZERO);
  return {
    month: month ?? days[0]?.day.slice(0, 7) ?? today.toISOString().slice(0, 7),
    net: moneyIn(selection)(net),
    trades: days.reduce((sum, day) => sum + day.trades, 0),
    days,
  };
}
