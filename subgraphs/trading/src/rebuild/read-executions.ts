import type { Query } from '../../../../kit/database/session.ts';
import { ownRow } from '../workspace/own-rows.ts';
import { POSITION_COLUMNS, type StoredPositionExecution } from './position-execution.ts';
import type { PositionStart } from './position-start.ts';

type Account = { workspaceId: string; accountId: string };

/** Where to read on, in the order of executions. */
export type ReadFrom = Pick<PositionStart, 'positionKey' | 'executedAt' | 'sequence' | 'id'>;

/** The executions of several positions, each from its place on and before `until`, by position and in order. */
export async function readPositions(
  query: Query,
  { workspaceId, accountId }: Account,
  from: readonly ReadFrom[],
  until: Date | null,
): Promise<Map<string, StoredPositionExecution[]>> {
  const rows = await query<StoredPositionExecution>({
    name: 'positions',
    text: `select position.* from unnest($3::text[], $4::timestamptz[], $5::integer[], $6::text[])
        as start (key, executed_at, sequence, id)
      cross join lateral (
        select ${POSITION_COLUMNS} from execution e
        where ${ownRow('e')} and e.account_id = $2 and e.position_key = start.key
          and (e.executed_at, e.sequence, e.id) >= (start.executed_at, start.sequence, start.id)
          and e.executed_at < $7::timestamptz
        order by e.executed_at, e.sequence, e.id
      ) as position`,
    values: [
      workspaceId,
      accountId,
      from.map(({ positionKey }) => positionKey),
      from.map(({ executedAt }) => executedAt),
      from.map(({ sequence }) => sequence),
      from.map(({ id }) => id),
      // No expression there: row-level security lets an index search for nothing that might leak.
      until ?? 'infinity',
    ],
  });
  return Map.groupBy(rows, (row) => row.positionKey);
}

/** How many executions the account has from `from` on. */
export async function countExecutions(
  query: Query,
  { workspaceId, accountId }: Account,
  from: Date,
): Promise<number> {
  const [row] = await query<{ count: number }>({
    text: `select count(*)::integer as count from execution e
      where e.workspace_id = $1 and e.account_id = $2 and e.executed_at >= $3`,
    values: [workspaceId, accountId, from],
  });
  return row?.count ?? 0;
}

/** The end of the second that holds the account's execution number `size` from `from` on; null when there are fewer. */
export async function readSecondAfter(
  query: Query,
  { workspaceId, accountId }: Account,
  { from, size }: { from: Date; size: number },
): Promise<Date | null> {
  const [row] = await query<{ until: Date }>({
    text: `select date_trunc('second', e.executed_at) + interval '1 second' as until from execution e
      where e.workspace_id = $1 and e.account_id = $2 and e.executed_at >= $3
      order by e.executed_at, e.id offset $4 limit 1`,
    values: [workspaceId, accountId, from, size],
  });
  return row?.until ?? null;
}
