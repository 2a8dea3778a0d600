import type { Query } from '../../../../kit/database/session.ts';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { ALL_ACCOUNTS } from '../follow/sums/rebuild-day-sums.ts';
import { IN_SELECTION, type Selection, selectionValues } from './selection.queries.ts';

/** Runs of wins and losses of one day: [first outcome, its length, last outcome, its length, longest win, longest loss, trades]. */
export type DayRuns = [number, number, number, number, number, number, number];

/** Sums over the closed trades of a selection; numerics as text, null where there is nothing to sum. */
export type ClosedSums = {
  trades: number | null;
  wins: number | null;
  losses: number | null;
  gross: string | null;
  fees: string | null;
  won: string | null;
  lost: string | null;
  sum_squares: string | null;
  largest_win: string | null;
  largest_loss: string | null;
  r_sum: string | null;
  r_count: number | null;
  holding_seconds: string | null;
  win_holding_seconds: string | null;
  loss_holding_seconds: string | null;
  realised: string | null;
  runs: DayRuns[] | null;
};

/** All sums of the selection in one statement; the runs come day by day, oldest first, to be joined in order. */
export async function readClosedSums(query: Query, selection: Selection): Promise<ClosedSums | undefined> {
  const [row] = await query<ClosedSums>({
    name: 'closed-sums',
    text: `
      select sum(trades)::integer as trades, sum(wins)::integer as wins, sum(losses)::integer as losses,
        sum(gross) as gross, sum(fees) as fees, sum(won) as won, sum(lost) as lost, sum(sum_squares) as sum_squares,
        max(largest_win) as largest_win, min(largest_loss) as largest_loss,
        sum(r_sum) as r_sum, sum(r_count)::integer as r_count, sum(holding_seconds) as holding_seconds,
        sum(win_holding_seconds) as win_holding_seconds, sum(loss_holding_seconds) as loss_holding_seconds,
        (select sum(net) from realised_day where ${IN_SELECTION}) as realised,
        json_agg(json_build_array(first_outcome, first_run, last_outcome, last_run, longest_win_run, longest_loss_run,
          trades) order by day) as runs
      from closed_day where ${IN_SELECTION}`,
    values: selectionValues(selection),
  });
  return row;
}

/**
 * The exact median holding time in seconds, null without trades. It reads every selected trade: the one number here
 * whose work grows with their number.
 */
export async function readMedianHolding(query: Query, selection: Selection): Promise<string | null> {
  const [row] = await query<{ median: string | null }>({
    name: 'median-holding',
    // The lower and the upper of the two middle values; with an odd number they are the same.
    text: `
      select (percentile_disc(0.5) within group (order by holding_seconds)
        + percentile_disc(0.5) within group (order by holding_seconds desc)) / 2.0 as median
      from trade_fact
      where workspace_id = $1 and $2 in ('${ALL_ACCOUNTS}', account_id) and currency = $3 and not withdrawn
        and closed_on is not null and ($4::date is null or closed_on >= $4) and ($5::date is null or closed_on <= $5)`,
    values: selectionValues(selection),
  });
  return row?.median == null ? null : new Decimal(row.median).toFixed();
}
