import type { Query } from '../../../../kit/database/session.ts';
import type { ImportFailure, ImportJob, ImportProgress } from '../import-file/import-job.ts';

/** What an import that ended well brought. `trades` counts those made or changed. */
export type Applied = { accountId: string; trades: number; revision: number };

type Ending = { owner: string; progress: ImportProgress; at: Date };

/**
 * Ends an import well, in the transaction of its work. False when another worker has it by now: then the work is
 * theirs, and this transaction is to be rolled back.
 */
export async function finishImport(
  query: Query,
  job: ImportJob,
  applied: Applied,
  { owner, progress, at }: Ending,
): Promise<boolean> {
  const { rows, imported, duplicate, ignored, failed } = progress;
  const ended = await query({
    text: `update import set status = 'FINISHED', lease_owner = null, lease_until = null, finished_at = $4,
        processed_bytes = $5, broker = $6, layout = $7, time_zone = $8, row_count = $9, imported_count = $10,
        duplicate_count = $11, ignored_count = $12, failed_count = $13, account_id = $14, trade_count = $15,
        revision = $16
      where workspace_id = $1 and id = $2 and lease_owner = $3 and status = 'RUNNING' returning id`,
    values: [
      job.workspaceId,
      job.id,
      owner,
      at,
      progress.processedBytes,
      progress.broker,
      progress.layout,
      progress.timeZone,
      ...[rows, imported, duplicate, ignored, failed],
      applied.accountId,
      applied.trades,
      applied.revision,
    ],
  });
  await removeLeftovers(query, job);
  return ended.length > 0;
}

/** Ends an import that brought nothing, with the reason. False when another worker has it by now. */
export async function failImport(
  query: Query,
  job: ImportJob,
  failure: ImportFailure,
  { owner, progress, at }: Ending,
): Promise<boolean> {
  const ended = await query({
    text: `update import set status = 'FAILED', lease_owner = null, lease_until = null, finished_at = $4,
        failure_code = $5, failure_message = $6, broker = $7, layout = $8, time_zone = $9, processed_bytes = $10,
        row_count = 0, imported_count = 0, duplicate_count = 0, ignored_count = 0, failed_count = 0, trade_count = 0,
        account_id = null
      where workspace_id = $1 and id = $2 and lease_owner = $3 and status = 'RUNNING' returning id`,
    values: [
      job.workspaceId,
      job.id,
      owner,
      at,
      failure.code,
      failure.message,
      progress.broker,
      progress.layout,
      progress.timeZone,
      progress.processedBytes,
    ],
  });
  await removeLeftovers(query, job);
  return ended.length > 0;
}

/** What an import needs only until it has ended. */
async function removeLeftovers(query: Query, { id, workspaceId }: ImportJob): Promise<void> {
  for (const table of ['import_chunk', 'import_position'])
    await query({
      text: `delete from ${table} where workspace_id = $1 and import_id = $2`,
      values: [workspaceId, id],
    });
}
