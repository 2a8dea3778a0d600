import type { Query } from '../../../../kit/database/session.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import { type RebuildScope, rebuildTrades } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';

/** Executions in one statement, so that each ends soon however large the import was. */
const AT_ONCE = 10_000;

/**
 * Removes what an import brought and nobody else did, rebuilds the trades that this changes and tells of them, in the
 * caller's transaction.
 */
export async function takeBack(
  scope: RebuildScope,
  importId: string,
): Promise<{ removedExecutions: number; revision: number }> {
  const { query, workspaceId } = scope;
  await lockWorkspace(query, workspaceId);
  const changed = createChangedPositions();
  let removedExecutions = 0;
  for (;;) {
    const ids = await release(query, workspaceId, importId);
    if (ids.length === 0) break;
    const removed = await query<{ positionKey: string; executedAt: Date }>({
      text: `delete from execution e where e.workspace_id = $1 and e.id = any($2::text[]) and not e.recorded
          and not exists (select from import_execution other where other.execution_id = e.id)
        returning e.position_key as "positionKey", e.executed_at as "executedAt"`,
      values: [workspaceId, ids],
    });
    removedExecutions += removed.length;
    for (const execution of removed) changed.add(execution);
  }
  const tradeIds = await rebuildTrades(scope, changed.list());
  return { removedExecutions, revision: await announceTrades(query, workspaceId, tradeIds) };
}

/** Lets go of some of what the import brought; their ids, none when nothing is left. */
async function release(query: Query, workspaceId: string, importId: string): Promise<string[]> {
  const released = await query<{ id: string }>({
    text: `delete from import_execution where workspace_id = $1 and import_id = $2 and execution_id = any(array(
        select execution_id from import_execution where workspace_id = $1 and import_id = $2 limit $3))
      returning execution_id as id`,
    values: [workspaceId, importId, AT_ONCE],
  });
  return released.map(({ id }) => id);
}
