/** The plans, cheapest first. */
export type PlanId = 'FREE' | 'PRO' | 'ENTERPRISE';

/** What a workspace on a plan may use; null is no limit. Units stand at `PlanLimits` in the schema. */
export type PlanLimits = {
  pointsPerMinute: number | null;
  pointsPerHour: number | null;
  pointsPerDay: number | null;
  concurrentOperations: number;
  maximumOperationCost: number;
  exportsPerDay: number | null;
  uploadMegabytes: number;
};

/** An exact amount as text. */
export type Price = { amount: string; currency: string };

/** One plan of the catalogue. */
export type CataloguePlan = {
  id: PlanId;
  name: string;
  description: string;
  monthlyPrice: Price;
  limits: PlanLimits;
};

/** The one place where plans, prices and limits stand; everything else asks here. */
export const PLANS = {
  FREE: {
    id: 'FREE',
    name: 'Free',
    description: 'To try it out, and for a handful of trades a week.',
    monthlyPrice: { amount: '0.00', currency: 'USD' },
    limits: {
      pointsPerMinute: 20,
      pointsPerHour: 100,
      pointsPerDay: 1_000,
      concurrentOperations: 5,
      maximumOperationCost: 1_000,
      exportsPerDay: 5,
      uploadMegabytes: 10,
    },
  },
  PRO: {
    id: 'PRO',
    name: 'Pro',
    description: 'For active traders: long histories, large files, and room for their own tools.',
    monthlyPrice: { amount: '29.00', currency: 'USD' },
    limits: {
      pointsPerMinute: 100,
      pointsPerHour: 1_000,
      pointsPerDay: 10_000,
      concurrentOperations: 20,
      maximumOperationCost: 5_000,
      exportsPerDay: 50,
      uploadMegabytes: 100,
    },
  },
  ENTERPRISE: {
    id: 'ENTERPRISE',
    name: 'Enterprise',
    description: 'For desks, teams and API partners: no limit on requests.',
    monthlyPrice: { amount: '299.00', currency: 'USD' },
    limits: {
      pointsPerMinute: null,
      pointsPerHour: null,
      pointsPerDay: null,
      concurrentOperations: 100,
      maximumOperationCost: 20_000,
      exportsPerDay: null,
      uploadMegabytes: 1_000,
    },
  },
} as const satisfies Record<PlanId, CataloguePlan>;

/** All plans, cheapest first. */
export const PLAN_LIST: readonly CataloguePlan[] = Object.values(PLANS);

/** The plan with an id that may come from outside, or null. */
export function planById(id: string): CataloguePlan | null {
  return PLAN_LIST.find((plan) => plan.id === id) ?? null;
}
