import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from '../account/account-row.ts';
import type { ImportJob, ImportProgress } from '../import-file/import-job.ts';
import type { ChangedPosition } from '../rebuild/position-start.ts';

/** How far an import is whose file has been stored, while its trades are being built. */
export type Begun = {
  progress: ImportProgress;
  account: AccountRow;
  changed: ChangedPosition[];
  /** Trades made or changed so far. */
  trades: number;
};

/** How far an import had come when a worker before this one left it; null when nothing of it was kept. */
export function readBegun(database: Database, job: ImportJob): Promise<Begun | null> {
  const { workspaceId, id } = job;
  return database.asViewer({ workspaceId }, async (_em, query) => {
    const changed = await readChanged(query, job);
    if (changed.length === 0) return null;
    const [row] = await query<ImportProgress & { accountId: string; trades: number }>({
      text: `select processed_bytes::float8 as "processedBytes", broker, layout, time_zone as "timeZone", row_count as rows,
          imported_count as imported, duplicate_count as duplicate, ignored_count as ignored, failed_count as failed,
          account_id as "accountId", trade_count as trades
        from import where workspace_id = $1 and id = $2`,
      values: [workspaceId, id],
    });
    if (!row) throw new Error(`The import ${id} vanished while it ran.`);
    const { accountId, trades, ...progress } = row;
    const [account] = await query<AccountRow>({
      text: `select ${ACCOUNT_COLUMNS} from broker_account where workspace_id = $1 and id = $2`,
      values: [workspaceId, accountId],
    });
    if (!account) throw new Error(`The account ${accountId} is missing.`);
    return { progress, account, changed, trades };
  });
}

/** Positions whose trades are not all built; none unless the import has stored its file and not ended. */
export function readChanged(query: Query, { workspaceId, id }: ImportJob): Promise<ChangedPosition[]> {
  return query<ChangedPosition>({
    text: `select position_key as "positionKey", changed_at as "changedAt" from import_position
      where workspace_id = $1 and import_id = $2`,
    values: [workspaceId, id],
  });
}

/** Keeps what a worker needs to go on where this one may have to stop. Comes with the first step. */
export async function saveBegun(
  query: Query,
  { workspaceId, id }: ImportJob,
  changed: readonly ChangedPosition[],
): Promise<void> {
  await insertRows(query, {
    table: 'import_position',
    columns: { import_id: 'text', position_key: 'text', workspace_id: 'text', changed_at: 'timestamptz' },
    rows: changed.map(({ positionKey, changedAt }) => ({
      import_id: id,
      position_key: positionKey,
      workspace_id: workspaceId,
      changed_at: changedAt,
    })),
  });
}

type Step = { owner: string; progress: ImportProgress; accountId: string; trades: number };

/** Notes a step in its own transaction. False when another worker has the import by now: the step is to be rolled back. */
export async function saveStep(query: Query, job: ImportJob, step: Step): Promise<boolean> {
  const { rows, processedBytes } = step.progress;
  const held = await query({
    text: `update import set account_id = $4, trade_count = $5, row_count = $6, processed_bytes = $7,
        imported_count = $8, duplicate_count = $9, ignored_count = $10, failed_count = $11
      where workspace_id = $1 and id = $2 and lease_owner = $3 and status = 'RUNNING' returning id`,
    values: [
      ...[job.workspaceId, job.id, step.owner, step.accountId, step.trades, rows, processedBytes],
      ...[step.progress.imported, step.progress.duplicate, step.progress.ignored, step.progress.failed],
    ],
  });
  return held.length > 0;
}
