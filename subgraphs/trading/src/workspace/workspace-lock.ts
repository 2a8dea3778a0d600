import type { Query } from '../../../../kit/database/session.ts';

/** Any constant, as long as nothing else in this database takes locks in the same namespace. */
const NAMESPACE = 1_414_680_900;
/** A large import holds the lock for some seconds; whoever waits longer than this is told to try again. */
const WAIT_MS = 60_000;

/**
 * Waits until nobody else changes the executions of the workspace, and keeps it so until the transaction ends. Trades
 * are built from all executions of an instrument, so two changes at once would each miss the other's.
 */
export async function lockWorkspace(query: Query, workspaceId: string): Promise<void> {
  await query({ text: `set local statement_timeout = ${WAIT_MS}` });
  await query({
    text: 'select pg_advisory_xact_lock($1, hashtext($2))',
    values: [NAMESPACE, workspaceId],
  });
}
