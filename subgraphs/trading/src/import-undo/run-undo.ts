import { isConnectionLoss } from '../../../../kit/database/connection/connection-loss.ts';
import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { ACCOUNT_COLUMNS, type AccountRow } from '../account/account-row.ts';
import type { Claimant } from '../import-worker/claim-import.ts';
import { type Heartbeat, startHeartbeat } from '../import-worker/heartbeat.ts';
import type { Pace } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { holdWorkspace } from '../workspace/hold-workspace.ts';
import { openTransactions } from '../workspace/transactions.ts';
import { isWorkspaceBusy } from '../workspace/workspace-lock.ts';
import { takeBackInSteps } from './take-back-in-steps.ts';
import { finishUndo, releaseUndo, renewLease, saveStep, type UndoJob } from './undo-progress.ts';

type Options = {
  database: Database;
  log: Log;
  claimant: Claimant;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
  pace?: Pace;
};

const LONGEST_PAUSE_MS = 300_000;

/**
 * Goes on with the undo of an import to its end, or gives it back. It is never given up: half an undo is what nobody
 * asked for. After a failure that nobody expected it rests, for a second and ever longer.
 */
export async function runUndo(options: Options, job: UndoJob): Promise<void> {
  const { database, log, claimant, stopping } = options;
  const { owner, leaseMs, clock } = claimant;
  const heartbeat = startHeartbeat(database, job.id, (query) =>
    renewLease(query, job, { owner, until: new Date(clock().getTime() + leaseMs) }),
  );
  const signal = AbortSignal.any([stopping, heartbeat.signal]);
  try {
    await undo(options, job, { signal, heartbeat });
    log.info({ importId: job.id }, 'import undone');
  } catch (error) {
    await heartbeat.stop();
    const mayPass = signal.aborted || isConnectionLoss(error) || isWorkspaceBusy(error);
    if (!mayPass) log.error({ err: error, importId: job.id, attempt: job.attempts }, 'undo failed');
    const pause = mayPass ? 0 : Math.min(1_000 * 2 ** (job.attempts - 1), LONGEST_PAUSE_MS);
    const notBefore = new Date(clock().getTime() + pause);
    await database.asViewer({ workspaceId: job.workspaceId }, (_em, query) =>
      releaseUndo(query, job, { owner, notBefore }),
    );
    if (isConnectionLoss(error)) throw error;
  } finally {
    await heartbeat.stop();
  }
}

async function undo(
  { database, claimant, pace }: Options,
  job: UndoJob,
  { signal, heartbeat }: { signal: AbortSignal; heartbeat: Heartbeat },
): Promise<void> {
  const { clock, owner } = claimant;
  const { workspaceId } = job;
  await using hold = await holdWorkspace(database, workspaceId);
  await using transactions = await openTransactions(database, workspaceId, signal);
  const { query } = transactions;
  const account = await readAccount(query, job);
  const scope = { query, workspaceId, clock, account, ...(pace && { pace }) };
  for await (const { tradeIds, isLast, ...released } of takeBackInSteps(scope, job.id)) {
    const revision = await announceTrades(query, workspaceId, tradeIds);
    const undid = { owner, trades: tradeIds.length, ...released };
    await hold.assertHeld();
    signal.throwIfAborted();
    // Before the last change of the import's row: a beat would wait for this transaction.
    if (isLast) await heartbeat.stop();
    const ours = await (isLast
      ? finishUndo(query, job, { ...undid, revision })
      : saveStep(query, job, undid));
    if (!ours) throw new Error(`Another worker has taken the undo of ${job.id} up.`);
    await transactions.commit();
  }
}

async function readAccount(query: Query, { workspaceId, accountId }: UndoJob): Promise<AccountRow> {
  const [account] = await query<AccountRow>({
    text: `select ${ACCOUNT_COLUMNS} from broker_account where workspace_id = $1 and id = $2`,
    values: [workspaceId, accountId],
  });
  if (!account) throw new Error(`The account ${accountId} is missing.`);
  return account;
}
