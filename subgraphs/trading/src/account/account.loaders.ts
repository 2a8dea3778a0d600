import type DataLoader from 'dataloader';
import { createLoader } from '../../../../kit/loader/create-loader.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from './account-row.ts';

export type AccountLoader = DataLoader<string, AccountRow | null>;

/** Broker accounts of the workspace by id. */
export function createAccountLoader({ query, workspaceId }: WorkspaceScope): AccountLoader {
  return createLoader<AccountRow>(
    (ids) =>
      query({
        name: 'accounts-by-id',
        text: `select ${ACCOUNT_COLUMNS} from broker_account where workspace_id = $1 and id = any($2::text[])`,
        values: [workspaceId, ids],
      }),
    (account) => account.id,
  );
}

/** The account of a trade, an execution or an import: accounts are never deleted. Throws when it is missing. */
export async function requireAccount(accountById: AccountLoader, accountId: string): Promise<AccountRow> {
  const account = await accountById.load(accountId);
  if (!account) throw new Error(`The account ${accountId} is missing.`);
  return account;
}
