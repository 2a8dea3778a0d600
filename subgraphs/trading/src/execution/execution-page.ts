import type { Query } from '../../../../kit/database/session.ts';
import type { Connection } from '../../../../kit/graphql/connection.ts';
import { readPage } from '../../../../kit/graphql/connection.ts';
import type { ExecutionSortField, ViewerExecutionsArgs } from '../generated/resolvers.ts';
import { accountFilter } from '../page/account-filter.ts';
import { compare } from '../page/condition.ts';
import { dayRange } from '../page/day-range.ts';
import { readKeysetPage, type SortKey } from '../page/keyset.ts';
import { EXECUTION_COLUMNS, type ExecutionRow } from './execution-row.ts';

const BY_TIME: readonly SortKey[] = [
  { column: 'executed_at', type: 'timestamptz' },
  { column: 'id', type: 'text' },
];

const ORDERS: Record<ExecutionSortField, readonly SortKey[]> = {
  EXECUTED_AT: BY_TIME,
  SYMBOL: [{ column: 'symbol', type: 'text' }, ...BY_TIME],
};

/** A page of the workspace's executions. Throws `BAD_USER_INPUT` for arguments out of range. */
export function readExecutions(
  query: Query,
  workspaceId: string,
  { filter, sort, ...page }: ViewerExecutionsArgs,
): Promise<Connection<ExecutionRow>> {
  const keys = ORDERS[sort?.field ?? 'EXECUTED_AT'];
  return readKeysetPage<ExecutionRow>(
    query,
    {
      columns: EXECUTION_COLUMNS,
      from: 'execution',
      conditions: [
        (bind) => `workspace_id = ${bind(workspaceId)}`,
        ...accountFilter(filter?.accountIds),
        ...dayRange({ day: 'executed_on', instant: 'executed_at' }, filter?.from, filter?.to),
        ...compare('symbol', '=', filter?.symbol),
        ...compare('side', '=', filter?.side),
      ],
      keys,
      direction: sort?.direction ?? 'DESC',
    },
    readPage(page, keys.length),
  );
}
