import { Decimal, decimalText } from '../../../../../kit/decimal/decimal.ts';
import { stated, warning } from '../layout.ts';
import type { Instrument, RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import type { TradeRow } from './trade-row.ts';

type Realised = {
  instrument: Instrument;
  line: number;
  /** Σ "Realized P/L" of the trades. */
  amount: Decimal;
  leavesOut: Decimal;
  exits: number;
};

const CENT = '0.01';

/**
 * What the statement says was realised, per symbol: the trades' own figures, in the currency of the trades, with a
 * warning where the summary (always in the base currency) says something else.
 */
export function createRealisedTotals() {
  const summaries = new Map<string, { amount: Decimal; record: CsvRecord }>();
  const totals = new Map<string, Realised>();
  return {
    summary: (key: string, amount: Decimal, record: CsvRecord): void => {
      summaries.set(key, { amount, record });
    },
    trade: (key: string, row: TradeRow, instrument: Instrument): void => {
      if (row.realised === null || instrument.assetClass === 'FOREX') return;
      let total = totals.get(key);
      if (total === undefined) {
        total = {
          instrument,
          line: row.record.line,
          amount: new Decimal(0),
          leavesOut: new Decimal(0),
          exits: 0,
        };
        totals.set(key, total);
      }
      total.amount = total.amount.plus(row.realised);
      if (row.codes.has('C') || !row.realised.isZero()) total.exits += 1;
      total.leavesOut = total.leavesOut.plus(leftOut(row));
    },
    finish: (baseCurrency: string | null): RowOutcome[] => [
      ...[...totals.values()].filter(({ exits }) => exits > 0).map(toStated),
      ...[...summaries].flatMap(([key, summary]) =>
        contradiction(key, summary, totals.get(key), baseCurrency),
      ),
    ],
  };
}

export type RealisedTotals = ReturnType<typeof createRealisedTotals>;

/**
 * A closing row's P/L is proceeds + commission + basis (the basis holds the opening fees). Some statements leave the
 * closing commission out: proceeds + basis. Returned is what was left out, 0 when nothing was.
 */
function leftOut({ realised, amount, basis, fees }: TradeRow): Decimal {
  if (realised === null || realised.isZero() || amount === null || basis === null) return new Decimal(0);
  const before = amount.plus(basis);
  const isBefore = before.minus(realised).abs().lessThan(CENT);
  const isAfter = before.minus(fees).minus(realised).abs().lessThan(CENT);
  return isBefore && !isAfter ? fees : new Decimal(0);
}

function toStated({ instrument, line, amount, leavesOut }: Realised): RowOutcome {
  return stated({
    scope: 'SYMBOL_REALISED',
    line,
    symbol: instrument.symbol,
    currency: instrument.currency,
    amount: decimalText(amount),
    leavesOut: decimalText(leavesOut),
  });
}

function contradiction(
  key: string,
  { amount, record }: { amount: Decimal; record: CsvRecord },
  total: Realised | undefined,
  baseCurrency: string | null,
): RowOutcome[] {
  const traded = total?.amount ?? new Decimal(0);
  const sameCurrency = total === undefined || total.instrument.currency === baseCurrency;
  if (!sameCurrency || traded.minus(amount).abs().lessThan(CENT)) return [];
  const [symbol = key] = key.split('|').slice(1);
  const reason =
    `The statement contradicts itself: its summary says that ${symbol} realised ${amount.toFixed(2)}, ` +
    `its trades add up to ${traded.toFixed(2)}.`;
  return [warning(record, 'STATEMENT_CONTRADICTS_ITSELF', reason)];
}
