import type { Database } from '../../../../kit/database/database.ts';
import type { TradeFilter } from '../generated/resolvers.ts';
import { tradeConditions } from '../trade/trade-page.ts';
import { TRADE_COLUMNS, type TradeRow } from '../trade/trade-row.ts';

/** A trade with the name of its account. */
export type ExportedTrade = TradeRow & { accountName: string };

/** Enough that asking costs little, and little enough to be held in memory many times over. */
const BATCH = 500;
const CURSOR = 'exported_trades';

/**
 * The workspace's trades by the time of their first entry, some hundred at a time from a cursor of the database: all of
 * one moment, whatever is imported meanwhile, and no more in memory than one batch. The transaction ends when the reader
 * stops, early or not.
 */
export async function* readInBatches(
  database: Database,
  { workspaceId, filter }: { workspaceId: string; filter: TradeFilter },
): AsyncGenerator<ExportedTrade[]> {
  const { query, finish } = await database.openSession({ workspaceId });
  try {
    const values: unknown[] = [];
    const where = tradeConditions(workspaceId, filter).map((condition) =>
      condition((value) => `$${values.push(value)}`),
    );
    await query({
      text: `declare ${CURSOR} no scroll cursor for select ${TRADE_COLUMNS} from trade
        where ${where.join(' and ')} order by opened_at, id`,
      values,
    });
    const names = await query<{ id: string; name: string }>({
      text: 'select id, name from broker_account where workspace_id = $1',
      values: [workspaceId],
    });
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    for (;;) {
      const rows = await query<TradeRow>({ text: `fetch ${BATCH} from ${CURSOR}` });
      if (rows.length > 0)
        yield rows.map((row) => ({ ...row, accountName: nameOf.get(row.accountId) ?? '' }));
      if (rows.length < BATCH) return;
    }
  } finally {
    await finish('rollback');
  }
}
