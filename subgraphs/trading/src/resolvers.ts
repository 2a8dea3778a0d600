import { resolveOwnViewer } from '../../../kit/viewer/require-viewer.ts';
import { accountResolvers } from './account/account.resolvers.ts';
import { executionResolvers } from './execution/execution.resolvers.ts';
import { exportResolvers } from './export/export.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { importResolvers } from './import/import.resolvers.ts';
import { journalResolvers } from './journal/journal.resolvers.ts';
import { tradeResolvers } from './trade/trade.resolvers.ts';

/** All of the subgraph. Union members carry their `__typename`. */
export const resolvers = {
  ...accountResolvers,
  ...executionResolvers,
  ...importResolvers,
  ...tradeResolvers,
  Viewer: {
    __resolveReference: (reference, { viewer }) => resolveOwnViewer(reference, viewer),
    ...accountResolvers.Viewer,
    ...executionResolvers.Viewer,
    ...importResolvers.Viewer,
    ...tradeResolvers.Viewer,
  },
  Mutation: {
    ...accountResolvers.Mutation,
    ...executionResolvers.Mutation,
    ...exportResolvers.Mutation,
    ...importResolvers.Mutation,
    ...journalResolvers.Mutation,
  },
} satisfies Resolvers;
