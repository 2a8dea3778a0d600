import type { Query } from '../../../../kit/database/session.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { announceAccount } from '../account/account-event.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from '../account/account-row.ts';
import { BROKER_NAMES } from '../account/broker-facts.ts';
import type { FileFacts } from '../broker-files/parsed-row.ts';
import type { ImportFailure, ImportJob } from './import-job.ts';

export type AccountScope = { query: Query; workspaceId: string; clock: () => Date };

/** The account that a file goes into, which is created when there is none yet; or why it goes into none. */
export async function resolveAccount(
  scope: AccountScope,
  job: ImportJob,
  facts: FileFacts,
): Promise<AccountRow | ImportFailure> {
  if (job.requestedAccountId !== null) return requestedAccount(scope, job.requestedAccountId, facts);
  const found = await findAccount(scope, facts);
  return found ?? createAccount(scope, facts, job.requestedTimeZone ?? facts.defaultTimeZone);
}

async function requestedAccount(
  scope: AccountScope,
  id: string,
  facts: FileFacts,
): Promise<AccountRow | ImportFailure> {
  const { query, workspaceId } = scope;
  const [account] = await query<AccountRow>({
    text: `select ${ACCOUNT_COLUMNS} from broker_account where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  if (!account)
    return { code: 'ACCOUNT_NOT_FOUND', message: `There is no broker account with the id ${id} any more.` };
  // A generic file says nothing of its broker, so the trader's word counts.
  if (facts.broker !== 'GENERIC' && facts.broker !== account.broker) return wrongBroker(account, facts);
  if (facts.accountNumber === null || facts.accountNumber === account.accountNumber) return account;
  if (account.accountNumber !== null) return wrongAccount(account, facts.accountNumber);
  return (await findAccount(scope, facts)) ? account : takeNumber(scope, account, facts.accountNumber);
}

function wrongBroker(account: AccountRow, facts: FileFacts): ImportFailure {
  const message = `The file is from ${BROKER_NAMES[facts.broker]} (${facts.layout}), but the account "${account.name}" is with ${BROKER_NAMES[account.broker]}. Choose another account, or none to have the right one found.`;
  return { code: 'WRONG_BROKER', message };
}

function wrongAccount(account: AccountRow, number: string): ImportFailure {
  const message = `The file belongs to account ${number}, but "${account.name}" is ${account.accountNumber}. Choose another account, or none to have the right one found.`;
  return { code: 'WRONG_ACCOUNT', message };
}

/** The oldest account with the broker and the number that the file names; without a number, one without. */
async function findAccount(
  { query, workspaceId }: AccountScope,
  { broker, accountNumber }: FileFacts,
): Promise<AccountRow | undefined> {
  const [account] = await query<AccountRow>({
    text: `select ${ACCOUNT_COLUMNS} from broker_account
      where workspace_id = $1 and broker = $2 and account_number is not distinct from $3
      order by created_at, id limit 1`,
    values: [workspaceId, broker, accountNumber],
  });
  return account;
}

/** An account that was added by hand learns its number from its first file. */
async function takeNumber(
  scope: AccountScope,
  account: AccountRow,
  accountNumber: string,
): Promise<AccountRow> {
  await scope.query({
    text: 'update broker_account set account_number = $3 where workspace_id = $1 and id = $2',
    values: [scope.workspaceId, account.id, accountNumber],
  });
  return { ...account, accountNumber };
}

async function createAccount(scope: AccountScope, facts: FileFacts, timeZone: string): Promise<AccountRow> {
  const { query, workspaceId, clock } = scope;
  const { broker, accountNumber, currency } = facts;
  const wanted = [BROKER_NAMES[broker], accountNumber]
    .filter((part) => part !== null)
    .join(' ')
    .slice(0, 70);
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted} (${attempt})`;
    const [account] = await query<AccountRow>({
      text: `insert into broker_account (id, workspace_id, name, broker, account_number, currency, time_zone, lot_method,
          starting_balance, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, 'FIFO', 0, $8)
        on conflict (workspace_id, name) do nothing returning ${ACCOUNT_COLUMNS}`,
      values: [
        createId('acc'),
        workspaceId,
        name,
        broker,
        accountNumber,
        currency ?? 'USD',
        timeZone,
        clock(),
      ],
    });
    if (!account) continue;
    await announceAccount(scope, account);
    return account;
  }
}
