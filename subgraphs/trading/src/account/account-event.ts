import { Decimal, decimalText } from '../../../../kit/decimal/decimal.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import { ACCOUNT_CHANGED, type AccountChanged } from '../../../../schema/events/account-changed.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import type { AccountRow } from './account-row.ts';

/** Tells others the whole state of an account, with the transaction that changed it. */
export async function announceAccount(
  { query, workspaceId }: Pick<WorkspaceScope, 'query' | 'workspaceId'>,
  account: AccountRow,
): Promise<void> {
  const payload: AccountChanged = {
    accountId: account.id,
    version: account.version,
    name: account.name,
    currency: account.currency,
    timeZone: account.timeZone,
    startingBalance: decimalText(new Decimal(account.startingBalance)),
  };
  await writeEvents(query, workspaceId, [{ topic: ACCOUNT_CHANGED, payload }]);
}
