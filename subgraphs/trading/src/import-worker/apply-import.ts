import type { Database } from '../../../../kit/database/database.ts';
import type { ImportFailure, ImportJob, ImportProgress } from '../import-file/import-job.ts';
import { storeFile } from '../import-file/store-file.ts';
import { type Pace, rebuildInSteps } from '../rebuild/rebuild-trades.ts';
import { announceTrades } from '../trade/announce-trades.ts';
import { holdWorkspace } from '../workspace/hold-workspace.ts';
import { openTransactions } from '../workspace/transactions.ts';
import type { Claimant } from './claim-import.ts';
import { type Applied, finishImport } from './end-import.ts';
import { type Begun, saveBegun, saveStep } from './import-steps.ts';

export type ApplyOptions = {
  claimant: Claimant;
  /** How far a worker before this one came. */
  begun: Begun | null;
  progress: ImportProgress;
  signal: AbortSignal;
  pace?: Pace | undefined;
  heartbeat: { stop(): Promise<void> };
};

export type Outcome = ({ kind: 'applied' } & Applied) | { kind: 'refused'; failure: ImportFailure };

/**
 * Brings the file of an import into the journal. Its rows, and the trades of up to ten thousand executions, are one
 * transaction; the trades of a larger file follow in several, each of which tells of its own, so that who follows them
 * has little left to do when the last one commits. Whatever ends it in between, another worker can go on from there.
 */
export async function applyImport(
  database: Database,
  job: ImportJob,
  options: ApplyOptions,
): Promise<Outcome> {
  const { claimant, begun, progress, signal, heartbeat, pace } = options;
  const { clock, owner } = claimant;
  const { workspaceId } = job;
  await using hold = await holdWorkspace(database, workspaceId);
  await using transactions = await openTransactions(database, workspaceId, signal);
  const { query } = transactions;
  const scope = { query, workspaceId, clock };
  const stored = begun ?? (await storeFile(scope, { job, progress, signal }));
  if ('failure' in stored) return { kind: 'refused', failure: stored.failure };
  const { account, changed } = stored;
  let saved = begun !== null;
  let trades = begun?.trades ?? 0;
  for await (const { tradeIds, isLast } of rebuildInSteps(
    { ...scope, account, ...(pace && { pace }) },
    changed,
  )) {
    const revision = await announceTrades(query, workspaceId, tradeIds);
    trades += tradeIds.length;
    await hold.assertHeld();
    signal.throwIfAborted();
    if (isLast) {
      // Before the row of the import is changed here: a beat would wait for this transaction.
      await heartbeat.stop();
      const applied = { accountId: account.id, trades, revision };
      assertOurs(job, await finishImport(query, job, applied, { owner, progress, at: clock() }));
      await transactions.commit();
      return { kind: 'applied', ...applied };
    }
    if (!saved) await saveBegun(query, job, changed);
    saved = true;
    assertOurs(job, await saveStep(query, job, { owner, progress, accountId: account.id, trades }));
    await transactions.commit();
  }
  throw new Error('A rebuild ended without a last step.');
}

function assertOurs(job: ImportJob, held: boolean): void {
  if (!held) throw new Error(`Another worker has taken the import ${job.id} up.`);
}
