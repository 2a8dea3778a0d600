import { readPage } from '../../../../kit/graphql/connection.ts';
import { requireViewer } from '../../../../kit/viewer/require-viewer.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** Broker accounts. */
export const accountResolvers = {
  Viewer: {
    accounts: (_viewer, page, { accounts }) => accounts.page(readPage(page, 2)),
    account: (_viewer, { id }, { accountById }) => accountById.load(id),
  },
  BrokerAccount: {
    __resolveReference: ({ id }, { accountById }) => accountById.load(id),
    startingBalance: ({ startingBalance, currency }) => ({ amount: String(startingBalance), currency }),
  },
  Mutation: {
    createBrokerAccount(_root, { input }, { viewer, accounts }) {
      requireViewer(viewer);
      return accounts.create(input);
    },
    updateBrokerAccount(_root, { input }, { viewer, accounts }) {
      requireViewer(viewer);
      return accounts.update(input);
    },
  },
} satisfies Resolvers;
