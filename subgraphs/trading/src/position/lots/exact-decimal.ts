import { Decimal } from 'decimal.js';

/**
 * Decimals that keep every digit of a sum or product (300 is far more than stored numbers can produce)
 * and print without an exponent. The left operand's kind decides the precision of a result, so everything
 * that enters the engine is made `Exact` first. Never divide with it: see {@link shareOf} and {@link meanOf}.
 */
export const Exact = Decimal.clone({ precision: 300, toExpNeg: -300, toExpPos: 300 });

const Quotient = Decimal.clone({ precision: 80 });
const SHARE_DECIMALS = 20;
const MEAN_DIGITS = 34;

export const ZERO: Decimal = new Exact(0);
export const ONE: Decimal = new Exact(1);

/** `value` as an `Exact`; itself where it is one already. */
export function exact(value: Decimal): Decimal {
  return value.constructor === Exact ? value : new Exact(value);
}

/** `a + b`. Sharing the operand where the other is 0 halves what a million trades keep in memory. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (a.isZero()) return b;
  return b.isZero() ? a : a.plus(b);
}

/**
 * `amount × part ÷ whole`, to 20 decimal places. Whoever hands out shares gives the last taker what is left
 * of the amount, so that the shares add up to it exactly.
 */
export function shareOf(amount: Decimal, part: Decimal, whole: Decimal): Decimal {
  if (amount.isZero()) return ZERO;
  if (part.equals(whole)) return amount;
  const share = new Quotient(amount.times(part)).dividedBy(whole).toDecimalPlaces(SHARE_DECIMALS);
  return new Exact(share);
}

/** `sum ÷ count`, to 34 significant digits. */
export function meanOf(sum: Decimal, count: Decimal): Decimal {
  return new Exact(new Quotient(sum).dividedBy(count).toSignificantDigits(MEAN_DIGITS));
}
