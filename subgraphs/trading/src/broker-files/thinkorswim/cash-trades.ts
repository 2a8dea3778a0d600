import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import type { CashSpread } from './cash-section.ts';
import type { Trade } from './trade-description.ts';

/**
 * What the cash sections told, for "Account Trade History" to be compared with: trades of one contract as counts of
 * alike ones, orders of several legs with all that their legs need. One small entry for each cash trade at most.
 */
export function createCashTrades() {
  const singles = new Map<string, number>();
  const spreads = new Map<string, CashSpread[]>();
  const positions = new Map<string, Decimal>();
  let last: string | null = null;

  return {
    addSingle: (trade: Trade): void => {
      const key = singleKey(trade);
      singles.set(key, (singles.get(key) ?? 0) + 1);
      const { symbol } = trade.instrument;
      positions.set(symbol, (positions.get(symbol) ?? new Decimal(0)).plus(trade.quantity));
    },
    addLeg: (symbol: string, quantity: Decimal): void => {
      positions.set(symbol, (positions.get(symbol) ?? new Decimal(0)).plus(quantity));
    },
    /** Whether a cash row told of such a trade; each one answers once. */
    takeSingle: (trade: Pick<Trade, 'instrument' | 'quantity' | 'price'>): boolean => {
      const key = singleKey(trade);
      const count = singles.get(key) ?? 0;
      if (count === 1) singles.delete(key);
      else if (count > 1) singles.set(key, count - 1);
      return count > 0;
    },
    addSpread: (spread: CashSpread): void => {
      const key = spreadKey(spread.spread.underlying, spread.amount);
      spreads.set(key, [...(spreads.get(key) ?? []), spread]);
    },
    /** The cash row of an order whose legs come to `amount`: the nearest in time of several. */
    takeSpread: (underlying: string, amount: Decimal, instant: string): CashSpread | null => {
      const key = spreadKey(underlying, amount);
      const alike = spreads.get(key) ?? [];
      const distance = ({ at }: CashSpread): number => Math.abs(Date.parse(at.instant) - Date.parse(instant));
      const nearest = [...alike].sort((a, b) => distance(a) - distance(b))[0];
      if (nearest === undefined) return null;
      spreads.set(
        key,
        alike.filter((spread) => spread !== nearest),
      );
      return nearest;
    },
    leftSpreads: (): CashSpread[] => [...spreads.values()].flat(),
    /** Point values of an underlying's options, as its orders of several legs name them. */
    multiplierOf: (underlying: string): string | null =>
      [...spreads.values()].flat().find(({ spread }) => spread.underlying === underlying)?.spread
        .multiplier ?? null,
    sawTime: (instant: string): void => {
      if (last === null || Date.parse(instant) > Date.parse(last)) last = instant;
    },
    /** The latest trade that cash tells of; null when it tells of none. */
    lastInstant: (): string | null => last,
    held: (symbol: string): Decimal => positions.get(symbol) ?? new Decimal(0),
  };
}

export type CashTrades = ReturnType<typeof createCashTrades>;

function singleKey({
  instrument,
  quantity,
  price,
}: Pick<Trade, 'instrument' | 'quantity' | 'price'>): string {
  return `${instrument.symbol}|${decimalText(quantity)}|${decimalText(price)}`;
}

function spreadKey(underlying: string, amount: Decimal): string {
  return `${underlying}|${amount.toFixed(2)}`;
}
