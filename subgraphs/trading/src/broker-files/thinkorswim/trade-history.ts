import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { execution, failed, ignored, type ReadContext, warning } from '../layout.ts';
import type { Instrument, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { readDecimal } from '../text/read-decimal.ts';
import type { ReadTime } from '../text/read-time.ts';
import type { CashTrades } from './cash-trades.ts';
import { readLegInstrument } from './trade-description.ts';

type Leg = { record: CsvRecord; instrument: Instrument; quantity: Decimal; price: Decimal };
type Order = { at: ReadTime; underlying: string; legs: Leg[]; unread: RowOutcome[] };

/**
 * The section "Account Trade History". An order of several legs spans lines, of which only the first has a time. What
 * a cash row tells of already is ignored here; the legs of an order take its time, number and fees from its cash row.
 * A statement without any trade in its cash sections is read from here alone, without fees.
 */
export function createTradeHistory(context: ReadContext, cash: CashTrades) {
  let columns: Columns | null = null;
  let order: Order | null = null;
  let warned = false;

  const flush = (): RowOutcome[] => {
    const done = order;
    order = null;
    if (done === null) return [];
    if (done.unread.length > 0) {
      const rest = done.legs.map(({ record }) =>
        failed(record, 'ORDER_UNREADABLE', 'Another leg of this order cannot be read.'),
      );
      return [...done.unread, ...rest];
    }
    return done.legs.length === 1 ? settleSingle(done) : settleSpread(done);
  };

  const settleSingle = (single: Order): RowOutcome[] => {
    const [leg] = single.legs;
    if (leg === undefined) return [];
    if (cash.takeSingle(leg))
      return [ignored(leg.record, 'IN_CASH_BALANCE', 'The cash row of this trade is imported.')];
    return unsettled(single);
  };

  const settleSpread = (spread: Order): RowOutcome[] => {
    const value = spread.legs.reduce(
      (sum, { quantity, price, instrument }) => sum.minus(quantity.times(price).times(instrument.multiplier)),
      new Decimal(0),
    );
    const row = cash.takeSpread(spread.underlying, value, spread.at.instant);
    if (row === null) return unsettled(spread);
    const shares = split(row.fees, spread.legs);
    const legs = spread.legs.map((leg, at) =>
      toExecution(leg, row.at, row.orderId, shares[at] ?? new Decimal(0), row.record.line),
    );
    return [
      ignored(row.record, 'CASH_OF_LEGS', 'The legs of this order are imported from Account Trade History.'),
      ...legs,
    ];
  };

  /** A trade that no cash row tells of. */
  const unsettled = ({ legs, at }: Order): RowOutcome[] => {
    const last = cash.lastInstant();
    if (last === null) {
      const imported = legs.map((leg) => toExecution(leg, at, null, new Decimal(0), -leg.record.line));
      if (warned) return imported;
      warned = true;
      const reason = 'The file has no cash rows for its trades: they are imported without fees.';
      return [warning(legs[0]?.record ?? null, 'FEES_NOT_STATED', reason), ...imported];
    }
    if (Date.parse(at.instant) > Date.parse(last)) {
      const reason =
        'The Cash Balance of this file ends before this trade: the next statement brings it with its fees.';
      return legs.map(({ record }) => ignored(record, 'NOT_YET_IN_CASH', reason));
    }
    const reason = 'No row of the Cash Balance tells of this trade, although it covers its time.';
    return legs.map(({ record }) => failed(record, 'NO_CASH_ROW', reason));
  };

  const toExecution = (
    leg: Leg,
    at: ReadTime,
    orderId: string | null,
    fees: Decimal,
    // This section is newest first; the cash rows are in order of time.
    sequence: number,
  ): RowOutcome => {
    cash.addLeg(leg.instrument.symbol, leg.quantity);
    return execution({
      line: leg.record.line,
      instrument: leg.instrument,
      side: leg.quantity.isNegative() ? 'SELL' : 'BUY',
      quantity: decimalText(leg.quantity.abs()),
      price: decimalText(leg.price),
      fees: decimalText(fees),
      at,
      orderId,
      sequence,
    });
  };

  const readLeg = (record: CsvRecord, within: Order): void => {
    const cell = (heading: string): string => columns?.cell(record.cells, heading) ?? '';
    const described = {
      symbol: cell('Symbol'),
      exp: cell('Exp'),
      strike: cell('Strike'),
      type: cell('Type'),
    };
    const multiplier = cash.multiplierOf(described.symbol) ?? '100';
    const instrument = readLegInstrument(described, multiplier, context.products);
    const [quantity, price] = [readDecimal(cell('Qty')), readDecimal(cell('Price'))];
    if (instrument === null || quantity === null || quantity.isZero() || price === null) {
      within.unread.push(
        failed(record, 'UNREADABLE_TRADE', 'Contract, quantity or price of the row cannot be read.'),
      );
      return;
    }
    if (within.underlying === '') within.underlying = described.symbol.split(' ')[0] ?? '';
    const sold = cell('Side').toUpperCase().startsWith('SELL');
    within.legs.push({ record, instrument, quantity: quantity.abs().times(sold ? -1 : 1), price });
  };

  return {
    heading: (record: CsvRecord): boolean => {
      const found = createColumns(record.cells);
      if (!found.has('Exec Time') || !found.has('Pos Effect')) return false;
      columns = found;
      return true;
    },
    read: (record: CsvRecord): RowOutcome[] => {
      const time = columns?.cell(record.cells, 'Exec Time') ?? '';
      if (time === '' && order !== null) {
        readLeg(record, order);
        return [];
      }
      const outcomes = flush();
      const at = context.readTime(time, 'MDY');
      if (at === null || !time.includes(':')) {
        return [...outcomes, failed(record, 'UNREADABLE_TIME', `"${time}" is no date and time.`)];
      }
      order = { at, underlying: '', legs: [], unread: [] };
      readLeg(record, order);
      return outcomes;
    },
    finish: flush,
  };
}

/** Fees by quantity, to eight places; the last leg takes the exact rest. */
function split(fees: Decimal, legs: readonly Leg[]): Decimal[] {
  const total = legs.reduce((sum, { quantity }) => sum.plus(quantity.abs()), new Decimal(0));
  let rest = fees;
  return legs.map(({ quantity }, at) => {
    if (at === legs.length - 1) return rest;
    const share = fees.times(quantity.abs()).dividedBy(total).toDecimalPlaces(8);
    rest = rest.minus(share);
    return share;
  });
}
