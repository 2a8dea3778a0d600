import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { AccountChanged } from '../../../../schema/events/account-changed.ts';

/** Keeps the newest state of each account; an older version than known changes nothing. */
export async function applyAccounts(
  query: Query,
  workspaceId: string,
  changes: readonly AccountChanged[],
): Promise<void> {
  const newest = new Map<string, AccountChanged>();
  for (const change of changes) {
    const known = newest.get(change.accountId);
    if (!known || known.version < change.version) newest.set(change.accountId, change);
  }
  await insertRows(query, {
    table: 'account_fact',
    columns: {
      account_id: 'text',
      workspace_id: 'text',
      version: 'integer',
      currency: 'text',
      starting_balance: 'numeric',
    },
    rows: [...newest.values()].map((change) => ({
      account_id: change.accountId,
      workspace_id: workspaceId,
      version: change.version,
      currency: change.currency,
      starting_balance: change.startingBalance,
    })),
    suffix: `on conflict (account_id) do update set version = excluded.version, currency = excluded.currency,
      starting_balance = excluded.starting_balance where account_fact.version < excluded.version`,
  });
}
