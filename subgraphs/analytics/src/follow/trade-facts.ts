import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { TradeState, TradesChanged } from '../../../../schema/events/trades-changed.ts';

/** Trades to take over: those never seen before, and newer versions of known ones. */
export type NewerTrades = { fresh: TradeState[]; changed: TradeState[] };

/** The newest state of each trade in the batch, without those that are known already in this version or a newer one. */
export async function newerTrades(
  query: Query,
  workspaceId: string,
  changes: readonly TradesChanged[],
): Promise<NewerTrades> {
  const newest = new Map<string, TradeState>();
  for (const { trades } of changes) {
    for (const trade of trades) {
      const other = newest.get(trade.tradeId);
      if (!other || other.version < trade.version) newest.set(trade.tradeId, trade);
    }
  }
  const rows = await query<{ trade_id: string; version: number }>({
    text: 'select trade_id, version from trade_fact where workspace_id = $1 and trade_id = any($2)',
    values: [workspaceId, [...newest.keys()]],
  });
  const known = new Map(rows.map((row) => [row.trade_id, row.version]));
  const fresh: TradeState[] = [];
  const changed: TradeState[] = [];
  for (const trade of newest.values()) {
    const version = known.get(trade.tradeId);
    if (version === undefined) fresh.push(trade);
    else if (version < trade.version) changed.push(trade);
  }
  return { fresh, changed };
}

/** Stores the states. A withdrawn trade keeps its row, for its version, but realises nothing. */
export async function replaceFacts(
  query: Query,
  workspaceId: string,
  { fresh, changed }: NewerTrades,
): Promise<void> {
  await withdrawFacts(
    query,
    workspaceId,
    changed.filter(({ withdrawn }) => withdrawn),
  );
  const other = changed.filter(({ withdrawn }) => !withdrawn);
  if (other.length > 0) {
    await query({
      text: 'delete from trade_fact where workspace_id = $1 and trade_id = any($2)',
      values: [workspaceId, other.map(({ tradeId }) => tradeId)],
    });
  }
  await insertFacts(query, workspaceId, fresh.concat(other));
}

async function withdrawFacts(
  query: Query,
  workspaceId: string,
  trades: readonly TradeState[],
): Promise<void> {
  if (trades.length === 0) return;
  const ids = trades.map(({ tradeId }) => tradeId);
  await query({
    text: 'delete from realisation_fact where workspace_id = $1 and trade_id = any($2)',
    values: [workspaceId, ids],
  });
  await query({
    text: `update trade_fact set withdrawn = true, version = gone.version
      from unnest($2::text[], $3::integer[]) as gone (trade_id, version)
      where workspace_id = $1 and trade_fact.trade_id = gone.trade_id`,
    values: [workspaceId, ids, trades.map(({ version }) => version)],
  });
}

async function insertFacts(query: Query, workspaceId: string, trades: readonly TradeState[]): Promise<void> {
  await insertRows(query, {
    table: 'trade_fact',
    columns: TRADE_COLUMNS,
    rows: trades.map((trade) => ({
      trade_id: trade.tradeId,
      workspace_id: workspaceId,
      account_id: trade.accountId,
      version: trade.version,
      withdrawn: trade.withdrawn,
      currency: trade.currency,
      symbol: trade.symbol,
      closed_at: trade.closedAt,
      closed_on: trade.closedOn,
      holding_seconds: trade.holdingSeconds,
      gross: trade.gross,
      fees: trade.fees,
      net: trade.net,
      r_multiple: trade.rMultiple,
    })),
  });
  await insertRows(query, {
    table: 'realisation_fact',
    columns: REALISATION_COLUMNS,
    rows: trades
      .filter((trade) => !trade.withdrawn)
      .flatMap((trade) =>
        trade.realisations.map((realisation) => ({
          trade_id: trade.tradeId,
          workspace_id: workspaceId,
          account_id: trade.accountId,
          currency: trade.currency,
          symbol: trade.symbol,
          day: realisation.day,
          net: realisation.net,
        })),
      ),
  });
}

const TRADE_COLUMNS = {
  trade_id: 'text',
  workspace_id: 'text',
  account_id: 'text',
  version: 'integer',
  withdrawn: 'boolean',
  currency: 'text',
  symbol: 'text',
  closed_at: 'timestamptz',
  closed_on: 'date',
  holding_seconds: 'bigint',
  gross: 'numeric',
  fees: 'numeric',
  net: 'numeric',
  r_multiple: 'numeric',
} as const;

const REALISATION_COLUMNS = {
  trade_id: 'text',
  workspace_id: 'text',
  account_id: 'text',
  currency: 'text',
  symbol: 'text',
  day: 'date',
  net: 'numeric',
} as const;
