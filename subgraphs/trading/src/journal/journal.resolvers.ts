import { requireViewer } from '../../../../kit/viewer/require-viewer.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** What a trader writes on trades. */
export const journalResolvers = {
  Mutation: {
    updateTradeJournal(_root, { input }, { viewer, journal }) {
      requireViewer(viewer);
      return journal.update(input);
    },
  },
} satisfies Resolvers;
