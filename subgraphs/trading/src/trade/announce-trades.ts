import type { Query } from '../../../../kit/database/session.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import {
  TRADES_CHANGED,
  TRADES_PER_EVENT,
  type TradeState,
  type TradesChanged,
} from '../../../../schema/events/trades-changed.ts';
import { ownRow } from '../workspace/own-rows.ts';
import { currentRevision, reserveRevisions } from '../workspace/revision.ts';

type StateRow = Omit<TradeState, 'openedAt' | 'closedAt'> & { openedAt: Date; closedAt: Date | null };

/**
 * Tells others the whole state of trades, in the transaction that changed them, and counts the workspace's revision
 * up: one for each event of at most 500 trades. Returns the revision that holds them all. Comes last in its
 * transaction, because nobody else in the workspace can change a trade from here to its end.
 */
export async function announceTrades(
  query: Query,
  workspaceId: string,
  tradeIds: readonly string[],
): Promise<number> {
  const ids = [...new Set(tradeIds)];
  const count = Math.ceil(ids.length / TRADES_PER_EVENT);
  if (count === 0) return currentRevision(query, workspaceId);
  const first = await reserveRevisions(query, workspaceId, count);
  for (let index = 0; index < count; index += 1) {
    const some = ids.slice(index * TRADES_PER_EVENT, (index + 1) * TRADES_PER_EVENT);
    const payload: TradesChanged = {
      revision: first + index,
      trades: await readStates(query, workspaceId, some),
    };
    await writeEvents(query, workspaceId, [{ topic: TRADES_CHANGED, payload }]);
  }
  return first + count - 1;
}

async function readStates(query: Query, workspaceId: string, ids: readonly string[]): Promise<TradeState[]> {
  const rows = await query<StateRow>({
    name: 'trade-states',
    text: `select id as "tradeId", account_id as "accountId", version, withdrawn_at is not null as withdrawn, symbol,
        asset_class as "assetClass", side, currency, opened_at as "openedAt", closed_at as "closedAt",
        closed_on as "closedOn", holding_seconds as "holdingSeconds", gross_profit as gross, fees, net_profit as net,
        r_multiple as "rMultiple", realisations
      from trade t where ${ownRow('t')} and id = any($2::text[])`,
    values: [workspaceId, ids],
  });
  return rows.map((row) => ({
    ...row,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
}
