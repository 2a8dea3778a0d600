import { quoteIdentifier } from '../scope.ts';
import type { Query } from '../session.ts';

export interface InsertRows<Row extends object> {
  readonly table: string;
  /** Column name → its PostgreSQL type, e.g. `{ id: 'text', price: 'numeric' }`; no array types (`unnest` flattens). */
  readonly columns: { readonly [Column in keyof Row & string]: string };
  readonly rows: readonly Row[];
  /** Appended as it is, e.g. `'on conflict (id) do nothing returning id'`. */
  readonly suffix?: string;
}

/** Rows sent in one statement: more would keep the process from anything else for too long while they are written out. */
const BATCH = 1_000;

/**
 * Inserts many rows with one bound array for each column: a statement for every 1 000 rows, and the same
 * text each time, so that the server plans it once. Values: text for `numeric`, `Date` for `timestamptz`,
 * JSON text for `jsonb`. Returns what `suffix` asks to return, else nothing.
 */
export async function insertRows<Row extends object, Returned extends object = never>(
  query: Query,
  { table, columns, rows, suffix = '' }: InsertRows<Row>,
): Promise<Returned[]> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const arrays = names.map((name, index) => `$${index + 1}::${columns[name]}[]`);
  const text = `insert into ${quoteIdentifier(table)} (${names.map(quoteIdentifier).join(', ')}) select * from unnest(${arrays.join(', ')}) ${suffix}`;
  const returned: Returned[] = [];
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const values = names.map((name) => batch.map((row) => row[name]));
    returned.push(...(await query<Returned>({ text, values })));
  }
  return returned;
}
