import type { Query } from '../../../../kit/database/session.ts';
import type { PreviousTrade } from '../position/match-trades.ts';
import { ownRow } from '../workspace/own-rows.ts';
import type { ChangedPosition } from './position-start.ts';

/** A stored trade that a rebuilt one may turn out to be. */
export type StoredTrade = PreviousTrade & {
  version: number;
  contentHash: string;
  initialStop: string | null;
  withdrawn: boolean;
};

type Account = { workspaceId: string; accountId: string };

/** Ids of the live trades that the changes can touch, all that did not close before, in the order of their closes. */
export async function readTouchedTrades(
  query: Query,
  { workspaceId, accountId }: Account,
  positions: readonly ChangedPosition[],
): Promise<Set<string>> {
  const rows = await query<{ id: string }>({
    name: 'touched-trades',
    text: `select touched.id
      from unnest($3::text[], $4::timestamptz[]) as changed (position_key, at)
      cross join lateral (
        select t.id, t.closed_order from trade t
        where ${ownRow('t')} and t.account_id = $2 and t.position_key = changed.position_key
          and t.withdrawn_at is null and t.closed_order >= changed.at
        offset 0
      ) as touched
      order by touched.closed_order, touched.id`,
    values: [
      workspaceId,
      accountId,
      positions.map(({ positionKey }) => positionKey),
      positions.map(({ changedAt }) => changedAt),
    ],
  });
  return new Set(rows.map(({ id }) => id));
}

/**
 * The trades that have any of these executions: those among `touched`, and withdrawn ones, which come back under
 * their old id. (A trade that a flip closed has one, too, but is final and not among `touched`.) They stay locked, so
 * that nobody notes another stop while the R multiple is made from this one.
 */
export async function readPreviousTrades(
  query: Query,
  { workspaceId, accountId }: Account,
  executionIds: readonly string[],
  touched: ReadonlySet<string>,
): Promise<StoredTrade[]> {
  const rows = await query<StoredTrade>({
    name: 'previous-trades',
    text: `select t.id as "tradeId", t.version, t.content_hash as "contentHash", t.initial_stop as "initialStop",
        t.withdrawn_at is not null as withdrawn,
        array(select f.execution_id from trade_fill f where f.trade_id = t.id order by f.position) as "executionIds"
      from (select distinct trade_id as id from trade_fill where execution_id = any($3::text[])) as sharing
      join trade t on t.id = sharing.id and ${ownRow('t')} and t.account_id = $2
      for update of t`,
    values: [workspaceId, accountId, executionIds],
  });
  return rows.filter((trade) => trade.withdrawn || touched.has(trade.tradeId));
}
