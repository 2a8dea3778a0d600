import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { TradeState, TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { type AppliedRevision, advanceRevision } from './applied-revision.ts';
import { rebuildDaySums } from './rebuild-day-sums.ts';
import { readTouched } from './touched-sums.ts';

/**
 * Takes over changed trades of one workspace: facts first, then the day sums that they touch, before and after the
 * change. Runs in the caller's transaction and holds the workspace's revision row, so batches of one workspace queue.
 */
export async function applyTrades(
  query: Query,
  workspaceId: string,
  changes: readonly TradesChanged[],
): Promise<void> {
  if (changes.length === 0) return;
  const revision = await lockRevision(query, workspaceId);
  const trades = await newerTrades(query, workspaceId, changes);
  const ids = trades.map((trade) => trade.tradeId);
  const before = await readTouched(query, workspaceId, ids);
  await replaceFacts(query, workspaceId, trades);
  const after = await readTouched(query, workspaceId, ids);
  await rebuildDaySums(query, workspaceId, [...before, ...after]);
  const { applied, ahead } = advanceRevision(
    revision,
    changes.map((change) => change.revision),
  );
  await query({
    text: 'update followed_revision set applied = $2, ahead = $3 where workspace_id = $1',
    values: [workspaceId, applied, ahead],
  });
}

async function lockRevision(query: Query, workspaceId: string): Promise<AppliedRevision> {
  await query({
    text: 'insert into followed_revision (workspace_id, applied) values ($1, 0) on conflict do nothing',
    values: [workspaceId],
  });
  const [row] = await query<AppliedRevision>({
    text: 'select applied, ahead from followed_revision where workspace_id = $1 for update',
    values: [workspaceId],
  });
  return row ?? { applied: 0, ahead: [] };
}

/** The newest state of each trade in the batch, without those that are known already in this version or a newer one. */
async function newerTrades(
  query: Query,
  workspaceId: string,
  changes: readonly TradesChanged[],
): Promise<TradeState[]> {
  const newest = new Map<string, TradeState>();
  for (const trade of changes.flatMap((change) => change.trades)) {
    const known = newest.get(trade.tradeId);
    if (!known || known.version < trade.version) newest.set(trade.tradeId, trade);
  }
  const known = await query<{ trade_id: string; version: number }>({
    text: 'select trade_id, version from trade_fact where workspace_id = $1 and trade_id = any($2)',
    values: [workspaceId, [...newest.keys()]],
  });
  for (const row of known)
    if ((newest.get(row.trade_id)?.version ?? 0) <= row.version) newest.delete(row.trade_id);
  return [...newest.values()];
}

async function replaceFacts(query: Query, workspaceId: string, trades: readonly TradeState[]): Promise<void> {
  if (trades.length === 0) return;
  await query({
    text: 'delete from trade_fact where workspace_id = $1 and trade_id = any($2)',
    values: [workspaceId, trades.map((trade) => trade.tradeId)],
  });
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
    // A withdrawn trade keeps its row, for its version, but realises nothing.
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
