import { requireRouter } from '../../../../../kit/viewer/require-viewer.ts';
import type { MutationResolvers, QueryResolvers } from '../../generated/resolvers.ts';

/** What the router asks for itself. It is in no schema that clients see, and refused to them here once more. */
export const grantQueries = {
  apiKeyOfDigest: (_, { digest }, { viewer, grants }) => {
    requireRouter(viewer);
    return grants.find(digest);
  },
} satisfies QueryResolvers;

export const grantMutations = {
  recordApiKeyUses: (_, { uses }, { viewer, keyUses }) => {
    requireRouter(viewer);
    return keyUses.record(uses);
  },
} satisfies MutationResolvers;
