import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { type Columns, createColumns } from '../columns.ts';
import { execution, failed, ignored, type ReadContext, stated, warning } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import { isNoNumber, readDecimal } from '../text/read-decimal.ts';
import type { ReadTime } from '../text/read-time.ts';
import type { CashTrades } from './cash-trades.ts';
import { readRemoval } from './option-removal.ts';
import { readDescription, type Spread, type Trade } from './trade-description.ts';

/** "Cash Balance" moves cash by the price of a trade; "Futures Statements" only by the profit. */
export type CashKind = 'CASH' | 'FUTURES';

type Amounts = { misc: Decimal; fees: Decimal; amount: Decimal; balance: Decimal | null };

const ZERO = new Decimal(0);

/**
 * The sections "Cash Balance" and "Futures Statements". They are what executions are taken from: only they have the
 * fees, the order's number and amounts that chain to the balance, in the order in which things happened.
 */
export function createCashSection(kind: CashKind, context: ReadContext, trades: CashTrades) {
  let columns: Columns | null = null;
  let before: Decimal | null = null;
  let sums = { misc: ZERO, fees: ZERO, amount: ZERO };
  let traded = ZERO;
  let lastLine: number | null = null;

  const cell = (record: CsvRecord, ...headings: string[]): string =>
    headings.map((heading) => columns?.cell(record.cells, heading) ?? '').find((text) => text !== '') ?? '';

  const readAmounts = (record: CsvRecord): Amounts | null => {
    const read = (heading: string): Decimal | null => {
      const text = cell(record, heading);
      return isNoNumber(text) ? ZERO : readDecimal(text);
    };
    const [misc, fees, amount] = [read('Misc Fees'), read('Commissions & Fees'), read('Amount')];
    if (misc === null || fees === null || amount === null) return null;
    return { misc, fees, amount, balance: readDecimal(cell(record, 'Balance')) };
  };

  const chain = (record: CsvRecord, { misc, fees, amount, balance }: Amounts): RowOutcome[] => {
    const last = before;
    before = balance ?? last;
    if (last === null || balance === null) return [];
    const expected = last.plus(misc).plus(fees).plus(amount);
    if (expected.equals(balance)) return [];
    const reason = `The balance is ${balance.toFixed(2)} here; the row before it and this row's amounts come to ${expected.toFixed(2)}.`;
    return [warning(record, 'BALANCE_DOES_NOT_CHAIN', reason)];
  };

  const readTotal = (record: CsvRecord, amounts: Amounts): RowOutcome[] => {
    const outcomes: RowOutcome[] = [ignored(record, 'TOTAL', 'A total.')];
    for (const [name, key] of [
      ['misc fees', 'misc'],
      ['commissions', 'fees'],
      ['amounts', 'amount'],
    ] as const) {
      if (sums[key].equals(amounts[key])) continue;
      const reason = `The file states a total of ${amounts[key].toFixed(2)} for ${name}; its rows add up to ${sums[key].toFixed(2)}.`;
      outcomes.push(warning(record, 'TOTAL_DIFFERS', reason));
    }
    return outcomes;
  };

  const readTrade = (record: CsvRecord, amounts: Amounts, at: ReadTime): RowOutcome[] => {
    const text = cell(record, 'Description');
    const trade = readDescription(text, context.products);
    if (trade === null) {
      return [failed(record, 'UNREADABLE_TRADE', `"${text.slice(0, 160)}" names no contract that is known.`)];
    }
    if (kind === 'CASH') traded = traded.plus(amounts.misc).plus(amounts.fees).plus(amounts.amount);
    lastLine = record.line;
    const fees = amounts.misc.plus(amounts.fees).negated();
    const orderId = cell(record, 'REF #') || null;
    trades.sawTime(at.instant);
    if (trade.kind === 'spread') {
      trades.addSpread({ record, at, orderId, fees, amount: amounts.amount, spread: trade });
      return [];
    }
    trades.addSingle(trade);
    return [toExecution(record, trade, at, orderId, fees), ...differs(record, trade, amounts.amount, kind)];
  };

  return {
    heading: (record: CsvRecord): boolean => {
      const found = createColumns(record.cells);
      if (!found.has('Description') || !found.has('Balance')) return false;
      columns = found;
      return true;
    },
    read: (record: CsvRecord): RowOutcome[] => {
      const amounts = readAmounts(record);
      if (amounts === null)
        return [failed(record, 'UNREADABLE_AMOUNT', 'An amount of the row is no number.')];
      if (/^total/i.test(cell(record, 'Description'))) return readTotal(record, amounts);
      const linked = chain(record, amounts);
      sums = {
        misc: sums.misc.plus(amounts.misc),
        fees: sums.fees.plus(amounts.fees),
        amount: sums.amount.plus(amounts.amount),
      };
      const type = cell(record, 'Type').toUpperCase();
      const isRemoval = /removal of option/i.test(cell(record, 'Description'));
      if (type !== 'TRD' && !isRemoval) return [otherMovement(record, type), ...linked];
      const when = `${cell(record, 'Exec Date', 'Date')} ${cell(record, 'Exec Time', 'Time')}`;
      const at = context.readTime(when, 'MDY');
      if (at === null)
        return [failed(record, 'UNREADABLE_TIME', `"${when}" is no date and time.`), ...linked];
      if (!isRemoval) return [...readTrade(record, amounts, at), ...linked];
      const removal = readRemoval(cell(record, 'Description'), trades.held, context.products);
      if (typeof removal === 'string') return [failed(record, 'UNREADABLE_REMOVAL', removal), ...linked];
      trades.addSingle(removal);
      return [toExecution(record, removal, at, cell(record, 'REF #') || null, ZERO), ...linked];
    },
    finish: (): RowOutcome[] => {
      if (lastLine === null || kind !== 'CASH') return [];
      return [stated({ scope: 'CASH_CHANGE', line: lastLine, currency: 'USD', amount: decimalText(traded) })];
    },
  };
}

