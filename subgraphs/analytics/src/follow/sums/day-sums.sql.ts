// Each list first removes the rows of the given keys and then makes them again. $1 is the workspace, the others are
// arrays of equal length, one entry for each key. An account_id of '*' takes in every account.

const DAY_KEYS = `key as (
  select distinct * from unnest($2::text[], $3::text[], $4::date[]) as k (account_id, currency, day)
)`;

const SYMBOL_DAY_KEYS = `key as (
  select distinct * from unnest($2::text[], $3::text[], $4::text[], $5::date[]) as k (account_id, currency, symbol, day)
)`;

/** Sums over the trades closed on a day, with its runs of wins and losses in the order of closing. */
export const CLOSED_DAY = [
  `with ${DAY_KEYS} delete from closed_day s using key
   where s.workspace_id = $1 and (s.account_id, s.currency, s.day) = (key.account_id, key.currency, key.day)`,
  `with ${DAY_KEYS},
   closed as (
     select key.account_id, key.currency, key.day, f.gross, f.fees, f.net, f.r_multiple, f.holding_seconds,
       sign(f.net)::smallint as outcome,
       row_number() over (partition by key.account_id, key.currency, key.day order by f.closed_at, f.trade_id) as place,
       row_number() over (partition by key.account_id, key.currency, key.day, sign(f.net) order by f.closed_at, f.trade_id) as outcome_place
     from key join trade_fact f
       on f.workspace_id = $1 and f.currency = key.currency and f.closed_on = key.day and not f.withdrawn
       and key.account_id in ('*', f.account_id)
   ),
   run as (
     select account_id, currency, day, outcome, count(*) as length, min(place) as start
     from closed group by account_id, currency, day, outcome, place - outcome_place
   ),
   runs as (
     select account_id, currency, day,
       (array_agg(outcome order by start))[1] as first_outcome, (array_agg(length order by start))[1] as first_run,
       (array_agg(outcome order by start desc))[1] as last_outcome, (array_agg(length order by start desc))[1] as last_run,
       coalesce(max(length) filter (where outcome = 1), 0) as longest_win_run,
       coalesce(max(length) filter (where outcome = -1), 0) as longest_loss_run
     from run group by account_id, currency, day
   ),
   sums as (
     select account_id, currency, day, count(*) as trades,
       count(*) filter (where net > 0) as wins, count(*) filter (where net < 0) as losses,
       sum(gross) as gross, sum(fees) as fees,
       coalesce(sum(net) filter (where net > 0), 0) as won, coalesce(sum(net) filter (where net < 0), 0) as lost,
       sum(net * net) as sum_squares,
       max(net) filter (where net > 0) as largest_win, min(net) filter (where net < 0) as largest_loss,
       coalesce(sum(r_multiple), 0) as r_sum, count(r_multiple) as r_count,
       sum(holding_seconds) as holding_seconds,
       coalesce(sum(holding_seconds) filter (where net > 0), 0) as win_holding_seconds,
       coalesce(sum(holding_seconds) filter (where net < 0), 0) as loss_holding_seconds
     from closed group by account_id, currency, day
   )
   insert into closed_day (workspace_id, account_id, currency, day, trades, wins, losses, gross, fees, won, lost,
     sum_squares, largest_win, largest_loss, r_sum, r_count, holding_seconds, win_holding_seconds, loss_holding_seconds,
     first_outcome, first_run, last_outcome, last_run, longest_win_run, longest_loss_run)
   select $1, account_id, currency, day, trades, wins, losses, gross, fees, won, lost,
     sum_squares, largest_win, largest_loss, r_sum, r_count, holding_seconds, win_holding_seconds, loss_holding_seconds,
     first_outcome, first_run, last_outcome, last_run, longest_win_run, longest_loss_run
   from sums join runs using (account_id, currency, day)`,
] as const;

/** What was realised on a day, partial closes included. */
export const REALISED_DAY = [
  `with ${DAY_KEYS} delete from realised_day s using key
   where s.workspace_id = $1 and (s.account_id, s.currency, s.day) = (key.account_id, key.currency, key.day)`,
  `with ${DAY_KEYS}
   insert into realised_day (workspace_id, account_id, currency, day, net)
   select $1, key.account_id, key.currency, key.day, sum(r.net)
   from key join realisation_fact r
     on r.workspace_id = $1 and r.currency = key.currency and r.day = key.day and key.account_id in ('*', r.account_id)
   group by key.account_id, key.currency, key.day`,
] as const;

/** The same by symbol: closed trades and what was realised. */
export const SYMBOL_DAY = [
  `with ${SYMBOL_DAY_KEYS} delete from symbol_day s using key
   where s.workspace_id = $1
     and (s.account_id, s.currency, s.symbol, s.day) = (key.account_id, key.currency, key.symbol, key.day)`,
  `with ${SYMBOL_DAY_KEYS},
   part as (
     select key.account_id, key.currency, key.symbol, key.day, 1 as trades, (f.net > 0)::integer as wins,
       (f.net < 0)::integer as losses, 0 as net
     from key join trade_fact f
       on f.workspace_id = $1 and f.currency = key.currency and f.closed_on = key.day and f.symbol = key.symbol
       and not f.withdrawn and key.account_id in ('*', f.account_id)
     union all
     select key.account_id, key.currency, key.symbol, key.day, 0, 0, 0, r.net
     from key join realisation_fact r
       on r.workspace_id = $1 and r.currency = key.currency and r.day = key.day and r.symbol = key.symbol
       and key.account_id in ('*', r.account_id)
   )
   insert into symbol_day (workspace_id, account_id, currency, symbol, day, trades, wins, losses, net)
   select $1, account_id, currency, symbol, day, sum(trades), sum(wins), sum(losses), sum(net)
   from part group by account_id, currency, symbol, day`,
] as const;

const SYMBOL_KEYS = `key as (
  select distinct * from unnest($2::text[], $3::text[], $4::text[]) as k (account_id, currency, symbol)
)`;

/** All days of a symbol together, for pages without a range of days. */
export const SYMBOL_TOTAL = [
  `with ${SYMBOL_KEYS} delete from symbol_total s using key
   where s.workspace_id = $1 and (s.account_id, s.currency, s.symbol) = (key.account_id, key.currency, key.symbol)`,
  `with ${SYMBOL_KEYS}
   insert into symbol_total (workspace_id, account_id, currency, symbol, trades, wins, losses, net)
   select $1, d.account_id, d.currency, d.symbol, sum(d.trades), sum(d.wins), sum(d.losses), sum(d.net)
   from key join symbol_day d
     on d.workspace_id = $1 and (d.account_id, d.currency, d.symbol) = (key.account_id, key.currency, key.symbol)
   group by d.account_id, d.currency, d.symbol`,
] as const;
