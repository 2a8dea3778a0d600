import type { Decimal } from 'decimal.js';
import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { readFuturesContract } from '../instruments/futures-contract.ts';
import type { FuturesProducts } from '../instruments/futures-products.ts';
import { optionInstrument, plainInstrument } from '../instruments/instrument-of.ts';
import { readOptionSymbol } from '../instruments/option-terms.ts';
import type { AssetClass, Instrument } from '../parsed-row.ts';

const CATEGORIES: readonly [RegExp, AssetClass][] = [
  [/^stocks/i, 'STOCK'],
  [/^equity and index options/i, 'OPTION'],
  [/^(options on futures|futures options)/i, 'FUTURE_OPTION'],
  [/^futures/i, 'FUTURE'],
  [/^forex/i, 'FOREX'],
  [/^crypto/i, 'CRYPTO'],
];

/** The asset class of a statement's "Asset Category", with or without its "Held with …" ending. */
export function assetClassOf(category: string): AssetClass {
  return CATEGORIES.find(([pattern]) => pattern.test(category))?.[1] ?? 'OTHER';
}

/** What tells the multiplier: the statement itself (`declared`), or price × quantity against the amount of a trade. */
export type MultiplierClues = {
  declared: Decimal | null;
  trade: { quantity: Decimal; price: Decimal; amount: Decimal | null } | null;
};

/** Null when nothing tells the multiplier of a future. */
export function statementInstrument(
  { category, symbol, currency }: { category: string; symbol: string; currency: string },
  clues: MultiplierClues,
  products: FuturesProducts,
): Instrument | null {
  const assetClass = assetClassOf(category);
  if (assetClass === 'STOCK' || assetClass === 'FOREX' || assetClass === 'CRYPTO') {
    return plainInstrument(symbol, assetClass, currency);
  }
  const option = readOptionSymbol(symbol);
  const root = readFuturesContract(option?.underlying ?? symbol)?.root ?? '';
  const product = assetClass === 'OPTION' || assetClass === 'OTHER' ? undefined : products.get(root);
  const usual =
    assetClass === 'OPTION' ? '100' : (product?.multiplier ?? (assetClass === 'OTHER' ? '1' : null));
  const multiplier = resolveMultiplier(usual, clues);
  if (multiplier === null) return null;
  if (option !== null && assetClass !== 'FUTURE') {
    const { underlying, ...terms } = option;
    return { ...optionInstrument(underlying, terms, currency, multiplier), assetClass };
  }
  return { ...plainInstrument(symbol, assetClass, currency, multiplier), underlying: product?.root ?? null };
}

function resolveMultiplier(usual: string | null, { declared, trade }: MultiplierClues): string | null {
  if (declared?.greaterThan(0)) return decimalText(declared);
  const size = trade?.quantity.times(trade.price).abs();
  if (trade?.amount == null || size === undefined || size.isZero() || trade.amount.isZero()) return usual;
  const ratio = trade.amount.abs().dividedBy(size);
  // Amounts are printed to the cent at the coarsest.
  const tolerance = size.pow(-1).times('0.006');
  if (usual !== null && ratio.minus(usual).abs().lessThanOrEqualTo(tolerance)) return usual;
  for (let places = 0; places <= 6; places += 1) {
    const rounded = ratio.toDecimalPlaces(places);
    if (rounded.greaterThan(0) && rounded.minus(ratio).abs().lessThanOrEqualTo(tolerance))
      return decimalText(rounded);
  }
  return usual;
}
