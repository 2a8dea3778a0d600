import { normaliseHeading } from '../columns.ts';
import { digest } from '../identity/execution-identity.ts';
import type { AssetClass } from '../parsed-row.ts';
import type { DecimalMark } from '../text/read-decimal.ts';
import type { DateOrder } from '../text/read-time.ts';
import { ALIASES, type Alias, type ColumnMeaning } from './column-aliases.ts';

/** Which column means what, as the trader said it, and what the file itself cannot tell. */
export type ColumnMapping = {
  /** Headings as they stand in the file; several for fees, or for a date and its time of day. */
  columns: Partial<Record<ColumnMeaning, string | readonly string[]>>;
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Of every row that does not say its own. */
  assetClass?: AssetClass;
};

/** Places of the columns in a record. */
export type Places = Partial<Record<ColumnMeaning, readonly number[]>>;

export type Header = { kind: 'EXECUTIONS' | 'ROUND_TRIPS'; places: Places };

const EXECUTIONS: readonly ColumnMeaning[] = ['symbol', 'quantity', 'price', 'time'];
const ROUND_TRIPS: readonly ColumnMeaning[] = [
  'symbol',
  'quantity',
  'entryTime',
  'exitTime',
  'entryPrice',
  'exitPrice',
  'direction',
];

/**
 * A name for a set of headings, so that a mapping can be remembered: the same for the same headings in any order,
 * case and spacing.
 */
export function headerFingerprint(columns: readonly string[]): string {
  return digest(JSON.stringify(columns.map(normaliseHeading).sort()));
}

/** The header that these cells are, by the usual names of its columns, or null. */
export function recogniseHeader(cells: readonly string[]): Header | null {
  const places = placesByAlias(cells);
  if (missingOf(places, ROUND_TRIPS).length === 0) return { kind: 'ROUND_TRIPS', places };
  if (missingOf(places, EXECUTIONS).length === 0) return { kind: 'EXECUTIONS', places };
  return null;
}

/** The header that these cells are by a mapping: all headings that it names are there. Null otherwise. */
export function mappedHeader(cells: readonly string[], mapping: ColumnMapping): Header | null {
  const names = cells.map(normaliseHeading);
  const places: Places = {};
  for (const [meaning, headings] of Object.entries(mapping.columns)) {
    const found = [headings].flat().map((heading) => names.indexOf(normaliseHeading(heading)));
    if (found.includes(-1)) return null;
    places[meaning as ColumnMeaning] = found;
  }
  const kind =
    places.entryPrice !== undefined && places.exitPrice !== undefined ? 'ROUND_TRIPS' : 'EXECUTIONS';
  return { kind, places };
}

/** What is needed and has no column yet, of the kind that the headings are closer to. */
export function missingColumns(cells: readonly string[]): ColumnMeaning[] {
  const places = placesByAlias(cells);
  const trips = places.entryPrice !== undefined || places.exitPrice !== undefined;
  return missingOf(places, trips ? ROUND_TRIPS : [...EXECUTIONS, 'side']);
}

/** Headings that a mapping names and the cells do not have. */
export function absentHeadings(cells: readonly string[], mapping: ColumnMapping): string[] {
  const names = new Set(cells.map(normaliseHeading));
  return Object.values(mapping.columns)
    .flat()
    .filter((heading) => !names.has(normaliseHeading(heading)));
}

/** A mapping lacks what each row needs. */
export function unmappedMeanings({ columns }: ColumnMapping): ColumnMeaning[] {
  const trips = columns.entryPrice !== undefined || columns.exitPrice !== undefined;
  return (trips ? ROUND_TRIPS : EXECUTIONS).filter((meaning) => columns[meaning] === undefined);
}

function missingOf(places: Places, needed: readonly ColumnMeaning[]): ColumnMeaning[] {
  return needed.filter((meaning) => places[meaning] === undefined);
}

function placesByAlias(cells: readonly string[]): Places {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const places: Places = {};
  for (const [meaning, aliases] of Object.entries(ALIASES) as [ColumnMeaning, readonly Alias[]][]) {
    const found = aliases
      .map((alias) => [alias].flat().map((name) => names.indexOf(name)))
      .filter((at) => !at.includes(-1));
    if (found[0] === undefined) continue;
    places[meaning] = meaning === 'fees' ? found.flat() : found[0];
  }
  return places;
}
