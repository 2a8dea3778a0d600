import { requireViewer } from '../../../../kit/viewer/require-viewer.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { readExecutions } from './execution-page.ts';
import { instrumentOf } from './execution-row.ts';

/** Executions. */
export const executionResolvers = {
  Viewer: {
    executions: (_viewer, arguments_, { query, workspaceId }) =>
      readExecutions(query, workspaceId, arguments_),
  },
  Execution: {
    __resolveReference: ({ id }, { executionById }) => executionById.load(id),
    account: ({ accountId }, _arguments, { accountById }) => requireAccount(accountById, accountId),
    instrument: instrumentOf,
    fees: ({ fees, currency }) => ({ amount: fees, currency }),
  },
  Mutation: {
    recordExecutions(_root, { input }, { viewer, recording }) {
      requireViewer(viewer);
      return recording.record(input);
    },
  },
} satisfies Resolvers;
