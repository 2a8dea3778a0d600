import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { TradeContent } from '../trade/trade-content.ts';
import { ownRow } from '../workspace/own-rows.ts';

/** A trade to write: new, or changed and then with a version above the stored one's. */
export type WrittenTrade = {
  id: string;
  version: number;
  rMultiple: string | null;
  content: TradeContent;
};

const COLUMN_TYPES = {
  position_key: 'text',
  symbol: 'text',
  asset_class: 'text',
  currency: 'text',
  multiplier: 'numeric',
  underlying: 'text',
  expiry: 'date',
  strike: 'numeric',
  option_right: 'text',
  side: 'text',
  status: 'text',
  result: 'text',
  opened_at: 'timestamptz',
  closed_at: 'timestamptz',
  opened_on: 'date',
  closed_on: 'date',
  holding_seconds: 'integer',
  quantity: 'numeric',
  open_quantity: 'numeric',
  average_entry_price: 'numeric',
  average_exit_price: 'numeric',
  gross_profit: 'numeric',
  fees: 'numeric',
  net_profit: 'numeric',
  realisations: 'jsonb',
} as const satisfies Record<keyof TradeContent['columns'], string>;

const UPDATED = [...Object.keys(COLUMN_TYPES), 'content_hash', 'version', 'r_multiple'];

/** Stores trades with their fills. One that was withdrawn is live again, with its journal. */
export async function writeTrades(
  query: Query,
  { workspaceId, accountId }: { workspaceId: string; accountId: string },
  trades: readonly WrittenTrade[],
): Promise<void> {
  if (trades.length === 0) return;
  const rows = trades.map(({ id, version, rMultiple, content }) => ({
    ...content.columns,
    id,
    workspace_id: workspaceId,
    account_id: accountId,
    content_hash: content.contentHash,
    version,
    r_multiple: rMultiple,
  }));
  await insertRows(query, {
    table: 'trade',
    columns: {
      ...COLUMN_TYPES,
      id: 'text',
      workspace_id: 'text',
      account_id: 'text',
      content_hash: 'text',
      version: 'integer',
      r_multiple: 'numeric',
    },
    rows,
    suffix: `on conflict (id) do update set withdrawn_at = null,
      ${UPDATED.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  });
  const existing = trades.filter(({ version }) => version > 1).map(({ id }) => id);
  if (existing.length > 0) await clearFills(query, workspaceId, existing);
  await insertRows(query, {
    table: 'trade_fill',
    columns: {
      trade_id: 'text',
      position: 'integer',
      workspace_id: 'text',
      execution_id: 'text',
      role: 'text',
      quantity: 'numeric',
      fees: 'numeric',
    },
    rows: trades.flatMap(({ id, content }) =>
      content.fills.map((fill, position) => ({ trade_id: id, position, workspace_id: workspaceId, ...fill })),
    ),
  });
}

/** Their tags can be searched again as well, in case they had been withdrawn. */
async function clearFills(query: Query, workspaceId: string, tradeIds: readonly string[]): Promise<void> {
  const values = [workspaceId, tradeIds];
  await query({
    text: 'delete from trade_fill where workspace_id = $1 and trade_id = any($2::text[])',
    values,
  });
  await query({
    text: `insert into trade_tag (workspace_id, tag, trade_id)
      select workspace_id, unnest(tags), id from trade t where ${ownRow('t')} and id = any($2::text[])
      on conflict do nothing`,
    values,
  });
}

/** Takes trades out of every list, but keeps them with fills and journal, in case their executions come back. */
export async function withdrawTrades(
  query: Query,
  workspaceId: string,
  tradeIds: readonly string[],
  at: Date,
): Promise<void> {
  for (let start = 0; start < tradeIds.length; start += WITHDRAWN_AT_ONCE) {
    const ids = tradeIds.slice(start, start + WITHDRAWN_AT_ONCE);
    await query({
      text: `update trade t set withdrawn_at = $3, version = version + 1
        where ${ownRow('t')} and id = any($2::text[])`,
      values: [workspaceId, ids, at],
    });
    await query({
      text: 'delete from trade_tag where workspace_id = $1 and trade_id = any($2::text[])',
      values: [workspaceId, ids],
    });
  }
}

const WITHDRAWN_AT_ONCE = 5_000;
