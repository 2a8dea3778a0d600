import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRetryBudget } from './retry-budget.ts';

const limits = { ratio: 0.2, reserve: 3, maximumPauseMs: 100 };

test('what was saved is spent first, and then one in five calls', () => {
  const budget = createRetryBudget(limits);
  expect([1, 2, 3, 4].map(() => budget.spend())).toEqual([true, true, true, false]);
  for (let call = 0; call < 4; call += 1) budget.earn();
  expect(budget.spend()).toBe(false);
  budget.earn();
  expect([budget.spend(), budget.spend()]).toEqual([true, false]);
});

test('repetitions never exceed the reserve and a fifth of the calls, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (isCall) => {
      const budget = createRetryBudget(limits);
      let calls = 0;
      let repeated = 0;
      for (const call of isCall) {
        if (call) {
          calls += 1;
          budget.earn();
        } else if (budget.spend()) repeated += 1;
        expect(repeated).toBeLessThanOrEqual(limits.reserve + calls / 5);
      }
    }),
  );
});
