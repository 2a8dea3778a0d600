import type { Query } from '../../../../kit/database/session.ts';
import type { Released } from './take-back.ts';

/** An import that is being undone, taken up by one worker. */
export type UndoJob = {
  id: string;
  workspaceId: string;
  accountId: string;
  /** How often it has been taken up, this time included. */
  attempts: number;
};

/** What is counted up by a step. */
export type Undid = Released & { trades: number };

type Held = { owner: string };

/** Keeps the undo this worker's until then. False when another worker has it by now. */
export async function renewLease(query: Query, job: UndoJob, { owner, until }: Held & { until: Date }) {
  const held = await query({
    text: `update import set lease_until = $3 where id = $1 and lease_owner = $2 and status = 'UNDOING' returning id`,
    values: [job.id, owner, until],
  });
  return held.length > 0;
}

/** Notes a step in its own transaction. False when another worker has it by now: the step is to be rolled back. */
export async function saveStep(query: Query, job: UndoJob, { owner, ...undid }: Held & Undid) {
  const held = await query({
    text: `update import set ${COUNTED} where ${OURS} returning id`,
    values: [job.workspaceId, job.id, owner, undid.released, undid.removed, undid.trades],
  });
  return held.length > 0;
}

/** Ends an undo, in the transaction of its last step. False as for {@link saveStep}. */
export async function finishUndo(
  query: Query,
  job: UndoJob,
  { owner, revision, ...undid }: Held & Undid & { revision: number },
) {
  const held = await query({
    text: `update import set ${COUNTED}, status = 'UNDONE', revision = $7, lease_owner = null, lease_until = null
      where ${OURS} returning id`,
    values: [job.workspaceId, job.id, owner, undid.released, undid.removed, undid.trades, revision],
  });
  return held.length > 0;
}

/** Gives an undo back, to be taken up again at `notBefore` or later. Not when somebody else has it now. */
export async function releaseUndo(
  query: Query,
  job: UndoJob,
  { owner, notBefore }: Held & { notBefore: Date },
) {
  await query({
    text: `update import set lease_owner = null, lease_until = $4 where ${OURS}`,
    values: [job.workspaceId, job.id, owner, notBefore],
  });
}

const OURS = `workspace_id = $1 and id = $2 and lease_owner = $3 and status = 'UNDOING'`;
const COUNTED = `undo_processed = undo_processed + $4, undo_removed = undo_removed + $5, undo_trades = undo_trades + $6`;
