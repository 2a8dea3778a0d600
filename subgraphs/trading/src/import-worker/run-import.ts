import { isConnectionLoss } from '../../../../kit/database/connection/connection-loss.ts';
import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { type Applied, applyFile } from '../import-file/apply-file.ts';
import {
  type ImportFailure,
  type ImportJob,
  type ImportProgress,
  noProgress,
} from '../import-file/import-job.ts';
import { isWorkspaceBusy } from '../workspace/workspace-lock.ts';
import { type Claimant, claimImport, releaseImport } from './claim-import.ts';
import { failImport, finishImport } from './end-import.ts';
import { startHeartbeat } from './heartbeat.ts';

export type RunOptions = {
  database: Database;
  log: Log;
  claimant: Claimant;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
};

/** Failures that nobody expected may pass; after this many the file itself is taken for the reason. */
const ATTEMPTS = 3;

const UNEXPECTED: ImportFailure = {
  code: 'INTERNAL_ERROR',
  message:
    'Something went wrong on our side, and nothing was imported. Try again; if it goes on, tell us the id of the import.',
};

/** Takes one import up and brings it to an end, or gives it back. False when none waits. */
export async function runNextImport(options: RunOptions): Promise<boolean> {
  const job = await claimImport(options.database, options.claimant);
  if (!job) return false;
  await runImport(options, job);
  return true;
}

async function runImport({ database, log, claimant, stopping }: RunOptions, job: ImportJob): Promise<void> {
  const progress = noProgress();
  const heartbeat = startHeartbeat(database, job, { claimant, progress });
  const signal = AbortSignal.any([stopping, heartbeat.signal]);
  try {
    const applied = await applyAtomically(database, job, { claimant, progress, signal, heartbeat });
    if (applied.kind === 'applied') {
      log.info({ importId: job.id, ...progress, trades: applied.trades }, 'import finished');
    } else {
      await fail(database, job, { claimant, progress, failure: applied.failure });
      log.info({ importId: job.id, code: applied.failure.code }, 'import refused');
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

type Work = {
  claimant: Claimant;
  progress: ImportProgress;
  signal: AbortSignal;
  heartbeat: { stop(): Promise<void> };
};

/** One transaction from the first row to the end of the import; rolled back unless all of it is well. */
async function applyAtomically(
  database: Database,
  job: ImportJob,
  { claimant, progress, signal, heartbeat }: Work,
): Promise<Applied> {
  const { workspaceId } = job;
  const { clock, owner } = claimant;
  const session = await database.openSession({ workspaceId });
  let outcome: 'commit' | 'rollback' = 'rollback';
  try {
    // Whatever the work is at, it ends at its next statement once it is to be abandoned.
    const query: Query = (statement) => {
      signal.throwIfAborted();
      return session.query(statement);
    };
    const scope = { query, workspaceId, clock };
    const applied = await applyFile(scope, { job, progress, signal });
    // Before the row of the import is changed here: a beat would wait for this transaction.
    await heartbeat.stop();
    if (applied.kind === 'refused') return applied;
    const ended = await finishImport(session.query, job, applied, { owner, progress, at: clock() });
    if (!ended) throw new Error(`Another worker has taken the import ${job.id} up.`);
    outcome = 'commit';
    return applied;
  } finally {
    await session.finish(outcome);
  }
}

async function fail(
  database: Database,
  job: ImportJob,
  { claimant, progress, failure }: { claimant: Claimant; progress: ImportProgress; failure: ImportFailure },
): Promise<void> {
  const ending = { owner: claimant.owner, progress, at: claimant.clock() };
  await database.asViewer({ workspaceId: job.workspaceId }, (_em, query) =>
    failImport(query, job, failure, ending),
  );
}
