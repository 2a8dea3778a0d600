import type { BrokerAccount } from './account.entity.ts';

/** A broker account as it is read: the entity, or a row of {@link ACCOUNT_COLUMNS}. */
export type AccountRow = Omit<BrokerAccount, 'startingBalance' | 'workspaceId'> & {
  startingBalance: BrokerAccount['startingBalance'] | string;
};

/** What {@link AccountRow} is read from. */
export const ACCOUNT_COLUMNS = `id, name, broker, account_number as "accountNumber", currency,
  time_zone as "timeZone", lot_method as "lotMethod", starting_balance as "startingBalance", version,
  created_at as "createdAt"`;
