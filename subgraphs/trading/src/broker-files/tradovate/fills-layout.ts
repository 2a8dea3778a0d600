import { decimalText } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { futureInstrument } from '../instruments/instrument-of.ts';
import { brokenOff, execution, failed, ignored, type Layout, type ReadContext } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { readDecimal } from '../text/read-decimal.ts';
import { fillSequence } from './fill-sequence.ts';

const NEEDED = ['Fill ID', 'B/S', 'Quantity', 'Price', 'Contract'];

/** Tradovate (and NinjaTrader's web platform): Reports → Fills. One row is one fill, with its own id. */
export const tradovateFills: Layout = {
  id: 'tradovate/fills',
  name: 'Fills',
  broker: 'TRADOVATE',
  defaultTimeZone: 'America/Chicago',
  recognises: ([header]) => header !== undefined && NEEDED.every(createColumns(header.cells).has),
  facts: ([header, first]) => ({
    accountNumber: createColumns(header?.cells ?? []).cell(first?.cells ?? [], 'Account') || null,
    accountName: null,
    currency: 'USD',
    headerFingerprint: null,
  }),
  open: (context) => {
    let columns: Columns | null = null;
    return {
      read: (record) => {
        if (columns !== null) {
          const broken = brokenOff(record, columns.width);
          return broken.length > 0 ? broken : [readFill(record, columns, context)];
        }
        columns = createColumns(record.cells);
        return [ignored(record, 'HEADING', 'Names of the columns.')];
      },
      finish: () => [],
    };
  },
};

function readFill(record: CsvRecord, columns: Columns, { readTime, products }: ReadContext): RowOutcome {
  const cell = (heading: string): string => columns.cell(record.cells, heading);
  const contract = cell('Contract');
  const fillId = cell('Fill ID') || cell('_id');
  if (cell('_active').toLowerCase() === 'false') {
    return ignored(record, 'CANCELLED_FILL', 'The exchange cancelled this fill.');
  }
  const side = SIDES[(cell('B/S') || cell('_action')).toLowerCase()];
  const quantity = readDecimal(cell('_qty') || cell('Quantity'));
  const price = readDecimal(cell('_price') || cell('Price'));
  const fees = readDecimal(cell('commission') || '0');
  // The underscored time is UTC, the other one is local to whoever exported the file.
  const utc = cell('_timestamp').replace(/\s*Z$/, '');
  const at = (utc === '' ? null : readTime(`${utc}Z`)) ?? readTime(cell('Timestamp'));
  if (fillId === '')
    return failed(record, 'UNREADABLE_ID', 'The row has no Fill ID. Export the fills again.');
  if (side === undefined)
    return failed(record, 'UNREADABLE_SIDE', `"${cell('B/S')}" is neither Buy nor Sell.`);
  if (quantity === null || !quantity.greaterThan(0)) {
    return failed(record, 'UNREADABLE_QUANTITY', `"${cell('Quantity')}" is no quantity above zero.`);
  }
  if (price === null) return failed(record, 'UNREADABLE_PRICE', `"${cell('Price')}" is no price.`);
  if (fees === null) return failed(record, 'UNREADABLE_FEES', `"${cell('commission')}" is no amount.`);
  if (at === null) return failed(record, 'UNREADABLE_TIME', `"${cell('Timestamp')}" is no date and time.`);
  const instrument = futureInstrument(contract, products, cell('Product') || undefined);
  if (instrument === null) {
    return failed(
      record,
      'UNKNOWN_PRODUCT',
      `The point value of "${cell('Product') || contract}" is not known.`,
    );
  }
  return execution({
    line: record.line,
    accountNumber: cell('Account') || null,
    brokerExecutionId: fillId,
    orderId: cell('Order ID') || cell('_orderId') || null,
    instrument,
    side,
    quantity: decimalText(quantity),
    price: decimalText(price),
    fees: decimalText(fees),
    at,
    sequence: fillSequence(fillId, record.line),
  });
}

const SIDES: Record<string, 'BUY' | 'SELL'> = { buy: 'BUY', sell: 'SELL', '0': 'BUY', '1': 'SELL' };
