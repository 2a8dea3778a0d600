import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { digest } from '../identity/execution-identity.ts';
import { execution, failed, warning } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { isNoNumber, readDecimal } from '../text/read-decimal.ts';
import { readSide } from './executions-reader.ts';
import { type GenericFile, isUnreadable, rowCells } from './row-cells.ts';

/**
 * One row is one trade: its entry and its exit, which `roundTrip` ties together so that overlapping trades in one
 * symbol are never netted. A row without an exit is a trade that is still open. Fees stand at the last execution.
 * A stated profit that the prices do not come to, with or without the fees, is a warning.
 */
export function readRoundTripRow(record: CsvRecord, file: GenericFile): RowOutcome[] {
  const cells = rowCells(record, file);
  const instrument = cells.instrument();
  if (isUnreadable(instrument)) return [instrument.problem];
  const quantity = cells.number('quantity', 'UNREADABLE_QUANTITY', 'quantity');
  if (isUnreadable(quantity)) return [quantity.problem];
  if (quantity.isZero()) return [failed(record, 'UNREADABLE_QUANTITY', 'The quantity is zero.')];
  const entrySide = readSide(cells.text('direction'));
  if (entrySide === null) {
    return [failed(record, 'UNREADABLE_SIDE', `"${cells.text('direction')}" says neither long nor short.`)];
  }
  const entryPrice = cells.number('entryPrice', 'UNREADABLE_PRICE', 'entry price');
  if (isUnreadable(entryPrice)) return [entryPrice.problem];
  const entryAt = cells.time('entryTime');
  if (isUnreadable(entryAt)) return [entryAt.problem];
  const fees = cells.fees();
  if (isUnreadable(fees)) return [fees.problem];

  const open = isNoNumber(cells.text('exitPrice')) && isNoNumber(cells.text('exitTime'));
  const exitPrice = open ? entryPrice : cells.number('exitPrice', 'UNREADABLE_PRICE', 'exit price');
  if (isUnreadable(exitPrice)) return [exitPrice.problem];
  const exitAt = open ? entryAt : cells.time('exitTime');
  if (isUnreadable(exitAt)) return [exitAt.problem];
  if (Date.parse(exitAt.instant) < Date.parse(entryAt.instant)) {
    return [failed(record, 'EXIT_BEFORE_ENTRY', 'The exit is earlier than the entry.')];
  }

  const size = decimalText(quantity.abs());
  const orderId = cells.text('executionId') || cells.text('orderId') || null;
  const content = [instrument.symbol, entrySide, size, decimalText(entryPrice), entryAt.stated, orderId];
  const exit = open ? [] : [decimalText(exitPrice), exitAt.stated];
  const sequence = 2 * (file.style.newestFirst ? -record.line : record.line);
  const shared = {
    line: record.line,
    accountNumber: cells.text('account') || null,
    orderId,
    instrument,
    quantity: size,
    roundTrip: digest(JSON.stringify([...content, ...exit])),
  };
  const entry = execution({
    ...shared,
    sequence,
    side: entrySide,
    price: decimalText(entryPrice),
    at: entryAt,
    fees: open ? decimalText(fees) : '0',
  });
  if (open) return [entry];

  const outcomes: RowOutcome[] = [
    entry,
    execution({
      ...shared,
      sequence: sequence + 1,
      side: entrySide === 'BUY' ? 'SELL' : 'BUY',
      price: decimalText(exitPrice),
      at: exitAt,
      fees: decimalText(fees),
    }),
  ];
  const direction = entrySide === 'BUY' ? 1 : -1;
  const gross = exitPrice.minus(entryPrice).times(size).times(instrument.multiplier).times(direction);
  const pnl = readDecimal(cells.text('pnl'), file.style.decimalMark);
  const far = (from: typeof gross): boolean => pnl !== null && from.minus(pnl).abs().greaterThan('0.005');
  if (pnl !== null && far(gross) && far(gross.minus(fees))) {
    const computed = `${decimalText(gross)} before and ${decimalText(gross.minus(fees))} after fees`;
    const reason = `The file states a profit of ${decimalText(pnl)} for this trade; its prices come to ${computed}.`;
    outcomes.push(warning(record, 'STATED_PNL_DIFFERS', reason));
  }
  return outcomes;
}
