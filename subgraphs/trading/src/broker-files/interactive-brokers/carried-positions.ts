import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { ignored, warning } from '../layout.ts';
import type { Instrument, ParsedExecution, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { ReadTime } from '../text/read-time.ts';
import { openingExecution } from './opening-execution.ts';
import type { TradeRow } from './trade-row.ts';

type Carried = {
  /** Signed, from "Mark-to-Market Performance Summary"; null where that section or the symbol in it is missing. */
  prior: { quantity: Decimal; record: CsvRecord } | null;
  /** From "Open Positions". */
  end: { quantity: Decimal; cost: Decimal } | null;
  instrument: Instrument | null;
  account: string | null;
  /** Sums over the file's trades, signed. */
  traded: Decimal;
  basis: Decimal;
  /** What exits took of the carried lots alone, oldest lots first, until one took of newer lots too. */
  closed: { quantity: Decimal; basis: Decimal; whole: boolean };
  /** Position and basis since the file last left it flat. */
  run: { quantity: Decimal; basis: Decimal };
};

const ZERO = new Decimal(0);

/**
 * Positions that the account held before the statement begins, one set of sums for each instrument.
 *
 * With a "Prior Quantity", the whole carried position opens at the start of the period: what the file's exits closed
 * of it at the basis that they state, and the rest at (closing cost basis − Σ Basis of all trades − that basis), or
 * at the cost per unit that is known when the quantities do not add up. Without, an exit (code C) of more than the
 * file opened opens the missing part just before it, at the rest of its basis.
 */
export function createCarriedPositions() {
  const all = new Map<string, Carried>();
  let priorsKnown = false;

  const of = (key: string): Carried => {
    let carried = all.get(key);
    if (carried === undefined) {
      carried = {
        prior: null,
        end: null,
        instrument: null,
        account: null,
        traded: ZERO,
        basis: ZERO,
        closed: { quantity: ZERO, basis: ZERO, whole: true },
        run: { quantity: ZERO, basis: ZERO },
      };
      all.set(key, carried);
    }
    return carried;
  };

  return {
    prior: (key: string, quantity: Decimal, record: CsvRecord): void => {
      priorsKnown = true;
      if (!quantity.isZero()) of(key).prior = { quantity, record };
    },
    end: (key: string, quantity: Decimal, cost: Decimal, instrument: Instrument | null): void => {
      const carried = of(key);
      carried.end = { quantity, cost };
      carried.instrument ??= instrument;
    },
    split: (key: string, change: Decimal): void => {
      const carried = of(key);
      carried.traded = carried.traded.plus(change);
      carried.closed.whole = false;
    },
    /** Adds a trade; returns what must have been there before it. */
    trade: (key: string, row: TradeRow, instrument: Instrument): ParsedExecution[] => {
      const carried = of(key);
      carried.instrument = instrument;
      carried.account = row.account;
      carried.traded = carried.traded.plus(row.quantity);
      carried.basis = carried.basis.plus(row.basis ?? ZERO);
      if (carried.prior !== null) addClosed(carried.closed, carried.prior.quantity, row);
      return priorsKnown ? [] : missingBefore(carried, row, instrument);
    },
    /** Opens what was carried in. `start` is the first instant of the period, null when the file does not tell it. */
    finish: (start: ReadTime | null): RowOutcome[] =>
      [...all.entries()].flatMap(([key, carried]) => openCarried(key, carried, start)),
  };
}

export type CarriedPositions = ReturnType<typeof createCarriedPositions>;

function addClosed(closed: Carried['closed'], prior: Decimal, { quantity, basis }: TradeRow): void {
  if (!closed.whole || quantity.isNegative() === prior.isNegative()) return;
  const after = closed.quantity.plus(quantity.abs());
  if (basis === null || after.greaterThan(prior.abs())) {
    closed.whole = closed.quantity.equals(prior.abs());
    return;
  }
  closed.quantity = after;
  closed.basis = closed.basis.plus(basis.abs());
}

function missingBefore(carried: Carried, row: TradeRow, instrument: Instrument): ParsedExecution[] {
  const { run } = carried;
  const held = run.quantity;
  run.quantity = held.plus(row.quantity);
  run.basis = run.basis.plus(row.basis ?? ZERO);
  const turned = held.isZero() || held.isNegative() !== run.quantity.isNegative();
  const onlyCloses = row.codes.has('C') && !row.codes.has('O');
  if (run.quantity.isZero()) run.basis = ZERO;
  if (!onlyCloses || run.quantity.isZero() || !turned || row.basis === null) return [];
  const opening = openingExecution({
    line: row.record.line,
    instrument,
    side: row.quantity.isNegative() ? 'BUY' : 'SELL',
    quantity: run.quantity.abs(),
    cost: run.basis.abs(),
    heldAfter: row.quantity.abs(),
    at: row.at,
    sequence: 2 * row.record.line - 1,
    account: row.account,
  });
  run.quantity = ZERO;
  run.basis = ZERO;
  return [opening];
}

function openCarried(key: string, carried: Carried, start: ReadTime | null): RowOutcome[] {
  const { prior, end, instrument, closed } = carried;
  if (prior === null) return [];
  const [symbol = key] = key.split('|').slice(1);
  const total = prior.quantity.abs();
  const ended = end ?? { quantity: ZERO, cost: ZERO };
  const addsUp = prior.quantity.plus(carried.traded).equals(ended.quantity);
  const outcomes: RowOutcome[] = [];
  if (!addsUp) {
    const sum = `${decimalText(prior.quantity)} at the start and ${decimalText(carried.traded)} traded`;
    const reason = `${symbol}: ${sum} do not come to the ${decimalText(ended.quantity)} that the file states at the end.`;
    outcomes.push(warning(prior.record, 'POSITION_DOES_NOT_ADD_UP', reason));
  }
  const rest = restCost(carried, ended, total.minus(closed.quantity), addsUp);
  const taken = closed.quantity.isZero() ? [] : [{ quantity: closed.quantity, cost: closed.basis }];
  const left = rest === null || closed.quantity.equals(total) ? [] : [rest];
  if (instrument === null || start === null || (taken.length === 0 && left.length === 0)) {
    const why = `The position in ${symbol} from before the period has no cost in this file.`;
    return [...outcomes, ignored(prior.record, 'CARRIED_WITHOUT_COST', why)];
  }
  let heldAfter = ZERO;
  for (const [step, { quantity, cost }] of joinAlike([...taken, ...left]).entries()) {
    heldAfter = heldAfter.plus(quantity);
    outcomes.push(
      openingExecution({
        line: prior.record.line,
        instrument,
        side: prior.quantity.isNegative() ? 'SELL' : 'BUY',
        quantity,
        cost,
        heldAfter,
        at: start,
        sequence: step,
        account: carried.account,
      }),
    );
  }
  return outcomes;
}

/** Two steps at the same cost per unit are one. */
function joinAlike(
  steps: readonly { quantity: Decimal; cost: Decimal }[],
): { quantity: Decimal; cost: Decimal }[] {
  const [a, b] = steps;
  if (a === undefined || b === undefined) return [...steps];
  if (!a.cost.times(b.quantity).equals(b.cost.times(a.quantity))) return [a, b];
  return [{ quantity: a.quantity.plus(b.quantity), cost: a.cost.plus(b.cost) }];
}

/** The carried lots that no exit of their own took: by what the statement's sums leave, else by a known unit cost. */
function restCost(
  { basis, closed, prior }: Carried,
  end: { quantity: Decimal; cost: Decimal },
  quantity: Decimal,
  addsUp: boolean,
): { quantity: Decimal; cost: Decimal } | null {
  if (quantity.isZero()) return null;
  const direction = prior?.quantity.isNegative() ? -1 : 1;
  const left = end.cost.minus(basis).times(direction).minus(closed.basis);
  if (addsUp && left.greaterThan(0)) return { quantity, cost: left };
  if (!closed.quantity.isZero())
    return { quantity, cost: closed.basis.times(quantity).dividedBy(closed.quantity) };
  if (end.quantity.isZero()) return null;
  return { quantity, cost: end.cost.times(quantity).dividedBy(end.quantity).abs() };
}
