import type { Query } from '../../../../kit/database/session.ts';
import type { Connection } from '../../../../kit/graphql/connection.ts';
import { readPage } from '../../../../kit/graphql/connection.ts';
import type { TradeFilter, TradeSortField, ViewerTradesArgs } from '../generated/resolvers.ts';
import { accountFilter } from '../page/account-filter.ts';
import { type Condition, compare, countRows } from '../page/condition.ts';
import { dayRange } from '../page/day-range.ts';
import { readKeysetPage, type SortKey } from '../page/keyset.ts';
import { LIVE, TRADE_COLUMNS, type TradeRow } from './trade-row.ts';

const ID: SortKey = { column: 'id', type: 'text' };
const OPENED: SortKey = { column: 'opened_at', type: 'timestamptz' };

/** Each order is the tail of an index that begins with the workspace. */
const ORDERS: Record<TradeSortField, readonly SortKey[]> = {
  OPENED_AT: [OPENED, ID],
  CLOSED_AT: [{ column: 'closed_order', type: 'timestamptz' }, ID],
  NET_PROFIT: [{ column: 'net_profit', type: 'numeric' }, ID],
  SYMBOL: [{ column: 'symbol', type: 'text' }, OPENED, ID],
};

/** A page of trades, and how to count all that the filter selects. */
export type TradePage = Connection<TradeRow> & { count: () => Promise<number> };

/** A page of the workspace's trades. Throws `BAD_USER_INPUT` for arguments out of range. */
export async function readTrades(
  query: Query,
  workspaceId: string,
  { filter, sort, ...page }: ViewerTradesArgs,
): Promise<TradePage> {
  const keys = ORDERS[sort?.field ?? 'OPENED_AT'];
  const conditions = tradeConditions(workspaceId, filter ?? {});
  const connection = await readKeysetPage<TradeRow>(
    query,
    { columns: TRADE_COLUMNS, from: 'trade', conditions, keys, direction: sort?.direction ?? 'DESC' },
    readPage(page, keys.length),
  );
  return { ...connection, count: () => countRows(query, 'trade', conditions) };
}

/** The live trades of the workspace that the filter selects. Throws `BAD_USER_INPUT` for arguments out of range. */
export function tradeConditions(workspaceId: string, filter: TradeFilter): Condition[] {
  const { tag } = filter;
  return [
    (bind) => `workspace_id = ${bind(workspaceId)}`,
    LIVE,
    ...accountFilter(filter.accountIds),
    ...dayRange({ day: 'opened_on', instant: 'opened_at' }, filter.openedFrom, filter.openedTo),
    ...dayRange({ day: 'closed_on', instant: 'closed_order' }, filter.closedFrom, filter.closedTo),
    ...compare('symbol', '=', filter.symbol),
    ...compare('side', '=', filter.side),
    ...compare('status', '=', filter.status),
    // Says nothing new, but the few open trades stand together at the end of the index by close.
    ...(filter.status === 'OPEN' ? [() => `closed_order = 'infinity'`] : []),
    ...compare('result', '=', filter.result),
    ...(tag
      ? ([
          (bind) =>
            `id in (select trade_id from trade_tag where workspace_id = ${bind(workspaceId)} and tag = ${bind(tag)})`,
        ] satisfies Condition[])
      : []),
  ];
}
