import type { Resolvers } from './generated/resolvers.ts';
import { planFields, planQueries } from './plan/plan.resolvers.ts';
import { subscriptionFields, subscriptionMutations } from './subscription/subscription.resolvers.ts';
import { viewerFields } from './viewer/viewer.resolvers.ts';

export const resolvers: Resolvers = {
  Query: planQueries,
  Mutation: subscriptionMutations,
  Viewer: viewerFields,
  Plan: planFields,
  PlanSubscription: subscriptionFields,
};
