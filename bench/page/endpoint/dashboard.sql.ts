/** A statement with a name, so that the server keeps its plan. */
export type Prepared = { name: string; text: string };

const IN_SELECTION = `workspace_id = $1 and account_id = $2 and currency = $3
  and ($4::date is null or day >= $4) and ($5::date is null or day <= $5)`;

const ACCOUNT_COLUMNS = `id, name, broker, account_number as "accountNumber", currency, time_zone as "timeZone",
  lot_method as "lotMethod", starting_balance as "startingBalance", version, created_at as "createdAt"`;

export const AUTH = {
  person: {
    name: 'person',
    text: `select p0.id, p0.email, p0.display_name, p0.time_zone, p0.base_currency, p0.created_at
      from person as p0 where p0.id in ($1)`,
  },
} as const satisfies Record<string, Prepared>;

export const BILLING = {
  subscription: {
    name: 'subscription',
    text: 'select s0.* from subscription as s0 where s0.workspace_id in ($1)',
  },
} as const satisfies Record<string, Prepared>;

export const TRADING = {
  revision: { name: 'revision', text: 'select revision from workspace_revision where workspace_id = $1' },
  accounts: {
    name: 'accounts',
    text: `select ${ACCOUNT_COLUMNS}, name::text as key0, id::text as key1 from broker_account
      where workspace_id = $1 order by name asc, id asc limit $2`,
  },
  trades: {
    name: 'trades',
    text: `select id, account_id as "accountId", symbol, asset_class as "assetClass", currency, multiplier, underlying,
        expiry, strike, option_right as "right", side, status, result, opened_at as "openedAt", closed_at as "closedAt",
        opened_on as "openedOn", closed_on as "closedOn", holding_seconds as "holdingSeconds", quantity,
        open_quantity as "openQuantity", average_entry_price as "averageEntryPrice",
        average_exit_price as "averageExitPrice", gross_profit as "grossProfit", fees, net_profit as "netProfit",
        initial_stop as "initialStop", r_multiple as "rMultiple", note, tags, closed_order::text as key0, id::text as key1
      from trade where workspace_id = $1 and withdrawn_at is null order by closed_order desc, id desc limit $2`,
  },
  accountsById: {
    name: 'accounts-by-id',
    text: `select ${ACCOUNT_COLUMNS} from broker_account where workspace_id = $1 and id = any($2::text[])`,
  },
} as const satisfies Record<string, Prepared>;

export const ANALYTICS = {
  selection: {
    name: 'selection',
    text: `select (select applied from followed_revision where workspace_id = $1) as revision,
      array(
        select currency from (
          select currency, day, trades from closed_day where workspace_id = $1 and account_id = $2
          union all
          select currency, day, 0 from realised_day where workspace_id = $1 and account_id = $2
        ) as day
        where ($3::date is null or day >= $3) and ($4::date is null or day <= $4)
        group by currency order by sum(trades) desc, currency
      ) as currencies`,
  },
  closedSums: {
    name: 'closed-sums',
    text: `select sum(trades)::integer as trades, sum(wins)::integer as wins, sum(losses)::integer as losses,
        sum(gross) as gross, sum(fees) as fees, sum(won) as won, sum(lost) as lost, sum(sum_squares) as sum_squares,
        max(largest_win) as largest_win, min(largest_loss) as largest_loss,
        sum(r_sum) as r_sum, sum(r_count)::integer as r_count, sum(holding_seconds) as holding_seconds,
        sum(win_holding_seconds) as win_holding_seconds, sum(loss_holding_seconds) as loss_holding_seconds,
        (select sum(net) from realised_day where ${IN_SELECTION}) as realised,
        json_agg(json_build_array(first_outcome, first_run, last_outcome, last_run, longest_win_run, longest_loss_run,
          trades) order by day) as runs
      from closed_day where ${IN_SELECTION}`,
  },
  startingEquity: {
    name: 'starting-equity',
    text: `select
      coalesce((select sum(starting_balance) from account_fact
        where workspace_id = $1 and $2 in ('*', account_id) and currency = $3), 0)
      + coalesce((select sum(net) from realised_day
        where workspace_id = $1 and account_id = $2 and currency = $3 and day < $4), 0) as equity`,
  },
  realisedDays: {
    name: 'realised-days',
    text: `select day, net from realised_day where ${IN_SELECTION} order by day`,
  },
  month: {
    name: 'month',
    text: `with month as (
        select coalesce($6::date,
          (select date_trunc('month', max(day))::date from realised_day where ${IN_SELECTION})) as first_day
      )
      select day, coalesce(r.net, 0) as net, coalesce(c.trades, 0) as trades, coalesce(c.wins, 0) as wins,
        coalesce(c.losses, 0) as losses
      from (select day, net from realised_day, month
            where ${IN_SELECTION} and day >= first_day and day < first_day + interval '1 month') r
      full join (select day, trades, wins, losses from closed_day, month
            where ${IN_SELECTION} and day >= first_day and day < first_day + interval '1 month') c using (day)
      order by day`,
  },
  symbols: {
    name: 'symbols',
    text: `select symbol, trades, wins, losses, net from (
        select symbol, trades, wins, losses, net from symbol_total
        where workspace_id = $1 and account_id = $2 and currency = $3 and $4::date is null and $5::date is null) as sums
      where $6::numeric is null or net < $6 or (net = $6 and symbol > $7)
      order by net desc, symbol limit $8`,
  },
} as const satisfies Record<string, Prepared>;
