import type { ColumnMappingInput } from '#client';

/** What the columns of a CSV can mean: the first four must be there. */
export const COLUMN_MEANINGS = {
  symbol: { label: 'Symbol', needed: true },
  quantity: { label: 'Quantity', needed: true },
  price: { label: 'Price', needed: true },
  time: { label: 'Date and time', needed: true },
  side: { label: 'Buy or sell', needed: false },
  fees: { label: 'Fees', needed: false },
  executionId: { label: "Broker's id", needed: false },
  currency: { label: 'Currency', needed: false },
  multiplier: { label: 'Multiplier', needed: false },
} as const satisfies Record<keyof ColumnMappingInput, { label: string; needed: boolean }>;

/** What the trader said about the columns of their file. */
export type Columns =
  | { kind: 'as-recognised' }
  | { kind: 'named'; columns: ColumnMappingInput }
  | { kind: 'incomplete'; message: string };

/** Reads the headings that were filled in for each meaning. Nothing filled in leaves the file to be recognised. */
export function columnsOf(filledIn: Readonly<Partial<Record<keyof ColumnMappingInput, string>>>): Columns {
  const given = Object.entries(filledIn)
    .map(([meaning, heading]) => [meaning, heading.trim()] as const)
    .filter(([, heading]) => heading !== '');
  if (given.length === 0) return { kind: 'as-recognised' };
  const columns: Partial<ColumnMappingInput> = Object.fromEntries(given);
  const { symbol, quantity, price, time, ...others } = columns;
  if (symbol && quantity && price && time)
    return { kind: 'named', columns: { symbol, quantity, price, time, ...others } };
  const missing = Object.entries(COLUMN_MEANINGS)
    .filter(([meaning, { needed }]) => needed && !Object.hasOwn(columns, meaning))
    .map(([, { label }]) => label);
  return { kind: 'incomplete', message: `Name the columns for these as well: ${missing.join(', ')}.` };
}
