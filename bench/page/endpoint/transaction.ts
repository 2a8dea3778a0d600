import pg from 'pg';
import { createValueParsers } from '../../../kit/database/connection/value-parsers.ts';
import { beginInScope } from '../../../kit/database/scope.ts';
import type { Prepared } from './dashboard.sql.ts';

/** Runs a prepared statement with bound values. */
export type Run = <Row extends object>(statement: Prepared, values: unknown[]) => Promise<Row[]>;

/** Who the rows belong to. */
export type Owner = { workspaceId: string; personId: string };

/** A pool as large as the product's, pipelined like it, whose values arrive in the same form. */
export function openPool(url: string): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: 10,
    pipeline: true,
    idleTimeoutMillis: 60_000,
    types: createValueParsers(),
  });
}

/**
 * Reads in one transaction with the settings that row-level security asks for. Its beginning goes out with the first
 * statements, and nobody waits for its end.
 */
export async function readAs<T>(pool: pg.Pool, owner: Owner, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const run: Run = async <Row extends object>({ name, text }: Prepared, values: unknown[]) => {
    const { rows } = await client.query<Row>({ name, text, values });
    return rows;
  };
  try {
    const begun = client.query(beginInScope(owner));
    const [result] = await Promise.all([work(run), begun]);
    return result;
  } finally {
    client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
