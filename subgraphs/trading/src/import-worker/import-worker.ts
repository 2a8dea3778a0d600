import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Database } from '../../../../kit/database/database.ts';
import type { Log } from '../../../../kit/log/create-log.ts';
import { expireUploads } from '../upload/expire-uploads.ts';
import { runNextImport } from './run-import.ts';

export type ImportWorker = {
  /** Says that an import may be waiting. Without it one is found within a second. */
  wake(): void;
  /** Abandons the imports in hand, which wait in the queue again, and resolves when that is done. */
  stop(): Promise<void>;
};

const POLL_MS = 1_000;
const LEASE_MS = 30_000;

/** Runs imports as they come, `lanes` at once. What a crashed process left behind is taken up when its lease ends. */
export function startImportWorker(options: {
  database: Database;
  log: Log;
  clock: () => Date;
  lanes: number;
  /** No import is taken up before; default: at once. A rejection means that none ever is. */
  begins?: Promise<unknown>;
}): ImportWorker {
  const { database, log, clock, begins = Promise.resolve() } = options;
  const stopping = new AbortController();
  const stopped = Promise.withResolvers<void>();
  let bell = Promise.withResolvers<void>();

  async function runLane(): Promise<void> {
    await Promise.race([begins.catch(() => stopped.promise), stopped.promise]);
    const claimant = { owner: randomUUID(), leaseMs: LEASE_MS, clock };
    while (!stopping.signal.aborted) {
      const rung = bell.promise;
      try {
        if (await runNextImport({ database, log, claimant, stopping: stopping.signal })) continue;
        await expireUploads(database, clock());
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'imports wait for the database');
      }
      await Promise.race([rung, setTimeout(POLL_MS, undefined, { ref: false })]);
    }
  }

  function wake(): void {
    bell.resolve();
    bell = Promise.withResolvers<void>();
  }

  const lanes = Array.from({ length: options.lanes }, runLane);
  return {
    wake,
    async stop() {
      stopping.abort(new Error('The process is stopping.'));
      stopped.resolve();
      wake();
      await Promise.all(lanes);
    },
  };
}
