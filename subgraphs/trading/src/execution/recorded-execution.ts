import { Decimal, decimalText } from '../../../../kit/decimal/decimal.ts';
import { type InputProblem, inputProblem } from '../../../../kit/graphql/failures.ts';
import { createOccurrenceCounter } from '../broker-files/identity/count-occurrences.ts';
import { FUTURES_PRODUCTS } from '../broker-files/instruments/futures-products.ts';
import { futureInstrument, plainInstrument } from '../broker-files/instruments/instrument-of.ts';
import type { Instrument, ParsedExecution } from '../broker-files/parsed-row.ts';
import type { CheckedExecution } from './execution-input.ts';

/**
 * Executions sent by themselves in the form in which files bring them: in the order sent, alike ones numbered. Or the
 * problems with those whose point value is not known.
 */
export function recordedExecutions(
  executions: readonly CheckedExecution[],
  accountCurrency: string,
): { executions: ParsedExecution[] } | { problems: InputProblem[] } {
  const number = createOccurrenceCounter();
  const problems: InputProblem[] = [];
  const recorded = executions.flatMap((execution, sequence): ParsedExecution[] => {
    const instrument = instrumentOf(execution, accountCurrency);
    if (instrument === null) {
      const message = `Give the multiplier: it is not known for ${execution.symbol}.`;
      problems.push(inputProblem(`executions.${sequence}.multiplier`, null, message));
      return [];
    }
    const at = execution.executedAt.toISOString();
    return [
      number({
        kind: 'execution',
        line: sequence + 1,
        event: 'FILL',
        accountNumber: null,
        brokerExecutionId: execution.brokerExecutionId ?? null,
        part: null,
        orderId: null,
        instrument,
        side: execution.side,
        quantity: plain(execution.quantity),
        price: plain(execution.price),
        fees: plain(execution.fees),
        executedAt: at,
        statedAt: at,
        sequence,
        roundTrip: null,
        occurrence: 0,
        split: null,
        heldAfter: null,
      }),
    ];
  });
  return problems.length > 0 ? { problems } : { executions: recorded };
}

/** Null when nobody says what a point is worth. */
function instrumentOf(execution: CheckedExecution, accountCurrency: string): Instrument | null {
  const { symbol, assetClass, currency, multiplier } = execution;
  const known = assetClass === 'FUTURE' ? futureInstrument(symbol, FUTURES_PRODUCTS) : null;
  if (multiplier)
    return plainInstrument(
      symbol,
      assetClass,
      currency ?? known?.currency ?? accountCurrency,
      plain(multiplier),
    );
  if (known) return currency ? { ...known, currency } : known;
  return assetClass === 'STOCK' || assetClass === 'CRYPTO'
    ? plainInstrument(symbol, assetClass, currency ?? accountCurrency)
    : null;
}

/** "1.50" and "1.5" are the same number, also in an identity. */
function plain(decimal: string): string {
  return decimalText(new Decimal(decimal));
}
