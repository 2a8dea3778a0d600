import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { execution } from '../layout.ts';
import type { Instrument, ParsedExecution } from '../parsed-row.ts';
import type { ReadTime } from '../text/read-time.ts';

/** Decimal places of a price that is a cost divided by a quantity. */
const PLACES = 8;

/**
 * A position that was there before the file's first trade, at what it cost: `cost` is the absolute cost basis, opening
 * fees included. Price × quantity × multiplier + fees is the cost to the last digit, the fees being no more than the
 * rest that the division leaves. `heldAfter` is the position, in its direction, that the account has with it.
 */
export function openingExecution(opening: {
  line: number;
  instrument: Instrument;
  side: 'BUY' | 'SELL';
  quantity: Decimal;
  cost: Decimal;
  heldAfter: Decimal;
  at: ReadTime;
  sequence: number;
  account: string | null;
}): ParsedExecution {
  const { line, instrument, side, quantity, cost, heldAfter, at, sequence, account } = opening;
  const units = quantity.times(instrument.multiplier);
  // Rounded so that the rest is a cost: down for what was bought, up for what was sold short.
  const rounding = side === 'BUY' ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL;
  const price = cost.dividedBy(units).toDecimalPlaces(PLACES, rounding);
  const rest = cost.minus(price.times(units));
  return execution({
    line,
    instrument,
    side,
    at,
    sequence,
    accountNumber: account,
    event: 'OPENING_POSITION',
    quantity: decimalText(quantity),
    price: decimalText(price),
    fees: decimalText(side === 'BUY' ? rest : rest.negated()),
    heldAfter: decimalText(heldAfter),
  });
}
