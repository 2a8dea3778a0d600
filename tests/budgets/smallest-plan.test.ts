import { expect, test } from 'vitest';
import { UNKNOWN_PLAN_LIMITS } from '../../router/src/budget/spending-limits.ts';
import { PLANS } from '../../subgraphs/billing/src/plan/plan.catalogue.ts';

test('a plan that cannot be found out counts as the smallest of the catalogue', () => {
  const { limits } = PLANS.FREE;
  expect(UNKNOWN_PLAN_LIMITS).toEqual({
    maximumOperationCost: limits.maximumOperationCost,
    budget: {
      minute: limits.pointsPerMinute,
      hour: limits.pointsPerHour,
      day: limits.pointsPerDay,
      concurrent: limits.concurrentOperations,
    },
  });
});
