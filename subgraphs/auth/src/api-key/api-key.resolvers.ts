import { requireCaller } from '../context.ts';
import type { MutationResolvers, ViewerResolvers } from '../generated/resolvers.ts';

export const apiKeyMutations = {
  createApiKey: (_, { input }, context) => requireCaller(context).apiKeys.create(input),
  updateApiKey: (_, { input }, context) => requireCaller(context).apiKeys.update(input),
  rotateApiKey: (_, { input }, context) => requireCaller(context).apiKeys.rotate(input),
  revokeApiKey: (_, { input }, context) => requireCaller(context).apiKeys.revoke(input),
} satisfies MutationResolvers;

export const apiKeyViewerFields = {
  apiKeys: (_, asked, context) => requireCaller(context).apiKeyLists.keys(asked),
  apiKeyChanges: (_, asked, context) => requireCaller(context).apiKeyLists.changes(asked),
  apiKeyScopes: (_, _arguments, context) => requireCaller(context).apiKeyLists.grantable(),
} satisfies ViewerResolvers;
