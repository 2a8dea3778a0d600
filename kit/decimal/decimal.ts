import { Decimal as BaseDecimal } from 'decimal.js';

/**
 * The decimal that all money and quantities use: 40 significant digits for a division, and sums and products of what
 * brokers print stay exact. Never written with an exponent.
 */
export const Decimal = BaseDecimal.clone({
  precision: 40,
  rounding: BaseDecimal.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = BaseDecimal;

/** Plain digits without exponent or trailing zeros, such as "-1234.5". */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}
