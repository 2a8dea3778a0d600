import type { Query } from '../../../../kit/database/session.ts';
import { ownRow } from '../workspace/own-rows.ts';
import type { OpeningShare } from './build-position.ts';

/** A position of one account whose executions changed, and since when. */
export type ChangedPosition = { positionKey: string; changedAt: Date };

/** Where the executions to rebuild from begin. */
export type PositionStart = {
  positionKey: string;
  /** At this execution or after it, in the order of executions. */
  executedAt: Date;
  sequence: number;
  id: string;
  opening: OpeningShare | null;
  /** How many executions that is. */
  executions: number;
};

type StartRow = Omit<PositionStart, 'opening'> & { quantity: string | null; fees: string | null };

/**
 * Where to begin so that everything before stays as it is: with the opening execution of the trade that was open when
 * the first change came, or with the change when nothing was. Trades that closed before it are final.
 */
export async function readStarts(
  query: Query,
  scope: { workspaceId: string; accountId: string },
  positions: readonly ChangedPosition[],
): Promise<PositionStart[]> {
  const rows = await query<StartRow>({
    name: 'position-starts',
    text: `select start.*,
        (select count(*)::integer from execution e
         where ${ownRow('e')} and e.account_id = $2 and e.position_key = start."positionKey"
           and (e.executed_at, e.sequence, e.id) >= (start."executedAt", start.sequence, start.id)) as executions
      from (
        select changed.position_key as "positionKey", coalesce(e.executed_at, changed.at) as "executedAt",
          coalesce(e.sequence, -2147483648) as sequence, coalesce(e.id, '') as id, f.quantity, f.fees
        from unnest($3::text[], $4::timestamptz[]) as changed (position_key, at)
        left join lateral (
          select t.id from trade t
          where ${ownRow('t')} and t.account_id = $2 and t.position_key = changed.position_key
            and t.withdrawn_at is null and t.closed_order >= changed.at and t.opened_at < changed.at
          order by t.closed_order limit 1
        ) as open on true
        left join trade_fill f on f.trade_id = open.id and f.position = 0
        left join execution e on e.id = f.execution_id
      ) as start`,
    values: [
      scope.workspaceId,
      scope.accountId,
      positions.map(({ positionKey }) => positionKey),
      positions.map(({ changedAt }) => changedAt),
    ],
  });
  return rows.map(({ quantity, fees, ...start }) => ({
    ...start,
    opening: quantity === null || fees === null ? null : { quantity, fees },
  }));
}
