import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { prorate } from './proration.ts';

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const april = (price: string) => ({
  price: new Decimal(price),
  startedAt: day('2026-04-01'),
  endsAt: day('2026-05-01'), // 30 days
});
const shown = (change: Parameters<typeof prorate>[0]) => {
  const { credit, charge, balance } = prorate(change);
  return [credit.toFixed(2), charge.toFixed(2), balance.toFixed(2)];
};
const none = new Decimal(0);

describe('a change of plan', () => {
  test('from nothing costs the full month', () => {
    const change = { month: null, balance: none, newPrice: new Decimal('29.00'), now: day('2026-04-11') };
    expect(shown(change)).toEqual(['0.00', '29.00', '0.00']);
  });

  test('up, after 10 of 30 days, credits 20/30 of the old month', () => {
    const change = {
      month: april('29.00'),
      balance: none,
      newPrice: new Decimal('299.00'),
      now: day('2026-04-11'),
    };
    // 29.00 × 20/30 = 19.333… → 19.33; 299.00 − 19.33 = 279.67
    expect(shown(change)).toEqual(['19.33', '279.67', '0.00']);
  });

  test('down keeps what is left as a balance', () => {
    const change = {
      month: april('299.00'),
      balance: none,
      newPrice: new Decimal('29.00'),
      now: day('2026-04-11'),
    };
    // 299.00 × 20/30 = 199.333… → 199.33; 199.33 − 29.00 = 170.33
    expect(shown(change)).toEqual(['199.33', '0.00', '170.33']);
  });

  test('uses the balance first', () => {
    const change = {
      month: null,
      balance: new Decimal('170.33'),
      newPrice: new Decimal('299.00'),
      now: day('2026-04-11'),
    };
    // 299.00 − 170.33
    expect(shown(change)).toEqual(['0.00', '128.67', '0.00']);
  });

  test('after the month has ended credits nothing of it, before it began all of it', () => {
    const change = { month: april('29.00'), balance: none, newPrice: new Decimal('29.00') };
    expect(shown({ ...change, now: day('2026-07-01') })).toEqual(['0.00', '29.00', '0.00']);
    expect(shown({ ...change, now: day('2026-03-01') })).toEqual(['29.00', '0.00', '0.00']);
  });
});

const cents = fc.integer({ min: 0, max: 100_000 }).map((amount) => new Decimal(amount).dividedBy(100));
const instant = fc.date({ min: day('2026-03-01'), max: day('2026-06-01'), noInvalidDate: true });

test('law: no cent is made or lost, and nothing is ever negative', () => {
  fc.assert(
    fc.property(cents, cents, cents, instant, (oldPrice, balance, newPrice, now) => {
      const month = { ...april('0'), price: oldPrice };
      const after = prorate({ month, balance, newPrice, now });
      // What came in (credit, old balance, charge) is what went out (the new month, the new balance).
      const came = after.credit.plus(balance).plus(after.charge);
      expect(came.equals(newPrice.plus(after.balance))).toBe(true);
      expect(after.credit.lessThanOrEqualTo(oldPrice)).toBe(true);
      for (const amount of [after.credit, after.charge, after.balance]) {
        expect(amount.isNegative() && !amount.isZero()).toBe(false);
        expect(amount.decimalPlaces()).toBeLessThanOrEqual(2);
      }
    }),
  );
});
