import { Decimal } from 'decimal.js';
import type { Query } from '../../../../../kit/database/session.ts';
import type { TradeState } from '../../../../../schema/events/trades-changed.ts';

/**
 * Adds parts of trades that are seen for the first time to the sums of what was realised and to those by symbol. $1 is
 * the workspace, the others are arrays of equal length. A part is either a close, which counts, or what was realised on
 * a day. An account_id of '*' takes in every account.
 */
const ADD = `with part as (
    select * from unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::integer[], $7::integer[], $8::integer[],
      $9::numeric[]) as p (account_id, currency, symbol, day, trades, wins, losses, net)
  ),
  symbol_sum as (
    select coalesce(account_id, '*') as account_id, currency, symbol, day, sum(trades) as trades, sum(wins) as wins,
      sum(losses) as losses, coalesce(sum(net), 0) as net
    from part group by grouping sets ((account_id, currency, symbol, day), (currency, symbol, day))
  ),
  realised as (
    insert into realised_day as s (workspace_id, account_id, currency, day, net)
    select $1, coalesce(account_id, '*'), currency, day, sum(net)
    from part where net is not null group by grouping sets ((account_id, currency, day), (currency, day))
    on conflict (workspace_id, account_id, currency, day) do update set net = s.net + excluded.net
  ),
  by_day as (
    insert into symbol_day as s (workspace_id, account_id, currency, symbol, day, trades, wins, losses, net)
    select $1, account_id, currency, symbol, day, trades, wins, losses, net from symbol_sum
    on conflict (workspace_id, account_id, currency, symbol, day) do update set trades = s.trades + excluded.trades,
      wins = s.wins + excluded.wins, losses = s.losses + excluded.losses, net = s.net + excluded.net
  )
  insert into symbol_total as s (workspace_id, account_id, currency, symbol, trades, wins, losses, net)
  select $1, account_id, currency, symbol, sum(trades), sum(wins), sum(losses), sum(net)
  from symbol_sum group by account_id, currency, symbol
  on conflict (workspace_id, account_id, currency, symbol) do update set trades = s.trades + excluded.trades,
    wins = s.wins + excluded.wins, losses = s.losses + excluded.losses, net = s.net + excluded.net`;

type Part = { trade: TradeState; day: string; trades: number; net: string | null };

/** Parts in one statement: more would keep the process from anything else for too long while they are written out. */
const AT_ONCE = 2_000;

/** Adds trades that no sum holds yet: each must be new, so that nothing is added twice. Days with their runs are not touched. */
export async function addSums(
  query: Query,
  workspaceId: string,
  fresh: readonly TradeState[],
): Promise<void> {
  const parts = fresh.filter(({ withdrawn }) => !withdrawn).flatMap(partsOf);
  for (let start = 0; start < parts.length; start += AT_ONCE)
    await addParts(query, workspaceId, parts.slice(start, start + AT_ONCE));
}

async function addParts(query: Query, workspaceId: string, parts: readonly Part[]): Promise<void> {
  await query({
    name: 'add-sums',
    text: ADD,
    values: [
      workspaceId,
      parts.map(({ trade }) => trade.accountId),
      parts.map(({ trade }) => trade.currency),
      parts.map(({ trade }) => trade.symbol),
      parts.map(({ day }) => day),
      parts.map(({ trades }) => trades),
      parts.map(({ trade, trades }) => (trades > 0 && signOf(trade.net) > 0 ? 1 : 0)),
      parts.map(({ trade, trades }) => (trades > 0 && signOf(trade.net) < 0 ? 1 : 0)),
      parts.map(({ net }) => net),
    ],
  });
}

function partsOf(trade: TradeState): Part[] {
  const realised: Part[] = trade.realisations.map(({ day, net }) => ({ trade, day, trades: 0, net }));
  return trade.closedOn === null
    ? realised
    : [{ trade, day: trade.closedOn, trades: 1, net: null }, ...realised];
}

function signOf(amount: string): number {
  const decimal = new Decimal(amount);
  return decimal.isZero() ? 0 : decimal.s;
}
