import type pg from 'pg';
import type { StatementLog } from '../statements.ts';
import { isConnectionLoss } from './connection-loss.ts';

/** A statement with bound parameters; a `name` lets the server keep its plan for the connection. */
export interface BoundStatement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

export interface LazyTransaction {
  /** True once something was sent to the server. */
  readonly begun: boolean;
  query(statement: BoundStatement): Promise<pg.QueryResult>;
  /**
   * Ends it and gives the connection back. Sends nothing when nothing was asked; a second call does nothing.
   * A rollback never rejects, so that it need not be awaited.
   */
  finish(how: 'commit' | 'rollback'): Promise<void>;
}

type State =
  | { readonly phase: 'untouched' }
  | { readonly phase: 'opening'; readonly client: Promise<pg.PoolClient> }
  | { readonly phase: 'open'; readonly client: pg.PoolClient }
  | { readonly phase: 'ended' }
  | { readonly phase: 'broken'; readonly reason: unknown };

/**
 * One transaction that takes a connection only when the first statement is sent. Statements that are asked for together
 * are sent together and run one after the other (the pool's connections are pipelined), so that they cost one round
 * trip. Before its first statement it may safely be retried, so a connection that died in the pool is replaced unseen;
 * after it, nothing is ever repeated.
 */
export function createLazyTransaction(
  pool: pg.Pool,
  beginSql: string,
  statements: StatementLog,
): LazyTransaction {
  let state: State = { phase: 'untouched' };
  /** Resolves when all that was asked so far has been answered. */
  let answered: Promise<unknown> = Promise.resolve();
  let finishing = false;

  async function send(client: pg.PoolClient, statement: BoundStatement): Promise<pg.QueryResult> {
    try {
      return await client.query({
        text: statement.text,
        ...(statement.values && { values: [...statement.values] }),
        ...(statement.name && { name: statement.name }),
      });
    } catch (error) {
      if (isConnectionLoss(error)) abandon(client, error);
      throw error;
    }
  }

  /** What state the server is in is unknown, so this connection serves nobody again. */
  function abandon(client: pg.PoolClient, reason: unknown): void {
    if (state.phase === 'broken') return;
    state = { phase: 'broken', reason };
    client.release(true);
  }

  async function open(): Promise<pg.PoolClient> {
    if (state.phase === 'broken') throw state.reason;
    if (finishing || state.phase === 'ended') throw new Error('This database transaction has already ended.');
    if (state.phase === 'open' || state.phase === 'opening') return state.client;
    const opening = begin(pool, beginSql, statements);
    state = { phase: 'opening', client: opening };
    try {
      const client = await opening;
      state = { phase: 'open', client };
      return client;
    } catch (error) {
      state = { phase: 'untouched' };
      throw error;
    }
  }

  async function ask(statement: BoundStatement): Promise<pg.QueryResult> {
    const client = await open();
    // Asked for with another one that has found the connection lost.
    if (state.phase === 'broken') throw state.reason;
    statements.sent('work', statement.text);
    return send(client, statement);
  }

  async function end(how: 'commit' | 'rollback'): Promise<void> {
    if (state.phase === 'broken' && how === 'commit') throw state.reason;
    if (state.phase !== 'open') {
      state = { phase: 'ended' };
      return;
    }
    const { client } = state;
    statements.sent('control', how);
    try {
      const result = await client.query(how);
      state = { phase: 'ended' };
      client.release();
      // PostgreSQL answers a COMMIT of a failed transaction with ROLLBACK, and no error.
      if (how === 'commit' && result.command === 'ROLLBACK') throw new Error(COMMIT_REFUSED);
    } catch (error) {
      if (state.phase === 'open') abandon(client, error);
      // A rollback that fails has lost its connection, and the server rolls back by itself.
      if (how === 'commit') throw error;
    }
  }

  return {
    get begun() {
      return state.phase !== 'untouched';
    },
    query(statement) {
      const answer = ask(statement);
      answered = Promise.all([answered, answer.catch(ignore)]).then(ignore);
      return answer;
    },
    finish(how) {
      const ended = answered.then(() => end(how));
      finishing = true;
      answered = ended.catch(ignore);
      return ended;
    },
  };
}

const ignore = () => undefined;

const COMMIT_REFUSED = 'Nothing was committed: an earlier statement of the transaction had failed.';

async function begin(pool: pg.Pool, sql: string, statements: StatementLog): Promise<pg.PoolClient> {
  for (let staleLeft = pool.totalCount; ; staleLeft -= 1) {
    const client = await pool.connect();
    try {
      statements.sent('control', sql);
      await client.query(sql);
      return client;
    } catch (error) {
      client.release(true);
      if (staleLeft <= 0 || !isConnectionLoss(error)) throw error;
    }
  }
}
