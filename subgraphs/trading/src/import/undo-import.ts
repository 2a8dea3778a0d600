import { type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { ImportStatus, UndoImportInput } from '../generated/resolvers.ts';
import { announceTrades } from '../rebuild/announce-trades.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import { rebuildTrades } from '../rebuild/rebuild-trades.ts';
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

  /** Lets go of everything the import brought, and removes what no other import and no call brought as well. */
  async function removeExecutions(importId: string) {
    const values = [workspaceId, importId];
    const removed = await query<{ positionKey: string; executedAt: Date }>({
      text: `with brought as (
          delete from import_execution where workspace_id = $1 and import_id = $2 returning execution_id
        )
        delete from execution e using brought
        where e.workspace_id = $1 and e.id = brought.execution_id and not e.recorded
          and not exists (select from import_execution other
            where other.execution_id = e.id and other.import_id <> $2)
        returning e.position_key as "positionKey", e.executed_at as "executedAt"`,
      values,
    });
    return removed;
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
      const changed = createChangedPositions();
      for (const execution of removed) changed.add(execution);
      const tradeIds = await rebuildTrades({ query, workspaceId, clock, account }, changed.list());
      const row = await markUndone(importId, await announceTrades(query, workspaceId, tradeIds));
      return { __typename: 'ImportUndone', import: row, removedExecutions: removed.length };
    },
  };
}

function notUndoable(status: ImportStatus): ImportNotUndoable {
  return { __typename: 'ImportNotUndoable', code: 'IMPORT_NOT_UNDOABLE', message: REASONS[status], status };
}
