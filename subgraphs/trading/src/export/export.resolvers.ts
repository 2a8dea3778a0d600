import { requireViewer } from '../../../../kit/viewer/require-viewer.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** Exports. */
export const exportResolvers = {
  Mutation: {
    createExport(_root, { input }, { viewer, exports }) {
      requireViewer(viewer);
      return exports.create(input);
    },
  },
} satisfies Resolvers;
