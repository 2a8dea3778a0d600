import { DatabaseError } from 'pg';
import type { Database } from '../../../../kit/database/database.ts';
import type { ImportJob } from '../import-file/import-job.ts';
import type { UndoJob } from '../import-undo/undo-progress.ts';

/** What was taken up: an import to run, or one whose undo is to go on. */
export type Claimed = ({ status: 'RUNNING' } & ImportJob) | ({ status: 'UNDOING' } & UndoJob);

/** Who takes imports up: one at a time for each owner. */
export type Claimant = { owner: string; leaseMs: number; clock: () => Date };

const UNIQUE_VIOLATION = '23505';

/**
 * Takes up the import that has waited longest: one that is queued, one to be undone, or one whose worker died, told by
 * a lease that ran out or by being the claimant's own from a time before this. Null when there is none. Never a second
 * one of a workspace: the database itself refuses that, also when two claimants ask at once. What is queued waits for
 * the workspace's undo, which may have been cut off in the middle.
 */
export async function claimImport(database: Database, claimant: Claimant): Promise<Claimed | null> {
  const now = claimant.clock();
  const until = new Date(now.getTime() + claimant.leaseMs);
  try {
    return await database.asSystem('claim an import', async (_em, query) => {
      const [job] = await query<Claimed>({
        text: `update import set status = case status when 'UNDOING' then status else 'RUNNING' end,
            lease_owner = $1, lease_until = $2, attempts = attempts + 1
          where id = (
            select i.id from import i
            where (
                i.status in ('RUNNING', 'UNDOING')
                  and (i.lease_until is null or i.lease_until <= $3 or i.lease_owner = $1)
                or i.status = 'QUEUED' and not exists (
                  select from import u where u.workspace_id = i.workspace_id and u.status = 'UNDOING'))
              and not exists (select from import other
                where other.workspace_id = i.workspace_id and other.lease_owner is not null and other.id <> i.id)
            order by i.created_at for update skip locked limit 1)
          returning id, status, workspace_id as "workspaceId", account_id as "accountId", upload_id as "uploadId",
            requested_account_id as "requestedAccountId", requested_time_zone as "requestedTimeZone",
            requested_columns as "requestedColumns", attempts`,
        values: [claimant.owner, until, now],
      });
      return job ?? null;
    });
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return null;
    throw error;
  }
}

/** Gives an import back to the queue, as after a stop or a failure that may pass. Not when somebody else has it now. */
export async function releaseImport(database: Database, job: ImportJob, owner: string): Promise<void> {
  await database.asSystem('release an import', async (_em, query) => {
    await query({
      text: `update import set status = 'QUEUED', lease_owner = null, lease_until = null
        where id = $1 and lease_owner = $2 and status = 'RUNNING'`,
      values: [job.id, owner],
    });
  });
}

/**
 * Gives all running imports, and undos, back to the queue: what a killed process had in hand need not wait for its lease. Only for
 * a process that is alone on the database.
 */
export async function releaseAbandoned(database: Database): Promise<void> {
  await database.asSystem('release abandoned imports', async (_em, query) => {
    await query({
      text: `update import set status = case status when 'RUNNING' then 'QUEUED' else status end, lease_owner = null,
        lease_until = null
        where status in ('RUNNING', 'UNDOING')`,
    });
  });
}
