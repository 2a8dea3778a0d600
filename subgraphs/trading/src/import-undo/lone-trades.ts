import type { Query } from '../../../../kit/database/session.ts';
import { withdrawTrades } from '../rebuild/write-trades.ts';
import { ownRow } from '../workspace/own-rows.ts';
import { AT_ONCE, type Released } from './take-back.ts';

/** The import that is undone, and the account that it went into. */
export type Undone = { workspaceId: string; accountId: string; importId: string };

/** A live trade as the walk meets it. */
export type WalkedTrade = {
  id: string;
  positionKey: string;
  openedAt: Date;
  /** The time that is its own, as text: from the second in which it opened until after the one in which it closed. */
  from: string;
  until: string;
  /** Executions that it is made of. */
  fills: number;
  /** Whether nobody but the import brought any execution of its instrument while it was open. */
  isLone: boolean;
};

/**
 * The account's next live trades in the order in which they opened. Whole seconds count: one file may tell a fill to
 * the second that another tells to the millisecond, and the one decides whether the other counts.
 */
export function walkTrades(
  query: Query,
  { workspaceId, accountId, importId }: Undone,
  { after, count }: { after: WalkedTrade | null; count: number },
): Promise<WalkedTrade[]> {
  return query<WalkedTrade>({
    name: 'walk-trades',
    text: `select walked.id, walked."positionKey", walked."openedAt", walked."from"::text, walked.until::text,
        (select count(*)::integer from trade_fill f where f.trade_id = walked.id) as fills,
        not exists (
          select from execution e
          where ${ownRow('e')} and e.account_id = $2 and e.position_key = walked."positionKey"
            and e.executed_at >= walked."from" and e.executed_at < walked.until
            and (e.recorded or not coalesce((
              select bool_and(b.import_id = $3) from import_execution b where b.execution_id = e.id), false))
        ) as "isLone"
      from (
        select t.id, t.position_key as "positionKey", t.opened_at as "openedAt",
          date_trunc('second', t.opened_at) as "from",
          coalesce(date_trunc('second', t.closed_at) + interval '1 second', 'infinity') as until
        from trade t
        where t.workspace_id = $1 and t.account_id = $2 and t.withdrawn_at is null
          and (t.opened_at, t.id) > ($4::timestamptz, $5)
        order by t.opened_at, t.id limit $6
      ) as walked
      order by walked."openedAt", walked.id`,
    values: [workspaceId, accountId, importId, after?.openedAt ?? '-infinity', after?.id ?? '', count],
  });
}

/**
 * Withdraws lone trades with all executions that came while they were open. Where nothing was held before such a trade
 * and nothing after it, the others come out as if it had never been; what a flip shares with a trade that stays, stays.
 */
export async function removeLoneTrades(
  query: Query,
  { workspaceId, accountId, importId }: Undone,
  { trades, at }: { trades: readonly WalkedTrade[]; at: Date },
): Promise<Released> {
  await withdrawTrades(
    query,
    workspaceId,
    trades.map(({ id }) => id),
    at,
  );
  let removed = 0;
  for (;;) {
    const gone = await query({
      name: 'remove-lone-executions',
      text: `with doomed as (
          select e.id from unnest($4::text[], $5::timestamptz[], $6::timestamptz[]) as trade (key, since, until)
          cross join lateral (
            select id from execution
            where ${ownRow('execution')} and account_id = $2 and position_key = trade.key
              and executed_at >= trade.since and executed_at < trade.until
            offset 0
          ) as e
          -- An aggregate, because it is looked up by each execution; a condition might be joined without an index.
          where (
            select bool_or(t.withdrawn_at is null) from trade_fill f join trade t on t.id = f.trade_id
            where f.execution_id = e.id) is not true
          limit $7
        ),
        gone as (delete from execution where id = any(array(select id from doomed)) returning id)
        delete from import_execution
        where execution_id = any(array(select id from gone)) and import_id = $3 returning execution_id`,
      values: [
        ...[workspaceId, accountId, importId],
        trades.map(({ positionKey }) => positionKey),
        trades.map(({ from }) => from),
        trades.map(({ until }) => until),
        AT_ONCE,
      ],
    });
    if (gone.length === 0) return { released: removed, removed };
    removed += gone.length;
  }
}
