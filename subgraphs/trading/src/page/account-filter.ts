import { GraphQLError } from 'graphql';
import { type Condition, oneOf } from './condition.ts';

/** How many accounts a filter may name. */
export const MAXIMUM_ACCOUNTS = 50;

/** Only these broker accounts; all when left out. Throws `BAD_USER_INPUT` for more than 50. */
export function accountFilter(accountIds: readonly string[] | null | undefined): Condition[] {
  if (accountIds && accountIds.length > MAXIMUM_ACCOUNTS)
    throw new GraphQLError(`accountIds: name at most ${MAXIMUM_ACCOUNTS} accounts.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return oneOf('account_id', accountIds);
}
