import { isConnectionLoss } from '../../../../kit/database/connection/connection-loss.ts';
import type { Database } from '../../../../kit/database/database.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import {
  type ImportFailure,
  type ImportJob,
  type ImportProgress,
  noProgress,
} from '../import-file/import-job.ts';
import { runUndo } from '../import-undo/run-undo.ts';
import { takeBack } from '../import-undo/take-back.ts';
import type { Pace } from '../rebuild/rebuild-trades.ts';
import { isWorkspaceBusy } from '../workspace/workspace-lock.ts';
import { applyImport } from './apply-import.ts';
import { type Claimant, claimImport, releaseImport } from './claim-import.ts';
import { failImport } from './end-import.ts';
import { showProgress, startHeartbeat } from './heartbeat.ts';
import { readBegun } from './import-steps.ts';

export type RunOptions = {
  database: Database;
  log: Log;
  claimant: Claimant;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
  /** How much of a file's trades is built at a time. */
  pace?: Pace;
};

/** Failures that nobody expected may pass; after this many the file itself is taken for the reason. */
const ATTEMPTS = 3;

const UNEXPECTED: ImportFailure = {
  code: 'INTERNAL_ERROR',
  message:
    'Something went wrong on our side, and nothing was imported. Try again; if it goes on, tell us the id of the import.',
};

/** Takes one import up, to run it or to undo it, and brings that to an end or gives it back. False when none waits. */
export async function runNextImport(options: RunOptions): Promise<boolean> {
  const job = await claimImport(options.database, options.claimant);
  if (!job) return false;
  await (job.status === 'UNDOING' ? runUndo(options, job) : runImport(options, job));
  return true;
}

async function runImport(
  { database, log, claimant, stopping, pace }: RunOptions,
  job: ImportJob,
): Promise<void> {
  // Before the first beat, which shows the progress that it is given.
  const begun = await readBegun(database, job);
  const progress = begun?.progress ?? noProgress();
  const heartbeat = startHeartbeat(database, job.id, (query) =>
    showProgress(query, job, { claimant, progress }),
  );
  const signal = AbortSignal.any([stopping, heartbeat.signal]);
  try {
    const outcome = await applyImport(database, job, { claimant, begun, progress, signal, pace, heartbeat });
    await heartbeat.stop();
    if (outcome.kind === 'applied') {
      log.info({ importId: job.id, ...progress, trades: outcome.trades }, 'import finished');
    } else {
      await fail(database, job, { claimant, progress, failure: outcome.failure });
      log.info({ importId: job.id, code: outcome.failure.code }, 'import refused');
    }
  } catch (error) {
    await heartbeat.stop();
    const mayPass = signal.aborted || isConnectionLoss(error) || isWorkspaceBusy(error);
    if (!mayPass) log.error({ err: error, importId: job.id, attempt: job.attempts }, 'import failed');
    if (mayPass || job.attempts < ATTEMPTS) await releaseImport(database, job, claimant.owner);
    else await fail(database, job, { claimant, progress, failure: UNEXPECTED });
    // Without the database nothing can be done for now; whoever called waits a little before the next.
    if (isConnectionLoss(error)) throw error;
  }
}

async function fail(
  database: Database,
  job: ImportJob,
  { claimant, progress, failure }: { claimant: Claimant; progress: ImportProgress; failure: ImportFailure },
): Promise<void> {
  const { owner, clock } = claimant;
  const { workspaceId } = job;
  const begun = await readBegun(database, job);
  await database.asViewer({ workspaceId }, async (_em, query) => {
    const ours = await failImport(query, job, failure, { owner, progress, at: clock() });
    if (ours && begun) await takeBack({ query, workspaceId, clock, account: begun.account }, job.id);
  });
}
