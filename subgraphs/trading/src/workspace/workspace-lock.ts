import { setTimeout } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Query } from '../../../../kit/database/session.ts';

/** Any constant, as long as nothing else in this database takes locks in the same namespace. */
const NAMESPACE = 1_414_680_900;
/** A large import or its undo holds the lock for longer; nobody's request should. */
const WAIT_MS = 10_000;
const PAUSE_MS = 100;

const BUSY = 'WORKSPACE_BUSY';

/**
 * Waits until nobody else changes the executions of the workspace, and keeps it so until the transaction ends. Trades
 * are built from all executions of an instrument, so two changes at once would each miss the other's. Throws
 * `WORKSPACE_BUSY` after ten seconds.
 */
export async function lockWorkspace(query: Query, workspaceId: string): Promise<void> {
  for (let waited = 0; waited <= WAIT_MS; waited += PAUSE_MS) {
    const [row] = await query<{ locked: boolean }>({
      text: 'select pg_try_advisory_xact_lock($1, hashtext($2)) as locked',
      values: [NAMESPACE, workspaceId],
    });
    if (row?.locked) return;
    await setTimeout(PAUSE_MS);
  }
  throw new GraphQLError('An import is running or being undone. Try again when that has finished.', {
    extensions: { code: BUSY },
  });
}

/** Whether an error says that somebody else changes the workspace for longer than one waits. */
export function isWorkspaceBusy(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === BUSY;
}
