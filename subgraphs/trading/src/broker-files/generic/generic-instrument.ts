import type { Decimal } from 'decimal.js';
import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { readFuturesContract } from '../instruments/futures-contract.ts';
import type { FuturesProducts } from '../instruments/futures-products.ts';
import { futureInstrument, optionInstrument, plainInstrument } from '../instruments/instrument-of.ts';
import { readOptionSymbol } from '../instruments/option-terms.ts';
import type { AssetClass, Instrument } from '../parsed-row.ts';

/** What a row of a file without a layout of its own says of its instrument. */
export type InstrumentCells = {
  symbol: string;
  /** As the row writes it: "futures", "Stock". */
  assetClass: string;
  currency: string;
  multiplier: Decimal | null;
};

const CLASSES: readonly [RegExp, AssetClass][] = [
  [/fut.*opt|opt.*fut/i, 'FUTURE_OPTION'],
  [/^fut|^future/i, 'FUTURE'],
  [/opt/i, 'OPTION'],
  [/stock|equit|share|etf/i, 'STOCK'],
  [/forex|^fx$|currenc/i, 'FOREX'],
  [/crypto|coin/i, 'CRYPTO'],
  [/cfd|bond|warrant|fund|other/i, 'OTHER'],
];

const FIAT = new Set(
  'USD EUR GBP JPY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF MXN ZAR HKD SGD CNH CNY INR TRY'.split(' '),
);

/** Null when it is a future whose point value neither the row nor the table knows. */
export function genericInstrument(
  cells: InstrumentCells,
  fallback: { assetClass: AssetClass | null; currency: string },
  products: FuturesProducts,
): Instrument | null {
  const assetClass = statedClass(cells.assetClass) ?? fallback.assetClass ?? deduced(cells.symbol, products);
  const currency = (cells.currency || fallback.currency).toUpperCase();
  const multiplier = cells.multiplier === null ? null : decimalText(cells.multiplier);
  const { symbol } = cells;
  if (assetClass === 'FUTURE') {
    const known = futureInstrument(symbol, products);
    if (known === null && multiplier === null) return null;
    const future = known ?? plainInstrument(symbol, 'FUTURE', currency);
    return {
      ...future,
      currency: cells.currency === '' ? future.currency : currency,
      multiplier: multiplier ?? future.multiplier,
    };
  }
  if (assetClass === 'OPTION') {
    const terms = readOptionSymbol(symbol);
    if (terms === null) return plainInstrument(symbol, 'OPTION', currency, multiplier ?? '100');
    const { underlying, ...rest } = terms;
    return optionInstrument(underlying, rest, currency, multiplier ?? '100');
  }
  if (assetClass === 'FOREX' || assetClass === 'CRYPTO') {
    const quote = /^[A-Z0-9]+[/.-]([A-Z]{3,5})$/i.exec(symbol)?.[1]?.toUpperCase();
    return plainInstrument(
      symbol,
      assetClass,
      cells.currency === '' ? (quote ?? currency) : currency,
      multiplier ?? '1',
    );
  }
  if (assetClass === 'FUTURE_OPTION' && multiplier === null) return null;
  return plainInstrument(symbol, assetClass, currency, multiplier ?? '1');
}

function statedClass(text: string): AssetClass | null {
  return CLASSES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Only forms that nothing else has: a bare "ES" may be the share as well as the future, and is taken for the share. */
function deduced(symbol: string, products: FuturesProducts): AssetClass {
  if (readOptionSymbol(symbol) !== null) return 'OPTION';
  const contract = readFuturesContract(symbol);
  if (contract !== null && products.has(contract.root) && (contract.month !== null || /^[/@]/.test(symbol))) {
    return 'FUTURE';
  }
  const pair = /^([A-Z0-9]{2,6})[/-]([A-Z]{3,5})$/i.exec(symbol);
  if (pair === null) return 'STOCK';
  return FIAT.has(pair[1]?.toUpperCase() ?? '') ? 'FOREX' : 'CRYPTO';
}
