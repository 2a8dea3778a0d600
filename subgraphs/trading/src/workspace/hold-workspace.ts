import type { Database } from '../../../../kit/database/database.ts';
import { lockWorkspace } from './workspace-lock.ts';

/** The workspace's lock, held over several transactions. Disposing of it gives it back. */
export type WorkspaceHold = AsyncDisposable & {
  /** Throws when the lock is lost, as with the connection that held it. */
  assertHeld(): Promise<void>;
};

/** The server ends transactions that have been idle for a minute. */
const SIGN_OF_LIFE_MS = 20_000;

/**
 * Takes the workspace's lock in a transaction that does nothing else, so that it outlives those of the work, and holds
 * back nobody: it never writes. Throws `WORKSPACE_BUSY` as {@link lockWorkspace} does.
 */
export async function holdWorkspace(database: Database, workspaceId: string): Promise<WorkspaceHold> {
  const session = await database.openSession({ workspaceId });
  const assertHeld = async () => {
    await session.query({ text: 'select' });
  };
  try {
    await lockWorkspace(session.query, workspaceId);
  } catch (error) {
    await session.finish('rollback');
    throw error;
  }
  // Whoever asks next is told of a failure.
  const timer = setInterval(() => assertHeld().catch(() => undefined), SIGN_OF_LIFE_MS);
  return {
    assertHeld,
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await session.finish('rollback');
    },
  };
}
