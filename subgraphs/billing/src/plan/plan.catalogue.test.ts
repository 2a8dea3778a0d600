import { expect, test } from 'vitest';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { PLAN_LIST, type PlanLimits, planById } from './plan.catalogue.ts';

const inOrder = (values: (number | null)[]) =>
  values.every((value, index) => index === 0 || (value ?? Infinity) >= (values[index - 1] ?? Infinity));

test('plans are listed cheapest first', () => {
  expect(PLAN_LIST.map(({ monthlyPrice }) => new Decimal(monthlyPrice.amount).toFixed(2))).toEqual([
    '0.00',
    '29.00',
    '299.00',
  ]);
  expect(new Set(PLAN_LIST.map(({ monthlyPrice }) => monthlyPrice.currency))).toEqual(new Set(['USD']));
});

const limits: (keyof PlanLimits)[] = [
  'pointsPerMinute',
  'pointsPerHour',
  'pointsPerDay',
  'concurrentOperations',
  'maximumOperationCost',
  'exportsPerDay',
  'uploadMegabytes',
];
test.each(limits)('who pays more gets no less: %s', (limit) => {
  expect(inOrder(PLAN_LIST.map((plan) => plan.limits[limit]))).toBe(true);
});

test('a plan is found by its id alone', () => {
  expect(planById('PRO')?.name).toBe('Pro');
  for (const id of ['pro', 'toString', '__proto__', '']) expect(planById(id)).toBeNull();
});
