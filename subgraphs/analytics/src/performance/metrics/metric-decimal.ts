import { Decimal } from 'decimal.js';

/** Decimals that keep every digit of the sums and squares of any number of trades. Only the two ratios round. */
const Exact = Decimal.clone({ precision: 300, toExpNeg: -300, toExpPos: 300 });

const Quotient = Decimal.clone({ precision: 34 });
const RESULT_DIGITS = 20;

export const ZERO: Decimal = new Exact(0);

/** `value` with exact arithmetic from here on: the left operand decides the precision of a result. */
export function exact(value: Decimal.Value): Decimal {
  return new Exact(value);
}

/** `numerator ÷ denominator`, to 20 significant digits. The denominator must not be 0. */
export function ratio(numerator: Decimal, denominator: Decimal.Value): Decimal {
  return result(new Quotient(numerator).dividedBy(denominator));
}

/** `numerator × √radicand ÷ √divisor`, to 20 significant digits. The divisor must be above 0. */
export function ratioOfRoot(numerator: Decimal, radicand: Decimal.Value, divisor: Decimal): Decimal {
  return result(new Quotient(radicand).dividedBy(divisor).squareRoot().times(numerator));
}

function result(value: Decimal): Decimal {
  return exact(value.toSignificantDigits(RESULT_DIGITS));
}
