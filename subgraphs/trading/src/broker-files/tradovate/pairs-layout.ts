import { type Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { futureInstrument, plainInstrument } from '../instruments/instrument-of.ts';
import { brokenOff, execution, failed, ignored, type Layout, type ReadContext, warning } from '../layout.ts';
import type { Instrument, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { readDecimal } from '../text/read-decimal.ts';
import { fillSequence } from './fill-sequence.ts';

/** Position history and Performance tell the same of a pair under different headings. */
type Headings = {
  symbol: string;
  quantity: string;
  buyId: string;
  sellId: string;
  buyPrice: string;
  sellPrice: string;
  pnl: string;
  bought: string;
  sold: string;
};

const POSITION_HISTORY: Headings = {
  symbol: 'Contract',
  quantity: 'Paired Qty',
  buyId: 'Buy Fill ID',
  sellId: 'Sell Fill ID',
  buyPrice: 'Buy Price',
  sellPrice: 'Sell Price',
  pnl: 'P/L',
  bought: 'Bought Timestamp',
  sold: 'Sold Timestamp',
};
const PERFORMANCE: Headings = {
  symbol: 'symbol',
  quantity: 'qty',
  buyId: 'buyFillId',
  sellId: 'sellFillId',
  buyPrice: 'buyPrice',
  sellPrice: 'sellPrice',
  pnl: 'pnl',
  bought: 'boughtTimestamp',
  sold: 'soldTimestamp',
};

/** Tradovate: Reports → Position History. */
export const tradovatePositionHistory = pairsLayout('position-history', 'Position history', POSITION_HISTORY);
/** Tradovate: Reports → Performance. */
export const tradovatePerformance = pairsLayout('performance', 'Performance', PERFORMANCE);

/**
 * One row is one pair: a part of a bought fill against a part of a sold one. A fill appears in as many rows as it was
 * paired in, today or in a later file, so each row brings two pieces (`part`), named by the two fills of the pair.
 * Files without commissions: import the fills as well to have them.
 */
function pairsLayout(id: string, name: string, headings: Headings): Layout {
  return {
    id: `tradovate/${id}`,
    name,
    broker: 'TRADOVATE',
    defaultTimeZone: 'America/Chicago',
    recognises: ([header]) =>
      header !== undefined && Object.values(headings).every(createColumns(header.cells).has),
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
            return broken.length > 0 ? broken : readPair(record, columns, headings, context);
          }
          columns = createColumns(record.cells);
          return [ignored(record, 'HEADING', 'Names of the columns.')];
        },
        finish: () => [],
      };
    },
  };
}

function readPair(record: CsvRecord, columns: Columns, names: Headings, context: ReadContext): RowOutcome[] {
  const cell = (heading: string): string => columns.cell(record.cells, heading);
  const [buyId, sellId] = [cell(names.buyId), cell(names.sellId)];
  const quantity = readDecimal(cell(names.quantity));
  const [buyPrice, sellPrice] = [readDecimal(cell(names.buyPrice)), readDecimal(cell(names.sellPrice))];
  const [bought, sold] = [context.readTime(cell(names.bought)), context.readTime(cell(names.sold))];
  if (buyId === '' || sellId === '') {
    return [failed(record, 'UNREADABLE_ID', 'The row does not name both fills. Export the report again.')];
  }
  if (quantity === null || !quantity.greaterThan(0)) {
    return [failed(record, 'UNREADABLE_QUANTITY', `"${cell(names.quantity)}" is no quantity above zero.`)];
  }
  if (buyPrice === null || sellPrice === null) {
    const text = cell(buyPrice === null ? names.buyPrice : names.sellPrice);
    return [failed(record, 'UNREADABLE_PRICE', `"${text}" is no price.`)];
  }
  if (bought === null || sold === null) {
    const text = cell(bought === null ? names.bought : names.sold);
    return [failed(record, 'UNREADABLE_TIME', `"${text}" is no date and time.`)];
  }
  const points = sellPrice.minus(buyPrice).times(quantity);
  const pnl = readDecimal(cell(names.pnl));
  const instrument = instrumentOf(cell(names.symbol), cell('Product'), { points, pnl }, context);
  if (instrument === null) {
    return [failed(record, 'UNKNOWN_PRODUCT', `The point value of "${cell(names.symbol)}" is not known.`)];
  }

  const shared = {
    line: record.line,
    accountNumber: cell('Account') || null,
    part: `${buyId}-${sellId}`,
    instrument,
    quantity: decimalText(quantity),
  };
  const piece = (side: 'BUY' | 'SELL', id: string, price: Decimal, at: typeof bought): RowOutcome =>
    execution({
      ...shared,
      side,
      at,
      brokerExecutionId: id,
      price: decimalText(price),
      sequence: fillSequence(id, record.line),
    });
  const outcomes = [piece('BUY', buyId, buyPrice, bought), piece('SELL', sellId, sellPrice, sold)];
  const computed = points.times(instrument.multiplier);
  if (pnl !== null && computed.minus(pnl).abs().greaterThan('0.005')) {
    const reason = `The file states a P/L of ${decimalText(pnl)} for this pair; its prices come to ${decimalText(computed)}.`;
    outcomes.push(warning(record, 'STATED_PNL_DIFFERS', reason));
  }
  return outcomes;
}

/** A product that the table does not know has the point value that its own P/L states. */
function instrumentOf(
  symbol: string,
  product: string,
  { points, pnl }: { points: Decimal; pnl: Decimal | null },
  { products }: ReadContext,
): Instrument | null {
  const known = futureInstrument(symbol, products, product || undefined);
  if (known !== null || pnl === null || points.isZero() || symbol === '') return known;
  const multiplier = pnl.dividedBy(points);
  if (!multiplier.greaterThan(0) || multiplier.decimalPlaces() > 4) return null;
  return {
    ...plainInstrument(symbol, 'FUTURE', 'USD', decimalText(multiplier)),
    underlying: product || null,
  };
}
