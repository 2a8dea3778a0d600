import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import type { Connection, PageRequest } from '../../../../kit/graphql/connection.ts';
import {
  checkInput,
  type InvalidInput,
  inputProblem,
  invalidInput,
  type NotFound,
  notFound,
} from '../../../../kit/graphql/failures.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import type { CreateBrokerAccountInput, UpdateBrokerAccountInput } from '../generated/resolvers.ts';
import { readKeysetPage } from '../page/keyset.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { BrokerAccount } from './account.entity.ts';
import { announceAccount } from './account-event.ts';
import { createAccountSchema, updateAccountSchema } from './account-input.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from './account-row.ts';
import { USUAL_TIME_ZONES } from './broker-facts.ts';

export type AccountCreated = { __typename: 'BrokerAccountCreated'; account: AccountRow };
export type AccountUpdated = { __typename: 'BrokerAccountUpdated'; account: AccountRow };

/** Lists, adds and changes the broker accounts of one workspace. */
export function createAccountService(scope: WorkspaceScope) {
  const { em, query, workspaceId, clock } = scope;

  /** Flushes in a savepoint, so that a name or number that is taken costs the request nothing else. */
  async function saved(account: BrokerAccount): Promise<InvalidInput | null> {
    try {
      await em.transactional((inner) => inner.persist(account).flush());
      return null;
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      // The refused state must not be flushed again with the commit.
      em.clear();
      const taken = error.message.includes('broker_account_number');
      return invalidInput([
        taken
          ? inputProblem('accountNumber', account.accountNumber, 'Another account has this number.')
          : inputProblem('name', account.name, 'Another account has this name.'),
      ]);
    }
  }

  return {
    /** A page of accounts, by name. */
    page: (page: PageRequest): Promise<Connection<AccountRow>> =>
      readKeysetPage<AccountRow>(
        query,
        {
          columns: ACCOUNT_COLUMNS,
          from: 'broker_account',
          conditions: [(bind) => `workspace_id = ${bind(workspaceId)}`],
          keys: ACCOUNT_KEYS,
          direction: 'ASC',
        },
        page,
      ),

    async create(input: CreateBrokerAccountInput): Promise<AccountCreated | InvalidInput> {
      const checked = checkInput(createAccountSchema, input);
      if (!checked.ok) return checked.failure;
      const { startingBalance, accountNumber, timeZone, ...rest } = checked.input;
      const account = em.create(BrokerAccount, {
        ...rest,
        id: createId('acc'),
        workspaceId,
        accountNumber: accountNumber ?? null,
        timeZone: timeZone ?? USUAL_TIME_ZONES[rest.broker],
        startingBalance: new Decimal(startingBalance),
        version: 1,
        createdAt: clock(),
      });
      const failure = await saved(account);
      if (failure) return failure;
      await announceAccount(scope, account);
      return { __typename: 'BrokerAccountCreated', account };
    },

    async update(input: UpdateBrokerAccountInput): Promise<AccountUpdated | InvalidInput | NotFound> {
      const checked = checkInput(updateAccountSchema, input);
      if (!checked.ok) return checked.failure;
      const { accountId, name, startingBalance } = checked.input;
      // The row stays locked, so that two changes at once do not both announce the same version.
      const account = await em.findOne(BrokerAccount, { id: accountId, workspaceId }, { lockMode: LOCK });
      if (!account) return notFound('broker account', accountId);
      if (name) account.name = name;
      if (startingBalance) account.startingBalance = new Decimal(startingBalance);
      account.version += 1;
      const failure = await saved(account);
      if (failure) return failure;
      await announceAccount(scope, account);
      return { __typename: 'BrokerAccountUpdated', account };
    },
  };
}

const ACCOUNT_KEYS = [
  { column: 'name', type: 'text' },
  { column: 'id', type: 'text' },
] as const;
const LOCK = LockMode.PESSIMISTIC_WRITE;
