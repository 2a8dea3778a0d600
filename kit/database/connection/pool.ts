import pg from 'pg';
import { createValueParsers } from './value-parsers.ts';

export interface PoolOptions {
  readonly url: string;
  /** Connections held at most by this process; default 10. */
  readonly size?: number;
  /** The server cancels a statement that runs longer than this; default 15 000 ms. */
  readonly statementTimeoutMs?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Told of connections that broke while nobody used them, so that a restart shows in the log. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** A connection waits at most this long for a free or a new connection. */
const CONNECT_TIMEOUT_MS = 5_000;
/** A server that does not even cancel in time is taken for dead this long after its own deadline. */
const DEAD_SERVER_GRACE_MS = 5_000;
/** A transaction that its owner forgot is rolled back by the server, so that it holds no lock forever. */
const FORGOTTEN_TRANSACTION_MS = 60_000;

/**
 * A pool of connections that survives a restart of its server: broken idle connections are dropped
 * as they break, and nothing that happens to them ends the process.
 */
export function createPool(options: PoolOptions): pg.Pool {
  const statementTimeout = options.statementTimeoutMs ?? 15_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.size ?? 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + DEAD_SERVER_GRACE_MS,
    idle_in_transaction_session_timeout: FORGOTTEN_TRANSACTION_MS,
    // What is asked for together goes out together; see lazy-transaction.ts.
    pipeline: true,
    keepAlive: true,
    application_name: options.applicationName ?? 'tradesense',
    types: createValueParsers(),
  });
  const lost = options.onConnectionLost ?? (() => undefined);
  // A server that stops with us closes connections that we are closing: nothing is lost then.
  pool.on('error', (error) => pool.ending || lost(error));
  // The pool listens to idle clients only; a client in use that breaks would otherwise end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
