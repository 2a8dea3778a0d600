import { type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { ImportStatus, UndoImportInput } from '../generated/resolvers.ts';
import { IMPORT_COLUMNS, type ImportRow } from '../import/import-row.ts';
import { lockWorkspace } from '../workspace/workspace-lock.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { takeBack } from './take-back.ts';

export type ImportUndone = { __typename: 'ImportUndone'; import: ImportRow; removedExecutions: number };
export type ImportUndoStarted = { __typename: 'ImportUndoStarted'; import: ImportRow };
export type ImportNotUndoable = {
  __typename: 'ImportNotUndoable';
  code: 'IMPORT_NOT_UNDOABLE';
  message: string;
  status: ImportStatus;
};

/** Why an import in this state cannot be undone. */
const REASONS: Record<Exclude<ImportStatus, 'UNDOING'>, string> = {
  FINISHED: 'It went into no account, so there is nothing to undo.',
  AWAITING_FILE: 'Its file has not arrived, so there is nothing to undo.',
  QUEUED: 'It waits for its turn. Undo it when it has finished.',
  RUNNING: 'It is running. Undo it when it has finished.',
  FAILED: 'It failed and brought nothing, so there is nothing to undo.',
  UNDONE: 'It was undone before.',
};

/** Executions of an import that is undone while the caller waits, by default; it takes about a second. */
const IN_REQUEST = 10_000;

type UndoScope = WorkspaceScope & {
  accountById: AccountLoader;
  /** An import of more executions is undone by a worker. Default: 10,000. */
  undoInRequest?: number | undefined;
};

/** Takes imports of one workspace back. */
export function createUndoService(scope: UndoScope) {
  const { query, workspaceId, clock, accountById, undoInRequest = IN_REQUEST } = scope;

  async function change(importId: string, set: string, values: readonly unknown[]): Promise<ImportRow> {
    const [row] = await query<ImportRow>({
      text: `update import set ${set} where workspace_id = $1 and id = $2 returning ${IMPORT_COLUMNS}`,
      values: [workspaceId, importId, ...values],
    });
    if (!row) throw new Error(`The import ${importId} vanished while it was undone.`);
    return row;
  }

  async function read(importId: string, lock = '') {
    const [found] = await query<Pick<ImportRow, 'status' | 'accountId'>>({
      text: `select status, account_id as "accountId" from import where workspace_id = $1 and id = $2 ${lock}`,
      values: [workspaceId, importId],
    });
    return found;
  }

  async function countBrought(importId: string): Promise<number> {
    const [row] = await query<{ count: number }>({
      text: 'select count(*)::integer as count from import_execution where workspace_id = $1 and import_id = $2',
      values: [workspaceId, importId],
    });
    return row?.count ?? 0;
  }

  async function start(importId: string, brought: number): Promise<ImportUndoStarted> {
    const set = `status = 'UNDOING', attempts = 0, lease_owner = null, lease_until = null, undo_total = $3,
      undo_processed = 0, undo_removed = 0, undo_trades = 0`;
    return { __typename: 'ImportUndoStarted', import: await change(importId, set, [brought]) };
  }

  async function undoNow(importId: string, accountId: string): Promise<ImportUndone> {
    const account = await requireAccount(accountById, accountId);
    const { released, removed, trades, revision } = await takeBack(
      { query, workspaceId, clock, account },
      importId,
    );
    const set = `status = 'UNDONE', revision = $3, undo_total = $4, undo_processed = $4, undo_removed = $5, undo_trades = $6`;
    const undone = await change(importId, set, [revision, released, removed, trades]);
    return { __typename: 'ImportUndone', import: undone, removedExecutions: removed };
  }

  /** Who asks once more while it goes on is answered the same, so an answer that was lost can be asked for again. */
  async function unfinished(importId: string, status: Exclude<ImportStatus, 'FINISHED'>) {
    if (status !== 'UNDOING') return notUndoable(status);
    const [row] = await query<ImportRow>({
      text: `select ${IMPORT_COLUMNS} from import where workspace_id = $1 and id = $2`,
      values: [workspaceId, importId],
    });
    if (!row) throw new Error(`The import ${importId} vanished while it was undone.`);
    return { __typename: 'ImportUndoStarted', import: row } as const;
  }

  return {
    async undo({
      importId,
    }: UndoImportInput): Promise<ImportUndone | ImportUndoStarted | ImportNotUndoable | NotFound> {
      const seen = await read(importId);
      if (!seen) return notFound('import', importId);
      if (seen.status !== 'FINISHED') return unfinished(importId, seen.status);
      const brought = await countBrought(importId);
      // A large one waits for nobody here: its worker does.
      if (brought <= undoInRequest) await lockWorkspace(query, workspaceId);
      const { status, accountId } = (await read(importId, 'for update')) ?? seen;
      if (status !== 'FINISHED') return unfinished(importId, status);
      if (accountId === null) return notUndoable(status);
      return brought > undoInRequest ? start(importId, brought) : undoNow(importId, accountId);
    },
  };
}

function notUndoable(status: keyof typeof REASONS): ImportNotUndoable {
  return { __typename: 'ImportNotUndoable', code: 'IMPORT_NOT_UNDOABLE', message: REASONS[status], status };
}
