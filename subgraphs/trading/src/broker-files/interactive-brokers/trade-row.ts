import type { Decimal } from 'decimal.js';
import { Decimal as Exact } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { failed, type ReadContext } from '../layout.ts';
import type { UnimportedRow } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { isNoNumber, readDecimal } from '../text/read-decimal.ts';
import type { ReadTime } from '../text/read-time.ts';

/** A row of the section "Trades", read and not yet judged. Amounts as signed as the file writes them. */
export type TradeRow = {
  record: CsvRecord;
  account: string | null;
  category: string;
  currency: string;
  symbol: string;
  at: ReadTime;
  quantity: Decimal;
  price: Decimal;
  /** Proceeds, or of a future its notional value: −quantity × price × multiplier. */
  amount: Decimal | null;
  /** As a cost, in `feeCurrency`. */
  fees: Decimal;
  feeCurrency: string;
  basis: Decimal | null;
  realised: Decimal | null;
  codes: ReadonlySet<string>;
};

/** The columns of a section, and where it states commissions: `Comm/Fee`, or for forex `Comm in USD`. */
export type TradeColumns = { columns: Columns; feeHeading: string; feeCurrency: string | null };

/** The columns change inside the section: each asset category may bring its own header. */
export function tradeColumns(cells: readonly string[]): TradeColumns {
  const feeHeading = cells.find((cell) => /^comm(\/fee| in [a-z]{3})$/i.test(cell)) ?? 'Comm/Fee';
  const feeCurrency = /^comm in ([a-z]{3})$/i.exec(feeHeading)?.[1]?.toUpperCase() ?? null;
  return { columns: createColumns(cells), feeHeading, feeCurrency };
}

/** Reads one data row, or says which cell cannot be read. */
export function readTradeRow(
  record: CsvRecord,
  { columns, feeHeading, feeCurrency }: TradeColumns,
  { readTime }: ReadContext,
): TradeRow | UnimportedRow {
  const cell = (heading: string): string => columns.cell(record.cells, heading);
  const optional = (heading: string): Decimal | null => readDecimal(cell(heading));
  const symbol = cell('Symbol');
  const currency = cell('Currency');
  const quantity = readDecimal(cell('Quantity'));
  const price = readDecimal(cell('T. Price'));
  const fee = isNoNumber(cell(feeHeading)) ? new Exact(0) : readDecimal(cell(feeHeading));
  const at = cell('Date/Time').includes(':') ? readTime(cell('Date/Time')) : null;
  if (symbol === '' || currency === '')
    return failed(record, 'UNREADABLE_SYMBOL', 'The row lacks symbol or currency.');
  if (at === null) return failed(record, 'UNREADABLE_TIME', `"${cell('Date/Time')}" is no date and time.`);
  if (quantity === null || quantity.isZero()) {
    return failed(record, 'UNREADABLE_QUANTITY', `"${cell('Quantity')}" is no quantity.`);
  }
  if (price === null) return failed(record, 'UNREADABLE_PRICE', `"${cell('T. Price')}" is no price.`);
  if (fee === null) return failed(record, 'UNREADABLE_FEES', `"${cell(feeHeading)}" is no commission.`);
  return {
    record,
    account: cell('Account') || null,
    category: cell('Asset Category'),
    currency,
    symbol,
    at,
    quantity,
    price,
    amount: optional('Proceeds') ?? optional('Notional Value'),
    fees: fee.negated(),
    feeCurrency: feeCurrency ?? currency,
    basis: optional('Basis'),
    realised: optional('Realized P/L'),
    codes: new Set(cell('Code').split(/[;,\s]+/)),
  };
}
