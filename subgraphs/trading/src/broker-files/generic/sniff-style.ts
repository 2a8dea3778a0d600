import type { CsvRecord } from '../text/csv-records.ts';
import { type DecimalMark, isNoNumber, readDecimal } from '../text/read-decimal.ts';
import type { DateOrder, ReadTime } from '../text/read-time.ts';
import type { ColumnMapping, Header } from './column-mapping.ts';

/** How this file writes what no row says by itself, found in its first rows. */
export type Style = {
  decimalMark: DecimalMark;
  dateOrder: DateOrder;
  /** No row so far tells months from days, although the order matters. */
  dateOrderAssumed: boolean;
  /** Costs are written as negative numbers. */
  feesNegative: boolean;
  newestFirst: boolean;
  /** A quantity below zero was seen. */
  signedQuantities: boolean;
};

/** `rows` are the first data rows; the same whatever pieces the file arrives in. */
export function sniffStyle(
  rows: readonly CsvRecord[],
  { places }: Header,
  mapping: ColumnMapping | null,
  readTime: (text: string, order?: DateOrder) => ReadTime | null,
): Style {
  const cells = (at: readonly number[] | undefined): string[] =>
    rows
      .flatMap(({ cells: all }) => (at ?? []).map((place) => all[place] ?? ''))
      .filter((cell) => !isNoNumber(cell));
  const times = rows.map((row) => joined(row, places.time ?? places.entryTime));
  const numbers = [
    places.quantity,
    places.price,
    places.entryPrice,
    places.exitPrice,
    places.pnl,
    places.fees,
  ];

  const decimalMark = mapping?.decimalMark ?? sniffMark(numbers.flatMap(cells));
  const found = mapping?.dateOrder ?? sniffOrder(times);
  const dateOrder =
    found ?? (decimalMark === ',' || times.some((time) => /^\d+\./.test(time)) ? 'DMY' : 'MDY');
  const fees = cells(places.fees).flatMap((cell) => readDecimal(cell, decimalMark) ?? []);
  const paid = fees.filter((fee) => !fee.isZero());
  const instants = times.flatMap((time) => readTime(time, dateOrder)?.instant ?? []);
  const [first = '', last = ''] = [instants[0], instants.at(-1)];
  return {
    decimalMark,
    dateOrder,
    dateOrderAssumed: found === null && times.some((time) => /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d/.test(time)),
    feesNegative: paid.length > 0 && paid.every((fee) => fee.isNegative()),
    newestFirst: Date.parse(first) > Date.parse(last),
    signedQuantities: cells(places.quantity).some(
      (cell) => readDecimal(cell, decimalMark)?.isNegative() ?? false,
    ),
  };
}

/** The cells at these places, a date and its time of day with a blank between them. */
export function joined({ cells }: CsvRecord, places: readonly number[] | undefined): string {
  return (places ?? [])
    .map((place) => cells[place] ?? '')
    .join(' ')
    .trim();
}

/** The comma if any number can only be read with it, or if one could be and none needs the point. */
function sniffMark(cells: readonly string[]): DecimalMark {
  const onlyWith = (mark: DecimalMark): boolean =>
    cells.some(
      (cell) => readDecimal(cell, mark) !== null && readDecimal(cell, mark === ',' ? '.' : ',') === null,
    );
  return onlyWith(',') && !onlyWith('.') ? ',' : '.';
}

function sniffOrder(times: readonly string[]): DateOrder | null {
  for (const time of times) {
    const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]\d/.exec(time);
    if (Number(match?.[1]) > 12) return 'DMY';
    if (Number(match?.[2]) > 12) return 'MDY';
  }
  return null;
}
