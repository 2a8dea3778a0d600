import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type PostgresCursor,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import type { LazyTransaction } from './lazy-transaction.ts';

export interface TransactionDialect {
  readonly dialect: PostgresDialect;
  /** What MikroORM begins while `work` runs becomes a thin cover over this transaction. */
  bind<T>(transaction: LazyTransaction, work: () => Promise<T>): Promise<T>;
}

/**
 * Lets MikroORM (through Kysely) speak over our lazily begun transactions instead of a pool of its own.
 * Outside `bind` it gets no connection at all: a query that no scope covers fails instead of running as nobody.
 */
export function createTransactionDialect(): TransactionDialect {
  const current = new AsyncLocalStorage<LazyTransaction>();
  const dialect = new PostgresDialect({
    pool: {
      options: {},
      async connect() {
        const transaction = current.getStore();
        if (!transaction) throw new Error('A query outside asViewer, asSystem or a session was refused.');
        return asClient(transaction);
      },
      end: async () => undefined,
    },
  });
  return { dialect, bind: (transaction, work) => current.run(transaction, work) };
}

/**
 * Kysely's own `begin`, `commit` and `rollback` are translated; the connection goes back when it ends.
 * The overload that takes a cursor is refused: lists are paged by key, not by an open cursor.
 */
function asClient(transaction: LazyTransaction): PostgresPoolClient {
  async function run<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (text === 'begin') return NO_ROWS;
    if (text === 'commit' || text === 'rollback') {
      await transaction.finish(text);
      return NO_ROWS;
    }
    const { command, rowCount, rows } = await transaction.query(
      values.length > 0 ? { text, values } : { text },
    );
    return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows };
  }
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(
    sql: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new TypeError('Cursors are not supported; page by key.');
    return run<R>(sql, values);
  }
  return { query, release: () => undefined };
}

const NO_ROWS = { command: 'SELECT' as const, rowCount: 0, rows: [] };
