import { requireCaller } from '../context.ts';
import type { MutationResolvers, PlanSubscriptionResolvers } from '../generated/resolvers.ts';
import { PLANS } from '../plan/plan.catalogue.ts';

export const subscriptionMutations = {
  changePlan: (_, { input }, context) =>
    context.changePlan.changePlan(requireCaller(context).viewer, input.plan),
} satisfies MutationResolvers;

export const subscriptionFields = {
  __resolveReference: ({ id }, { caller }) => caller?.subscriptionById(id) ?? null,
  plan: ({ plan }) => PLANS[plan],
} satisfies PlanSubscriptionResolvers;
