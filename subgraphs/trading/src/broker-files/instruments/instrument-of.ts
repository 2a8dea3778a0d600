import type { Instrument } from '../parsed-row.ts';
import { readFuturesContract } from './futures-contract.ts';
import type { FuturesProducts } from './futures-products.ts';

/** A share, a pair, or anything else that is no more than its symbol. */
export function plainInstrument(
  symbol: string,
  assetClass: Instrument['assetClass'],
  currency: string,
  multiplier = '1',
): Instrument {
  return {
    symbol,
    assetClass,
    currency,
    multiplier,
    underlying: null,
    expiry: null,
    strike: null,
    right: null,
  };
}

/** A futures contract under the symbol that the broker writes. Null when its root is not in `products`. */
export function futureInstrument(
  symbol: string,
  products: FuturesProducts,
  root?: string,
): Instrument | null {
  const product = products.get((root ?? readFuturesContract(symbol)?.root ?? '').toUpperCase());
  if (product === undefined) return null;
  return {
    ...plainInstrument(symbol, 'FUTURE', product.currency, product.multiplier),
    underlying: product.root,
  };
}

export type OptionTerms = { expiry: string | null; strike: string; right: 'CALL' | 'PUT' };

/** An option on a share or an index: the same symbol from every broker, "SPY 2026-08-21 640 PUT". */
export function optionInstrument(
  underlying: string,
  terms: OptionTerms & { expiry: string },
  currency: string,
  multiplier: string,
): Instrument {
  const symbol = `${underlying} ${terms.expiry} ${terms.strike} ${terms.right}`;
  return { symbol, assetClass: 'OPTION', currency, multiplier, underlying, ...terms };
}

/** An option on a future, named by its own contract code: "/Q4CJ22 13450 CALL". */
export function futureOptionInstrument(
  code: string,
  underlying: string,
  terms: OptionTerms,
  currency: string,
  multiplier: string,
): Instrument {
  const symbol = `${code} ${terms.strike} ${terms.right}`;
  return { symbol, assetClass: 'FUTURE_OPTION', currency, multiplier, underlying, ...terms };
}
