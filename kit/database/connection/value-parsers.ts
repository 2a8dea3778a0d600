import pg from 'pg';

/** Object identifiers of the built-in types whose default reading is not ours (`pg_type.oid`). */
const OID = { int8: 20, date: 1082 } as const;

/**
 * How values of PostgreSQL arrive in rows, the same for entities and for plain SQL:
 * - `numeric` → string, exactly as stored (never a float);
 * - `timestamptz` → `Date` (milliseconds; whoever pages by time must store no finer time);
 * - `date` → `'YYYY-MM-DD'`, since a day has no time zone;
 * - `int8` → number, or a string beyond 2^53 − 1, where a number would be wrong;
 * - `json`, `jsonb`, `boolean`, `int4`, `text[]` … → as in `pg`.
 */
export function createValueParsers(): pg.TypeOverrides {
  const parsers = new pg.TypeOverrides();
  parsers.setTypeParser(OID.int8, safeInteger);
  parsers.setTypeParser(OID.date, (text) => text);
  return parsers;
}

function safeInteger(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}
