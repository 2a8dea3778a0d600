import pg from 'pg';
import type { BoundStatement } from '../../../kit/database/connection/lazy-transaction.ts';
import { createValueParsers } from '../../../kit/database/connection/value-parsers.ts';
import type { Query } from '../../../kit/database/session.ts';

/** Runs `work` as the owner of a database's tables, in one transaction past row-level security. */
export async function asOwner<T>(ownerUrl: string, work: (query: Query) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, types: createValueParsers() });
  await client.connect();
  try {
    await client.query("begin; set local app.system = 'bench'; set local work_mem = '256MB'");
    const query = async <Row extends object>({ text, values }: BoundStatement) => {
      const { rows } = await client.query<Row>({ text, values: [...(values ?? [])] });
      return rows;
    };
    const result = await work(query);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

/** Does what the autovacuum would do some time after so many new rows, and would otherwise do in the middle of a measurement. */
export async function tidyUp(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('vacuum analyze').finally(() => client.end());
}
