import { Decimal } from '../../../../kit/decimal/decimal.ts';

/** A decimal or its text. */
type Value = Decimal | string;

/** What an R multiple is made from; decimals may be texts. */
export type RiskedTrade = {
  status: 'OPEN' | 'CLOSED';
  netProfit: Value;
  averageEntryPrice: Value;
  quantity: Value;
  multiplier: Value;
};

const DIGITS = 20;

/**
 * What a closed trade made for each unit of money that it risked: net / (|entry − initial stop| × quantity ×
 * multiplier), to 20 significant digits. Null while it is open, without a stop, and with a stop at the entry.
 */
export function rMultiple(trade: RiskedTrade, initialStop: Value | null): Decimal | null {
  if (initialStop === null || trade.status === 'OPEN') return null;
  const distance = new Decimal(trade.averageEntryPrice).minus(initialStop).abs();
  const risk = distance.times(trade.quantity).times(trade.multiplier);
  return risk.isZero() ? null : new Decimal(trade.netProfit).dividedBy(risk).toSignificantDigits(DIGITS);
}
