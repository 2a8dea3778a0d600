import type { ParsedExecution } from '../broker-files/parsed-row.ts';

/** Symbols stand in indexes, which hold no more than some hundred characters; real ones have fewer than 40. */
const MAXIMUM_SYMBOL = 100;

/** Why an execution that was understood is refused all the same, as the issue says it; null when it is not. */
export function refusedExecution({ instrument }: ParsedExecution): { code: string; message: string } | null {
  const { length } = instrument.symbol;
  if (length <= MAXIMUM_SYMBOL) return null;
  const message = `The symbol has ${length} characters, and none has more than ${MAXIMUM_SYMBOL}. Check which column it was read from.`;
  return { code: 'SYMBOL_TOO_LONG', message };
}
