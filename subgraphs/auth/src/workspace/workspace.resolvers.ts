import type { WorkspaceResolvers } from '../generated/resolvers.ts';

export const workspaceFields = {
  __resolveReference: ({ id }, { caller }) => caller?.workspaceById.load(id) ?? null,
} satisfies WorkspaceResolvers;
