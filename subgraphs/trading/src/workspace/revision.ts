import type { Query } from '../../../../kit/database/session.ts';

/**
 * Reserves `count` numbers of the workspace's gapless count of trade changes and returns the first. Holds the count
 * until the transaction ends: another one waits, and a rollback gives the numbers back.
 */
export async function reserveRevisions(query: Query, workspaceId: string, count: number): Promise<number> {
  const [row] = await query<{ revision: number }>({
    text: `insert into workspace_revision (workspace_id, revision) values ($1, $2)
      on conflict (workspace_id) do update set revision = workspace_revision.revision + excluded.revision
      returning revision`,
    values: [workspaceId, count],
  });
  return (row?.revision ?? count) - count + 1;
}

/** The number of trade changes that the workspace has seen; 0 before the first. */
export async function currentRevision(query: Query, workspaceId: string): Promise<number> {
  const [row] = await query<{ revision: number }>({
    text: 'select revision from workspace_revision where workspace_id = $1',
    values: [workspaceId],
  });
  return row?.revision ?? 0;
}
