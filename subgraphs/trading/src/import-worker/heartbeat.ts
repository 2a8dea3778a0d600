import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { ImportJob, ImportProgress } from '../import-file/import-job.ts';
import type { Claimant } from './claim-import.ts';

/** How often progress is shown. */
const INTERVAL_MS = 500;

export type Heartbeat = {
  /** Aborts with the reason when the import is no longer this worker's. */
  signal: AbortSignal;
  /** Resolves after the beat in hand. */
  stop(): Promise<void>;
};

/**
 * Keeps an import this worker's by `beat`, which answers whether it still is, in transactions of its own: the one that
 * does the work shows nothing before it is over. A beat that fails is no reason to stop; the lease outlives several.
 */
export function startHeartbeat(
  database: Database,
  importId: string,
  beat: (query: Query) => Promise<boolean>,
): Heartbeat {
  const lost = new AbortController();
  let beating: Promise<void> = Promise.resolve();
  let resting = true;

  async function beatOnce(): Promise<void> {
    const held = await database.asSystem('keep an import', (_em, query) => beat(query));
    if (!held) lost.abort(new Error(`Another worker has taken the import ${importId} up.`));
  }

  const timer = setInterval(() => {
    if (!resting) return;
    resting = false;
    beating = beatOnce()
      .catch(() => undefined)
      .finally(() => {
        resting = true;
      });
  }, INTERVAL_MS);

  return {
    signal: lost.signal,
    async stop() {
      clearInterval(timer);
      await beating;
    },
  };
}

/** A beat that shows how far an import is. */
export async function showProgress(
  query: Query,
  job: ImportJob,
  { claimant, progress }: { claimant: Claimant; progress: ImportProgress },
): Promise<boolean> {
  const until = new Date(claimant.clock().getTime() + claimant.leaseMs);
  const held = await query({
    text: `update import set lease_until = $3, processed_bytes = $4, broker = $5, layout = $6, time_zone = $7,
        row_count = $8, imported_count = $9, duplicate_count = $10, ignored_count = $11, failed_count = $12
      where id = $1 and lease_owner = $2 and status = 'RUNNING' returning id`,
    values: [job.id, claimant.owner, until, ...shown(progress)],
  });
  return held.length > 0;
}

/** Rows count up with what became of them, until the end of the file tells their number. */
function shown(progress: ImportProgress): unknown[] {
  const { processedBytes, broker, layout, timeZone, imported, duplicate, ignored, failed } = progress;
  const rows = imported + duplicate + ignored + failed;
  return [processedBytes, broker, layout, timeZone, rows, imported, duplicate, ignored, failed];
}
