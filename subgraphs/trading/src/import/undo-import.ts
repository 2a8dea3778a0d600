import { type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { ImportStatus, UndoImportInput } from '../generated/resolvers.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import { rebuildTrades } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';

export type ImportUndone = { __typename: 'ImportUndone'; import: ImportRow; removedExecutions: number };
export type ImportNotUndoable = {
  __typename: 'ImportNotUndoable';
  code: 'IMPORT_NOT_UNDOABLE';
  message: string;
  status: ImportStatus;
};

/** Executions in one statement, so that each ends soon however large the import was. */
const AT_ONCE = 10_000;

/** Why an import in this state cannot be undone. */
const REASONS: Record<ImportStatus, string> = {
  FINISHED: 'It went into no account, so there is nothing to undo.',
  AWAITING_FILE: 'Its file has not arrived, so there is nothing to undo.',
  QUEUED: 'It waits for its turn. Undo it when it has finished.',
  RUNNING: 'It is running. Undo it when it has finished.',
  FAILED: 'It failed and brought nothing, so there is nothing to undo.',
  UNDONE: 'It was undone before.',
};

/** Takes imports of one workspace back. */
export function createUndoService(scope: WorkspaceScope & { accountById: AccountLoader }) {
  const { query, workspaceId, clock, accountById } = scope;

  /** Lets go of some of what the import brought; their ids, none when nothing is left. */
  async function release(importId: string): Promise<string[]> {
    const released = await query<{ id: string }>({
      text: `delete from import_execution where workspace_id = $1 and import_id = $2 and execution_id = any(array(
          select execution_id from import_execution where workspace_id = $1 and import_id = $2 limit $3))
        returning execution_id as id`,
      values: [workspaceId, importId, AT_ONCE],
    });
    return released.map(({ id }) => id);
  }

  /** Removes what no other import and no call brought as well; how many, and which positions that changes. */
  async function removeExecutions(importId: string) {
    const changed = createChangedPositions();
    let count = 0;
    for (let ids = await release(importId); ids.length > 0; ids = await release(importId)) {
      const removed = await query<{ positionKey: string; executedAt: Date }>({
        text: `delete from execution e where e.workspace_id = $1 and e.id = any($2::text[]) and not e.recorded
            and not exists (select from import_execution other where other.execution_id = e.id)
          returning e.position_key as "positionKey", e.executed_at as "executedAt"`,
        values: [workspaceId, ids],
      });
      count += removed.length;
      for (const execution of removed) changed.add(execution);
    }
    return { count, positions: changed.list() };
  }

  async function markUndone(importId: string, revision: number): Promise<ImportRow> {
    const [row] = await query<ImportRow>({
      text: `update import set status = 'UNDONE', revision = $3 where workspace_id = $1 and id = $2
        returning ${IMPORT_COLUMNS}`,
      values: [workspaceId, importId, revision],
    });
    if (!row) throw new Error(`The import ${importId} vanished while it was undone.`);
    return row;
  }

  return {
    async undo({ importId }: UndoImportInput): Promise<ImportUndone | ImportNotUndoable | NotFound> {
      await lockWorkspace(query, workspaceId);
      const [found] = await query<Pick<ImportRow, 'status' | 'accountId'>>({
        text: `select status, account_id as "accountId" from import where workspace_id = $1 and id = $2 for update`,
        values: [workspaceId, importId],
      });
      if (!found) return notFound('import', importId);
      const { status, accountId } = found;
      if (status !== 'FINISHED' || accountId === null) return notUndoable(status);
      const account = await requireAccount(accountById, accountId);
      const removed = await removeExecutions(importId);
      const tradeIds = await rebuildTrades({ query, workspaceId, clock, account }, removed.positions);
      const row = await markUndone(importId, await announceTrades(query, workspaceId, tradeIds));
      return { __typename: 'ImportUndone', import: row, removedExecutions: removed.count };
    },
  };
}

function notUndoable(status: ImportStatus): ImportNotUndoable {
  return { __typename: 'ImportNotUndoable', code: 'IMPORT_NOT_UNDOABLE', message: REASONS[status], status };
}
