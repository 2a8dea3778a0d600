import { MAXIMUM_COST } from '../price/formula/saturate.ts';
import type { BudgetLimits } from './budget.ts';

/** What a caller is held to. */
export type SpendingLimits = {
  /** The most that one operation may cost. */
  readonly maximumOperationCost: number;
  readonly budget: BudgetLimits;
};

/** Callers without credentials, by address: enough to sign up, to sign in, and for the public pages. */
export const ANONYMOUS_LIMITS: SpendingLimits = {
  maximumOperationCost: 100,
  budget: { minute: 60, hour: 600, day: 5_000, concurrent: 10 },
};

/** While billing cannot tell the plan, and has not told it before: what the smallest plan allows. */
export const UNKNOWN_PLAN_LIMITS: SpendingLimits = {
  maximumOperationCost: 1_000,
  budget: { minute: 20, hour: 100, day: 1_000, concurrent: 5 },
};

/** Callers of a router that holds nobody to anything. */
export const UNLIMITED: SpendingLimits = {
  maximumOperationCost: MAXIMUM_COST,
  budget: { minute: null, hour: null, day: null, concurrent: null },
};
