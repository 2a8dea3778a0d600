import type { Query } from '../../../../kit/database/session.ts';
import { CLOSED_DAY, REALISED_DAY, SYMBOL_DAY, SYMBOL_TOTAL } from './day-sums.sql.ts';
import { distinctSums, type TouchedSum } from './touched-sums.ts';

/** Stands for all accounts of a workspace in the sums. */
export const ALL_ACCOUNTS = '*';

/**
 * Makes the touched day sums again from the facts, for each account and for all accounts together. Made again rather
 * than added to: a sum can then never drift from its trades, and the work is that of the touched days.
 */
export async function rebuildDaySums(
  query: Query,
  workspaceId: string,
  touched: readonly TouchedSum[],
): Promise<void> {
  if (touched.length === 0) return;
  const everyAccount = touched.map((sum) => ({ ...sum, account_id: ALL_ACCOUNTS }));
  for (const sums of [touched, everyAccount]) {
    const days = distinctSums(sums, ['account_id', 'currency', 'day']);
    const dayKeys = [workspaceId, days.account_id, days.currency, days.day];
    for (const statement of [...CLOSED_DAY, ...REALISED_DAY])
      await query({ text: statement, values: dayKeys });
    const symbolDays = distinctSums(sums, ['account_id', 'currency', 'symbol', 'day']);
    const symbolDayKeys = [
      workspaceId,
      symbolDays.account_id,
      symbolDays.currency,
      symbolDays.symbol,
      symbolDays.day,
    ];
    for (const statement of SYMBOL_DAY) await query({ text: statement, values: symbolDayKeys });
    const symbols = distinctSums(sums, ['account_id', 'currency', 'symbol']);
    const symbolKeys = [workspaceId, symbols.account_id, symbols.currency, symbols.symbol];
    for (const statement of SYMBOL_TOTAL) await query({ text: statement, values: symbolKeys });
  }
}
