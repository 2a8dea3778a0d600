import { Decimal } from '../../../../../kit/decimal/decimal.ts';
import type { FuturesProducts } from '../instruments/futures-products.ts';
import type { ExecutionEvent } from '../parsed-row.ts';
import { readDecimal } from '../text/read-decimal.ts';
import { readInstrument, type Trade } from './trade-description.ts';

const REMOVAL = /removal of option due to (expiration|assignment|exercise)(?: of)?(?: (-?[\d.,]+))? (.+)$/i;
const EVENTS: Record<string, ExecutionEvent> = {
  expiration: 'EXPIRY',
  assignment: 'ASSIGNMENT',
  exercise: 'EXERCISE',
};

/**
 * An option that leaves the account at a price of 0: `REMOVAL OF OPTION DUE TO EXPIRATION -2.0 SPY 100 21 AUG 26 640
 * PUT`. The number is the change of the position; without one, all that the file's own trades hold is removed.
 * A text is the reason why it cannot be read.
 */
export function readRemoval(
  description: string,
  held: (symbol: string) => Decimal,
  products: FuturesProducts,
): Trade | string {
  const match = REMOVAL.exec(description);
  const [, why = '', change, body = ''] = match ?? [];
  const instrument = readInstrument(body, products);
  const event = EVENTS[why.toLowerCase()];
  if (instrument === null || event === undefined)
    return `"${description.slice(0, 160)}" names no option that is known.`;
  const quantity = change === undefined ? held(instrument.symbol).negated() : readDecimal(change);
  if (quantity === null || quantity.isZero()) {
    return `The row does not say how many of ${instrument.symbol} were removed, and the file's trades hold none.`;
  }
  return { kind: 'single', instrument, event, quantity, price: new Decimal(0) };
}
