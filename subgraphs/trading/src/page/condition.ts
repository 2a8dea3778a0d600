import type { Query } from '../../../../kit/database/session.ts';

/** Adds a bound value to the statement and returns its placeholder, such as `$3`. */
export type Bind = (value: unknown) => string;

/** A condition of a `where`, written once its values have places. */
export type Condition = (bind: Bind) => string;

/** `column operator value`, or nothing when the caller did not ask for it. */
export function compare(column: string, operator: '=' | '>=' | '<=' | '<', value: unknown): Condition[] {
  return value === null || value === undefined ? [] : [(bind) => `${column} ${operator} ${bind(value)}`];
}

/** `column` is one of the values, or nothing when there is no list. An empty list finds nothing. */
export function oneOf(column: string, values: readonly string[] | null | undefined): Condition[] {
  return values ? [(bind) => `${column} = any(${bind(values)}::text[])`] : [];
}

/** How many rows the conditions select. */
export async function countRows(
  query: Query,
  from: string,
  conditions: readonly Condition[],
): Promise<number> {
  const values: unknown[] = [];
  const where = conditions.map((condition) => condition((value) => `$${values.push(value)}`));
  const text = `select count(*)::integer as count from ${from} where ${where.join(' and ')}`;
  const [row] = await query<{ count: number }>({ text, values });
  return row?.count ?? 0;
}
