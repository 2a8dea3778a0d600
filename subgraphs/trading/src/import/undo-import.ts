import { type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { ImportStatus, UndoImportInput } from '../generated/resolvers.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';
import { takeBack } from './take-back.ts';

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
      const { removedExecutions, revision } = await takeBack(
        { query, workspaceId, clock, account },
        importId,
      );
      return { __typename: 'ImportUndone', import: await markUndone(importId, revision), removedExecutions };
    },
  };
}

function notUndoable(status: ImportStatus): ImportNotUndoable {
  return { __typename: 'ImportNotUndoable', code: 'IMPORT_NOT_UNDOABLE', message: REASONS[status], status };
}
