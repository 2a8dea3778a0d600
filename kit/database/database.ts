import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import { createLazyTransaction } from './connection/lazy-transaction.ts';
import { createPool, type PoolOptions } from './connection/pool.ts';
import { createTransactionDialect } from './connection/transaction-dialect.ts';
import { beginInScope, type Scope, type ViewerScope } from './scope.ts';
import { createSession, type Query, type Session } from './session.ts';
import { createStatementLog, type StatementCounter } from './statements.ts';

/** What `asViewer` and `asSystem` run: the entity manager, and plain SQL in the same transaction. */
export type Work<T> = (em: EntityManager, query: Query) => Promise<T>;

export interface Database extends AsyncDisposable {
  /** Runs `work` in one transaction that sees and writes the rows of one workspace; commits when it returns. */
  asViewer<T>(scope: ViewerScope, work: Work<T>): Promise<T>;
  /** Runs `work` in one transaction that sees every workspace. `purpose` says why, e.g. `'outbox relay'`. */
  asSystem<T>(purpose: string, work: Work<T>): Promise<T>;
  /** The same as a request-long unit that the caller ends with `finish`; sends nothing before the first use. */
  openSession(scope: Scope): Promise<Session>;
  /** Rejects, with the reason, when the server cannot be reached or the role could pass by row-level security. */
  ping(): Promise<void>;
  /** Waits for running transactions, then closes every connection. */
  close(): Promise<void>;
  readonly statements: StatementCounter;
}

export interface DatabaseOptions extends Omit<PoolOptions, 'size'> {
  readonly entities: NonNullable<Options['entities']>;
  /** Connections held at most by this process; default 10. */
  readonly poolSize?: number;
}

/**
 * Opens the application's side of one database. It connects on first use, so it also opens while the
 * server is away; `ping` tells. `url` must name a role that owns no table.
 */
export async function openDatabase({ entities, poolSize, ...options }: DatabaseOptions): Promise<Database> {
  const pool = createPool({ ...options, ...(poolSize && { size: poolSize }) });
  const dialect = createTransactionDialect();
  const statements = createStatementLog();
  const orm = await openMapper(options.url, entities, dialect.dialect);

  function openSession(scope: Scope): Promise<Session> {
    return createSession(orm, dialect, createLazyTransaction(pool, beginInScope(scope), statements));
  }

  async function run<T>(scope: Scope, work: Work<T>): Promise<T> {
    const session = await openSession(scope);
    try {
      const result = await work(session.em, session.query);
      await session.finish('commit');
      return result;
    } catch (error) {
      // The first failure is the one to report; a rollback that fails too has lost its connection anyway.
      await session.finish('rollback').catch(() => undefined);
      throw error;
    }
  }

  let closing: Promise<void> | null = null;
  function close(): Promise<void> {
    closing ??= orm.close(true).then(() => pool.end());
    return closing;
  }

  return {
    asViewer: run,
    asSystem: (purpose, work) => run({ system: purpose }, work),
    openSession,
    async ping() {
      const { rows } = await pool.query<{ unsafe: boolean }>(ROLE_CHECK);
      if (rows[0]?.unsafe !== false) throw new Error(UNSAFE_ROLE);
    },
    close,
    [Symbol.asyncDispose]: close,
    statements,
  };
}

const ROLE_CHECK = 'select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = current_user';
const UNSAFE_ROLE = 'The database role of the application bypasses row-level security; use an ordinary role.';

function openMapper(
  url: string,
  entities: NonNullable<Options['entities']>,
  driverOptions: ReturnType<typeof createTransactionDialect>['dialect'],
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities,
    driverOptions,
    // A read never flushes by surprise: who changes entities says `em.flush()`, or lets the commit do it.
    flushMode: 'commit',
    forceUtcTimezone: true,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
  });
}