export type CashSection = ReturnType<typeof createCashSection>;
export type CashSpread = {
  record: CsvRecord;
  at: ReadTime;
  orderId: string | null;
  fees: Decimal;
  amount: Decimal;
  spread: Spread;
};

function toExecution(
  record: CsvRecord,
  trade: Trade,
  at: ReadTime,
  orderId: string | null,
  fees: Decimal,
): RowOutcome {
  return execution({
    line: record.line,
    event: trade.event,
    instrument: trade.instrument,
    side: trade.quantity.isNegative() ? 'SELL' : 'BUY',
    quantity: decimalText(trade.quantity.abs()),
    price: decimalText(trade.price),
    fees: decimalText(fees),
    at,
    orderId,
    sequence: record.line,
  });
}

/** −quantity × price × multiplier is the amount, to the cent. */
function differs(record: CsvRecord, trade: Trade, amount: Decimal, kind: CashKind): RowOutcome[] {
  if (kind !== 'CASH') return [];
  const computed = trade.quantity.times(trade.price).times(trade.instrument.multiplier).negated();
  if (computed.minus(amount).abs().lessThanOrEqualTo('0.01')) return [];
  const reason = `The file states an amount of ${amount.toFixed(2)}; quantity, price and multiplier come to ${computed.toFixed(2)}.`;
  return [warning(record, 'AMOUNT_DIFFERS', reason)];
}

function otherMovement(record: CsvRecord, type: string): RowOutcome {
  if (/split|merger|spin-?off|name change/i.test(record.text) && type === 'RAD') {
    return failed(
      record,
      'CORPORATE_ACTION_UNSUPPORTED',
      'Splits and mergers are not read from this layout: add their effect by hand.',
    );
  }
  return ignored(
    record,
    'CASH_MOVEMENT',
    type === 'BAL' ? 'A balance.' : `A movement of cash (${type}), not a trade.`,
  );
}
