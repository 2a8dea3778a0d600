import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import type { Columns } from '../columns.ts';
import { plainInstrument } from '../instruments/instrument-of.ts';
import { execution, failed, ignored, type ReadContext } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { readDecimal } from '../text/read-decimal.ts';
import type { CarriedPositions } from './carried-positions.ts';

/** `NVDA(US67066G1040) Split 10 for 1 (NVDA, NVIDIA CORP, US67066G1040)` */
const SPLIT = /^([^\s(]+)\([^)]*\) Split ([\d.]+) for ([\d.]+) \(([^,\s]+),/i;

/** A split of a stock; other corporate actions change what is held in ways that are not read yet. */
export function readCorporateAction(
  record: CsvRecord,
  columns: Columns,
  { readTime }: ReadContext,
  carried: CarriedPositions,
): RowOutcome {
  const cell = (heading: string): string => columns.cell(record.cells, heading);
  const category = cell('Asset Category');
  if (/^total/i.test(category)) return ignored(record, 'TOTAL', 'A total.');
  const description = cell('Description');
  const match = SPLIT.exec(description);
  const change = readDecimal(cell('Quantity'));
  const [, symbol = '', newShares = '', oldShares = '', named] = match ?? [];
  if (match === null || symbol !== named || !/^stocks/i.test(category)) {
    const reason = `"${description.slice(0, 120)}" is not read yet: add its effect on the position by hand.`;
    return failed(record, 'CORPORATE_ACTION_UNSUPPORTED', reason);
  }
  const at = readTime(cell('Date/Time'));
  const [now, before] = [readDecimal(newShares), readDecimal(oldShares)];
  if (at === null || change === null || change.isZero() || !now?.greaterThan(0) || !before?.greaterThan(0)) {
    return failed(
      record,
      'UNREADABLE_SPLIT',
      'The row lacks the time, the ratio or the quantity of the split.',
    );
  }
  carried.split(`${category}|${symbol}`, change);
  return execution({
    line: record.line,
    instrument: plainInstrument(symbol, 'STOCK', cell('Currency')),
    accountNumber: cell('Account') || null,
    event: 'SPLIT',
    side: change.isNegative() ? 'SELL' : 'BUY',
    quantity: decimalText(change.abs()),
    price: '0',
    at,
    sequence: 2 * record.line,
    split: { newShares: decimalText(now), oldShares: decimalText(before) },
  });
}
