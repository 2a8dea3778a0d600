import fc from 'fast-check';
import type { BudgetLimits } from '../budget.ts';

/** One thing that happens to a workspace with an API key of its own limits. */
export type Step =
  | { kind: 'admit'; points: number; withKey: boolean }
  /** `which` of the operations, counted from the newest, settled ones too; `needed` in per cent of what it reserved. */
  | { kind: 'settle'; which: number; needed: number }
  | { kind: 'idle'; ms: number }
  /** Asks, and when it is rejected asks again just before the time it was told, and then. */
  | { kind: 'follow advice'; points: number }
  | { kind: 'change plan'; plan: number };

/** Small limits, so that each window is often the one that is exhausted. */
export const PLANS: readonly BudgetLimits[] = [
  { minute: 7, hour: 40, day: 150, concurrent: 3 },
  { minute: 20, hour: 60, day: 100, concurrent: 5 },
  { minute: 60, hour: 100, day: null, concurrent: null },
  { minute: null, hour: 70, day: 300, concurrent: 4 },
  { minute: 13, hour: null, day: null, concurrent: 8 },
  { minute: null, hour: null, day: null, concurrent: 10 },
];
export const KEY_LIMITS: BudgetLimits = { minute: 11, hour: 30, day: 90, concurrent: 2 };

const LENGTHS = [10, 1_500, 8_000, 8_000, 20_000, 70_000, 900_000, 4_000_000, 100_000_000];

const points = fc.integer({ min: 1, max: 12 });
const idle = fc
  .constantFrom(...LENGTHS)
  .chain((max) => fc.record({ kind: fc.constant('idle' as const), ms: fc.integer({ min: 0, max }) }));

export const histories: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ kind: fc.constant('admit' as const), points, withKey: fc.boolean() }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('settle' as const),
        which: fc.nat({ max: 7 }),
        needed: fc.constantFrom(0, 0, 30, 60, 120),
      }),
    },
    { weight: 5, arbitrary: idle },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('follow advice' as const), points }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('change plan' as const),
        plan: fc.nat({ max: PLANS.length - 1 }),
      }),
    },
  ),
  { minLength: 10, maxLength: 60 },
);
