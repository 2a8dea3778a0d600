import type { Query } from '../../../../../kit/database/session.ts';
import { CLOSED_DAY, REALISED_DAY, SYMBOL_DAY, SYMBOL_TOTAL } from './day-sums.sql.ts';
import { distinctSums, type TouchedSum } from './touched-sums.ts';

/** Stands for all accounts of a workspace in the sums. */
export const ALL_ACCOUNTS = '*';

/**
 * Makes touched days of closes again from the facts, for each account and for all accounts together: extremes and runs
 * of wins can be neither added nor subtracted. The work is that of the touched days.
 */
export async function rebuildClosedDays(
  query: Query,
  workspaceId: string,
  touched: readonly TouchedSum[],
): Promise<void> {
  if (touched.length === 0) return;
  for (const sums of [touched, everyAccount(touched)]) {
    const days = distinctSums(sums, ['account_id', 'currency', 'day']);
    await run(query, CLOSED_DAY, [workspaceId, days.account_id, days.currency, days.day]);
  }
}

/** The same for what was realised, and by symbol. Made again, a sum cannot drift from its trades. */
export async function rebuildSums(
  query: Query,
  workspaceId: string,
  touched: readonly TouchedSum[],
): Promise<void> {
  if (touched.length === 0) return;
  for (const sums of [touched, everyAccount(touched)]) {
    const days = distinctSums(sums, ['account_id', 'currency', 'day']);
    await run(query, REALISED_DAY, [workspaceId, days.account_id, days.currency, days.day]);
    const by = distinctSums(sums, ['account_id', 'currency', 'symbol', 'day']);
    await run(query, SYMBOL_DAY, [workspaceId, by.account_id, by.currency, by.symbol, by.day]);
    const symbols = distinctSums(sums, ['account_id', 'currency', 'symbol']);
    await run(query, SYMBOL_TOTAL, [workspaceId, symbols.account_id, symbols.currency, symbols.symbol]);
  }
}

function everyAccount(touched: readonly TouchedSum[]): TouchedSum[] {
  return touched.map((sum) => ({ ...sum, account_id: ALL_ACCOUNTS }));
}

async function run(query: Query, statements: readonly string[], values: readonly unknown[]): Promise<void> {
  for (const text of statements) await query({ text, values });
}
