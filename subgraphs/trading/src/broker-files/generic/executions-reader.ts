import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { execution, failed } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { type GenericFile, isUnreadable, rowCells } from './row-cells.ts';

const BUYS = /^(b|buy|bot|bought|long|cover|bto|btc|buy to .*)$/i;
const SELLS = /^(s|sell|sld|sold|short|ss|sto|stc|sell short|short sell|sell to .*)$/i;

/** BUY or SELL by the words that brokers use for them. */
export function readSide(text: string): 'BUY' | 'SELL' | null {
  if (BUYS.test(text)) return 'BUY';
  return SELLS.test(text) ? 'SELL' : null;
}

/** One row is one execution. Without a column for the side, the sign of the quantity tells it. */
export function readExecutionRow(record: CsvRecord, file: GenericFile): RowOutcome {
  const cells = rowCells(record, file);
  const instrument = cells.instrument();
  if (isUnreadable(instrument)) return instrument.problem;
  const quantity = cells.number('quantity', 'UNREADABLE_QUANTITY', 'quantity');
  if (isUnreadable(quantity)) return quantity.problem;
  const price = cells.number('price', 'UNREADABLE_PRICE', 'price');
  if (isUnreadable(price)) return price.problem;
  const at = cells.time('time');
  if (isUnreadable(at)) return at.problem;
  const fees = cells.fees();
  if (isUnreadable(fees)) return fees.problem;
  if (quantity.isZero()) return failed(record, 'UNREADABLE_QUANTITY', 'The quantity is zero.');

  const bySign = quantity.isNegative() ? 'SELL' : 'BUY';
  const side = file.header.places.side === undefined ? bySign : readSide(cells.text('side'));
  if (side === null) {
    return failed(record, 'UNREADABLE_SIDE', `"${cells.text('side')}" says neither buy nor sell.`);
  }
  if (quantity.isNegative() && side === 'BUY') {
    return failed(record, 'CONTRADICTORY_SIDE', `A purchase of ${decimalText(quantity)} contradicts itself.`);
  }
  return execution({
    line: record.line,
    accountNumber: cells.text('account') || null,
    brokerExecutionId: cells.text('executionId') || null,
    orderId: cells.text('orderId') || null,
    instrument,
    side,
    quantity: decimalText(quantity.abs()),
    price: decimalText(price),
    fees: decimalText(fees),
    at,
    sequence: file.style.newestFirst ? -record.line : record.line,
  });
}
