import type { Query } from '../../../../kit/database/session.ts';
import { IN_SELECTION, type Selection, selectionValues } from './selection.queries.ts';

/** What was realised on a day. */
export type RealisedDayRow = { day: string; net: string };

/** Every day of the selection on which something was realised, oldest first. */
export function readRealisedDays(query: Query, selection: Selection): Promise<RealisedDayRow[]> {
  return query<RealisedDayRow>({
    name: 'realised-days',
    text: `select day, net from realised_day where ${IN_SELECTION} order by day`,
    values: selectionValues(selection),
  });
}

/** Equity before the first day of the selection: starting balances, and what was realised earlier. */
export async function readStartingEquity(query: Query, selection: Selection): Promise<string> {
  const [row] = await query<{ equity: string }>({
    name: 'starting-equity',
    text: `select
      coalesce((select sum(starting_balance) from account_fact
        where workspace_id = $1 and $2 in ('*', account_id) and currency = $3), 0)
      + coalesce((select sum(net) from realised_day
        where workspace_id = $1 and account_id = $2 and currency = $3 and day < $4), 0) as equity`,
    values: [selection.workspaceId, selection.accountId, selection.currency, selection.from],
  });
  return row?.equity ?? '0';
}

/** One day of a month, with what was realised and closed. */
export type MonthDayRow = { day: string; net: string; trades: number; wins: number; losses: number };

/** The days of a month on which something was realised or closed; of the last month with any when `month` is null. */
export function readMonth(query: Query, selection: Selection, month: string | null): Promise<MonthDayRow[]> {
  return query<MonthDayRow>({
    name: 'calendar-month',
    text: `
      with month as (
        select coalesce($6::date, (select date_trunc('month', max(day))::date from realised_day where ${IN_SELECTION})) as first_day
      )
      select day, coalesce(r.net, 0) as net, coalesce(c.trades, 0) as trades, coalesce(c.wins, 0) as wins,
        coalesce(c.losses, 0) as losses
      from (select day, net from realised_day, month
            where ${IN_SELECTION} and day >= first_day and day < first_day + interval '1 month') r
      full join (select day, trades, wins, losses from closed_day, month
            where ${IN_SELECTION} and day >= first_day and day < first_day + interval '1 month') c using (day)
      order by day`,
    values: [...selectionValues(selection), month === null ? null : `${month}-01`],
  });
}
