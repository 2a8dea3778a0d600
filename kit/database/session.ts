import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { BoundStatement, LazyTransaction } from './connection/lazy-transaction.ts';
import type { TransactionDialect } from './connection/transaction-dialect.ts';

/**
 * Plain SQL with bound parameters (`$1`, `$2`, …) in the same transaction as the entity manager.
 * The row type is the caller's word; what arrives for each column type stands in `value-parsers.ts`.
 */
export type Query = <Row extends object>(statement: BoundStatement) => Promise<Row[]>;

/**
 * The unit of work of one request: one entity manager, one transaction, begun by the first statement.
 * All resolvers of a subgraph request share it; concurrent statements run one after the other.
 */
export interface Session {
  readonly em: EntityManager;
  readonly query: Query;
  /** True once a statement was sent. */
  readonly begun: boolean;
  /**
   * `commit` flushes the entity manager and commits; it must be awaited before the answer goes out.
   * `rollback` discards, and is also the cheap end of a request that only read: it looks for no changes,
   * never rejects, and need not be awaited.
   * Sends nothing when nothing was asked. Rejects when the commit did not happen, or may not have.
   */
  finish(how: 'commit' | 'rollback'): Promise<void>;
}

/** Binds a fresh entity manager to a lazily begun transaction. Sends nothing. */
export async function createSession(
  orm: MikroORM,
  dialect: TransactionDialect,
  transaction: LazyTransaction,
): Promise<Session> {
  const em = orm.em.fork();
  await dialect.bind(transaction, () => em.begin());
  return {
    em,
    query: createQuery(transaction),
    get begun() {
      return transaction.begun;
    },
    async finish(how) {
      if (!em.isInTransaction()) return;
      if (how === 'rollback') return em.rollback();
      try {
        await em.commit();
      } catch (error) {
        await transaction.finish('rollback');
        throw error;
      }
    },
  };
}

function createQuery(transaction: LazyTransaction): Query {
  return async <Row extends object>(statement: BoundStatement) => {
    const result = await transaction.query(statement);
    return result.rows as Row[];
  };
}
