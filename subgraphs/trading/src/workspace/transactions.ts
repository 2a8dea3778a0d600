import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';

/** Transactions of one workspace, one after the other. What was not committed is rolled back at the end. */
export type Transactions = AsyncDisposable & {
  /** In the present transaction. Throws the signal's reason once that is aborted. */
  query: Query;
  /** Commits the present one; the next statement begins another. */
  commit(): Promise<void>;
};

/** Sends nothing before the first statement. */
export async function openTransactions(
  database: Database,
  workspaceId: string,
  signal: AbortSignal,
): Promise<Transactions> {
  let session = await database.openSession({ workspaceId });
  return {
    // Whatever the work is at, it ends at its next statement once it is to be abandoned.
    query: (statement) => {
      signal.throwIfAborted();
      return session.query(statement);
    },
    async commit() {
      await session.finish('commit');
      session = await database.openSession({ workspaceId });
    },
    [Symbol.asyncDispose]: () => session.finish('rollback'),
  };
}
