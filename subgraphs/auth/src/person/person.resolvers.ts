import { requireCaller } from '../context.ts';
import type { MutationResolvers, PersonResolvers } from '../generated/resolvers.ts';

export const personFields = {
  __resolveReference: ({ id }, { caller }) => caller?.personById.load(id) ?? null,
} satisfies PersonResolvers;

export const personMutations = {
  updateProfile: (_, { input }, context) => requireCaller(context).profile.update(input),
} satisfies MutationResolvers;
