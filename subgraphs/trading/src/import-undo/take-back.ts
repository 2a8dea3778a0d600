import type { Query } from '../../../../kit/database/session.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import type { ChangedPosition } from '../rebuild/position-start.ts';
import { type RebuildScope, rebuildTrades } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';

/** Executions in one statement, so that each ends soon however large the import was. */
export const AT_ONCE = 10_000;

/** What an undo, or a part of it, let go of: executions that the import had brought, and those of them that are gone. */
export type Released = { released: number; removed: number };

/**
 * Removes what an import brought and nobody else did, rebuilds the trades that this changes and tells of them, in the
 * caller's transaction.
 */
export async function takeBack(
  scope: RebuildScope,
  importId: string,
): Promise<Released & { trades: number; revision: number }> {
  const { query, workspaceId } = scope;
  await lockWorkspace(query, workspaceId);
  const { changed, ...released } = await removeBrought(query, { workspaceId, importId, positionKeys: null });
  const tradeIds = await rebuildTrades(scope, changed);
  const revision = await announceTrades(query, workspaceId, tradeIds);
  return { ...released, trades: tradeIds.length, revision };
}

type Brought = {
  workspaceId: string;
  importId: string;
  /** Null: in all of them. */
  positionKeys: readonly string[] | null;
};

/** Removes what an import, and nobody else, brought into positions; their trades are to be rebuilt. */
export async function removeBrought(
  query: Query,
  brought: Brought,
): Promise<Released & { changed: ChangedPosition[] }> {
  const changed = createChangedPositions();
  let [released, removed] = [0, 0];
  for (;;) {
    const ids = await release(query, brought);
    if (ids.length === 0) return { released, removed, changed: changed.list() };
    const gone = await query<{ positionKey: string; executedAt: Date }>({
      text: `delete from execution e where e.workspace_id = $1 and e.id = any($2::text[]) and not e.recorded
          and not exists (select from import_execution other where other.execution_id = e.id)
        returning e.position_key as "positionKey", e.executed_at as "executedAt"`,
      values: [brought.workspaceId, ids],
    });
    released += ids.length;
    removed += gone.length;
    for (const execution of gone) changed.add(execution);
  }
}

/** Lets go of some of what the import brought; their ids, none when nothing is left. */
async function release(query: Query, { workspaceId, importId, positionKeys }: Brought): Promise<string[]> {
  const within =
    positionKeys === null
      ? ''
      : `join execution e on e.id = brought.execution_id and e.position_key = any($4::text[])`;
  const released = await query<{ id: string }>({
    text: `delete from import_execution where workspace_id = $1 and import_id = $2 and execution_id = any(array(
        select brought.execution_id from import_execution brought ${within}
        where brought.workspace_id = $1 and brought.import_id = $2 limit $3))
      returning execution_id as id`,
    values: [workspaceId, importId, AT_ONCE, ...(positionKeys === null ? [] : [positionKeys])],
  });
  return released.map(({ id }) => id);
}
