import pg from 'pg';
import { createValueParsers } from '../../../kit/database/connection/value-parsers.ts';
import { beginInScope } from '../../../kit/database/scope.ts';
import type { Prepared } from './dashboard.sql.ts';

/** Runs a prepared statement with bound values. */
export type Run = <Row extends object>(statement: Prepared, values: unknown[]) => Promise<Row[]>;

/** Who the rows belong to. */
export type Owner = { workspaceId: string; personId: string };

/** A pool as large as the product's, whose values arrive in the same form. */
export function openPool(url: string): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 60_000,
    types: createValueParsers(),
  });
}

/** Reads in one transaction with the settings that row-level security asks for. Nobody waits for its end. */
export async function readAs<T>(pool: pg.Pool, owner: Owner, work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(beginInScope(owner));
    return await work(async <Row extends object>({ name, text }: Prepared, values: unknown[]) => {
      const { rows } = await client.query<Row>({ name, text, values });
      return rows;
    });
  } finally {
    client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
