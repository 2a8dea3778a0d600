import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { brokenOff, execution, failed, ignored, type ReadContext, warning } from '../layout.ts';
import type { ExecutionEvent, Instrument, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { CarriedPositions } from './carried-positions.ts';
import type { RealisedTotals } from './realised-totals.ts';
import { statementInstrument } from './statement-instrument.ts';
import { readTradeRow, type TradeColumns, type TradeRow, tradeColumns } from './trade-row.ts';

const EVENTS: readonly [string, ExecutionEvent][] = [
  ['Ep', 'EXPIRY'],
  ['A', 'ASSIGNMENT'],
  ['Ex', 'EXERCISE'],
];

type Parent = { row: TradeRow; instrument: Instrument; children: Decimal };

export type InstrumentBook = {
  /** Multiplier of a symbol that another section states. */
  declared: (category: string, symbol: string) => Decimal | null;
  /** Remembers what was used, to be compared with sections that come later. */
  used: (category: string, symbol: string, instrument: Instrument) => void;
};

/**
 * The section "Trades". An order may be followed by the fills that it consists of (`Trade`, `Execution`): then they
 * are the executions and the order is not, so that nothing counts twice. An order therefore waits for its successor.
 */
export function createTradesSection(
  context: ReadContext,
  book: InstrumentBook,
  carried: CarriedPositions,
  realised: RealisedTotals,
) {
  let columns: TradeColumns | null = null;
  let waiting: Parent | null = null;
  let parent: Parent | null = null;

  const flush = (): RowOutcome[] => {
    const order = waiting;
    waiting = null;
    const told = parent;
    parent = null;
    if (order !== null) return account(order.row, order.instrument, true);
    if (told === null || told.children.equals(told.row.quantity)) return [];
    const reason = `The order is ${decimalText(told.row.quantity)}, its fills come to ${decimalText(told.children)}.`;
    return [warning(told.row.record, 'ORDER_AND_FILLS_DIFFER', reason)];
  };

  /** Sums are kept once for each order; the fills below it bring executions only. */
  const account = (row: TradeRow, instrument: Instrument, counts: boolean): RowOutcome[] => {
    const key = `${row.category}|${row.symbol}`;
    if (counts) realised.trade(key, row, instrument);
    const before = counts && instrument.assetClass !== 'FOREX' ? carried.trade(key, row, instrument) : [];
    return [...before, ...toExecution(row, instrument)];
  };

  const child = (row: TradeRow, instrument: Instrument): RowOutcome[] => {
    const outcomes: RowOutcome[] = [];
    const under = waiting ?? parent;
    const belongs = under !== null && under.row.symbol === row.symbol && under.row.category === row.category;
    if (!belongs || under === null) return [...flush(), ...account(row, instrument, true)];
    if (waiting !== null) {
      const key = `${row.category}|${row.symbol}`;
      realised.trade(key, under.row, under.instrument);
      if (under.instrument.assetClass !== 'FOREX')
        outcomes.push(...carried.trade(key, under.row, under.instrument));
      outcomes.push(
        ignored(under.row.record, 'ORDER_OF_FILLS', 'The fills of this order follow and are imported.'),
      );
      parent = under;
      waiting = null;
    }
    under.children = under.children.plus(row.quantity);
    return [...outcomes, ...account(row, instrument, false)];
  };

  return {
    header: (record: CsvRecord): void => {
      columns = tradeColumns(record.cells);
    },
    read: (record: CsvRecord): RowOutcome[] => {
      if (columns === null)
        return [failed(record, 'HEADER_MISSING', 'The section Trades has no row of headings.')];
      const level = columns.columns.cell(record.cells, 'DataDiscriminator').toLowerCase();
      if (level === 'closedlot' || level === 'washsale') {
        return [ignored(record, 'CLOSED_LOT', 'A lot that the trade above closed.')];
      }
      if (level !== 'order' && level !== 'trade' && level !== 'execution') {
        return [ignored(record, 'TOTAL', 'A total.')];
      }
      const broken = brokenOff(record, columns.columns.width);
      if (broken.length > 0) return [...flush(), ...broken];
      const row = readTradeRow(record, columns, context);
      if ('kind' in row) return [...flush(), row];
      const clues = { declared: book.declared(row.category, row.symbol), trade: row };
      const instrument = statementInstrument(row, clues, context.products);
      if (instrument === null) {
        const reason = `The point value of "${row.symbol}" is not known.`;
        return [...flush(), failed(record, 'UNKNOWN_PRODUCT', reason)];
      }
      book.used(row.category, row.symbol, instrument);
      if (level !== 'order') return child(row, instrument);
      const outcomes = flush();
      waiting = { row, instrument, children: new Decimal(0) };
      return outcomes;
    },
    finish: flush,
  };
}

function toExecution(row: TradeRow, instrument: Instrument): RowOutcome[] {
  const { record, quantity, price, codes } = row;
  const fees = feesInPriceCurrency(row, instrument);
  const done = execution({
    line: record.line,
    accountNumber: row.account,
    event: EVENTS.find(([code]) => codes.has(code))?.[1] ?? 'FILL',
    instrument,
    side: quantity.isNegative() ? 'SELL' : 'BUY',
    quantity: decimalText(quantity.abs()),
    price: decimalText(price),
    fees: decimalText(fees ?? new Decimal(0)),
    at: row.at,
    sequence: 2 * record.line,
  });
  if (fees !== null) return [done];
  const reason = `The fee of ${decimalText(row.fees)} ${row.feeCurrency} is left out: the price is in ${row.currency}.`;
  return [done, warning(record, 'FEE_IN_OTHER_CURRENCY', reason)];
}

/** Forex states fees in the account's currency: exact at the trade's own rate when that is the pair's first one. */
function feesInPriceCurrency(
  { fees, feeCurrency, price }: TradeRow,
  { symbol, currency }: Instrument,
): Decimal | null {
  if (fees.isZero() || feeCurrency === currency) return fees;
  return symbol.startsWith(`${feeCurrency}.`) ? fees.times(price) : null;
}
