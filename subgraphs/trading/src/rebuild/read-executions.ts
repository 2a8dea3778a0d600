import type { Query } from '../../../../kit/database/session.ts';
import { ownRow } from '../workspace/own-rows.ts';
import { POSITION_COLUMNS, type StoredPositionExecution } from './position-execution.ts';
import type { PositionStart } from './position-start.ts';

type Account = { workspaceId: string; accountId: string };
type At = Pick<PositionStart, 'sequence' | 'id'> & { executedAt: Date | string };

/** All executions of several small positions from their starts on, by position and in order. */
export async function readPositions(
  query: Query,
  { workspaceId, accountId }: Account,
  starts: readonly PositionStart[],
): Promise<Map<string, StoredPositionExecution[]>> {
  const rows = await query<StoredPositionExecution>({
    name: 'positions',
    text: `select position.* from unnest($3::text[], $4::timestamptz[], $5::integer[], $6::text[])
        as start (key, executed_at, sequence, id)
      cross join lateral (
        select ${POSITION_COLUMNS} from execution e
        where ${ownRow('e')} and e.account_id = $2 and e.position_key = start.key
          and (e.executed_at, e.sequence, e.id) >= (start.executed_at, start.sequence, start.id)
        order by e.executed_at, e.sequence, e.id
      ) as position`,
    values: [
      workspaceId,
      accountId,
      starts.map(({ positionKey }) => positionKey),
      starts.map(({ executedAt }) => executedAt),
      starts.map(({ sequence }) => sequence),
      starts.map(({ id }) => id),
    ],
  });
  const positions = new Map<string, StoredPositionExecution[]>();
  for (const row of rows) {
    const position = positions.get(row.positionKey);
    if (position) position.push(row);
    else positions.set(row.positionKey, [row]);
  }
  return positions;
}

/**
 * About `size` executions of one large position, from `at` on or behind it. The last second is always complete: what
 * one file tells to the second, another may tell to the millisecond, and both must be settled together.
 */
export function readPositionPage(
  query: Query,
  { workspaceId, accountId }: Account,
  page: { positionKey: string; at: At; including: boolean; size: number },
): Promise<StoredPositionExecution[]> {
  const from = `execution e where ${ownRow('e')} and e.account_id = $2 and e.position_key = $3
    and (e.executed_at, e.sequence, e.id) ${page.including ? '>=' : '>'} ($4::timestamptz, $5::integer, $6::text)`;
  const order = 'order by e.executed_at, e.sequence, e.id';
  return query<StoredPositionExecution>({
    text: `select ${POSITION_COLUMNS} from ${from} and e.executed_at < coalesce((
        select date_trunc('second', e.executed_at) + interval '1 second' from ${from} ${order} offset $7 limit 1
      ), 'infinity') ${order}`,
    values: [
      workspaceId,
      accountId,
      page.positionKey,
      page.at.executedAt,
      page.at.sequence,
      page.at.id,
      page.size,
    ],
  });
}
