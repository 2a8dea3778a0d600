import type { Decimal } from 'decimal.js';
import { Decimal as Exact } from '../../../../../kit/decimal/decimal.ts';
import { failed, type ReadContext } from '../layout.ts';
import type { Instrument, UnimportedRow } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { isNoNumber, readDecimal } from '../text/read-decimal.ts';
import type { ReadTime } from '../text/read-time.ts';
import type { ColumnMeaning } from './column-aliases.ts';
import type { ColumnMapping, Header } from './column-mapping.ts';
import { genericInstrument } from './generic-instrument.ts';
import { joined, type Style } from './sniff-style.ts';

/** A cell that cannot be read ends the row with its reason. */
export type Unreadable = { problem: UnimportedRow };

export type RowCells = {
  text: (meaning: ColumnMeaning) => string;
  number: (meaning: ColumnMeaning, code: string, what: string) => Decimal | Unreadable;
  time: (meaning: ColumnMeaning) => ReadTime | Unreadable;
  /** The sum of all columns of fees, as a cost. */
  fees: () => Decimal | Unreadable;
  instrument: () => Instrument | Unreadable;
};

export type GenericFile = {
  header: Header;
  style: Style;
  mapping: ColumnMapping | null;
  context: ReadContext;
};

/** Reads the cells of one row by what their columns mean. */
export function rowCells(record: CsvRecord, { header, style, mapping, context }: GenericFile): RowCells {
  const text = (meaning: ColumnMeaning): string => joined(record, header.places[meaning]);
  const problem = (code: string, reason: string): Unreadable => ({ problem: failed(record, code, reason) });

  return {
    text,
    number: (meaning, code, what) =>
      readDecimal(text(meaning), style.decimalMark) ?? problem(code, `"${text(meaning)}" is no ${what}.`),
    time: (meaning) =>
      context.readTime(text(meaning), style.dateOrder) ??
      // A column of "times" beside one of dates may hold both.
      context.readTime(record.cells[header.places[meaning]?.at(-1) ?? -1] ?? '', style.dateOrder) ??
      problem('UNREADABLE_TIME', `"${text(meaning)}" is no date and time, with the ${orderText(style)}.`),
    fees: () => {
      let sum = new Exact(0);
      for (const place of header.places.fees ?? []) {
        const cell = record.cells[place] ?? '';
        if (isNoNumber(cell)) continue;
        const fee = readDecimal(cell, style.decimalMark);
        if (fee === null) return problem('UNREADABLE_FEES', `"${cell}" is no amount.`);
        sum = sum.plus(fee);
      }
      return style.feesNegative ? sum.negated() : sum;
    },
    instrument: () => {
      const symbol = text('symbol');
      if (symbol === '') return problem('UNREADABLE_SYMBOL', 'The row names no symbol.');
      const multiplierText = text('multiplier');
      const multiplier = isNoNumber(multiplierText) ? null : readDecimal(multiplierText, style.decimalMark);
      if (!isNoNumber(multiplierText) && !multiplier?.greaterThan(0)) {
        return problem('UNREADABLE_MULTIPLIER', `"${multiplierText}" is no multiplier above zero.`);
      }
      const cells = { symbol, assetClass: text('assetClass'), currency: text('currency'), multiplier };
      const fallback = { assetClass: mapping?.assetClass ?? null, currency: context.currency };
      return (
        genericInstrument(cells, fallback, context.products) ??
        problem('UNKNOWN_PRODUCT', `The point value of "${symbol}" is not known: add a column "multiplier".`)
      );
    },
  };
}

export function isUnreadable(value: object): value is Unreadable {
  return 'problem' in value;
}

function orderText({ dateOrder }: Style): string {
  return dateOrder === 'MDY' ? 'month before the day' : 'day before the month';
}
