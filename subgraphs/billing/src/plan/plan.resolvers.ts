import type { PlanResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { PLAN_LIST, planById } from './plan.catalogue.ts';

export const planQueries = {
  plans: () => [...PLAN_LIST],
} satisfies QueryResolvers;

export const planFields = {
  __resolveReference: ({ id }) => planById(id),
} satisfies PlanResolvers;
