import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { ParsedExecution } from '../broker-files/parsed-row.ts';
import {
  createExecutionStore,
  type StoredExecution,
  type StoringAccount,
} from '../execution/store-executions.ts';
import { createChangedPositions } from '../rebuild/changed-positions.ts';
import type { ImportJob, ImportProgress } from './import-job.ts';
import type { createIssueWriter } from './issue-writer.ts';

/** More would keep the process from anything else for too long at a time. */
const BATCH = 1_000;

type Options = {
  query: Query;
  job: ImportJob;
  account: StoringAccount;
  issues: ReturnType<typeof createIssueWriter>;
  progress: ImportProgress;
};

/**
 * Stores the executions of a file in batches, notes that the import brought them, and counts rows: one is imported
 * when any execution of it is new, and a duplicate otherwise.
 */
export function createExecutionBatches({ query, job, account, issues, progress }: Options) {
  const store = createExecutionStore(query, { workspaceId: job.workspaceId, account, recorded: false });
  const changed = createChangedPositions();
  let waiting: ParsedExecution[] = [];
  let storing: Promise<void> = Promise.resolve();

  async function claim(stored: readonly StoredExecution[]): Promise<void> {
    await insertRows(query, {
      table: 'import_execution',
      columns: { import_id: 'text', execution_id: 'text', workspace_id: 'text' },
      rows: stored.map(({ id }) => ({ import_id: job.id, execution_id: id, workspace_id: job.workspaceId })),
      suffix: 'on conflict do nothing',
    });
  }

  async function storeBatch(executions: readonly ParsedExecution[]): Promise<void> {
    const stored = await store(executions);
    await claim(stored);
    let rowIsNew = false;
    for (const [index, execution] of executions.entries()) {
      const outcome = stored[index];
      if (outcome?.isNew) {
        rowIsNew = true;
        changed.add(outcome);
      }
      if (executions[index + 1]?.line === execution.line) continue;
      if (rowIsNew) progress.imported += 1;
      else {
        progress.duplicate += 1;
        await issues.add(duplicateOf(execution));
      }
      rowIsNew = false;
    }
  }

  /** Starts with the batch once the one before is stored; the next one is read meanwhile. */
  async function send(): Promise<void> {
    await storing;
    storing = storeBatch(waiting);
    // Whoever waits for it next is told of a failure.
    storing.catch(() => undefined);
    waiting = [];
  }

  return {
    /** A row's executions follow one another and are stored together. */
    async add(execution: ParsedExecution): Promise<void> {
      if (waiting.length >= BATCH && waiting.at(-1)?.line !== execution.line) await send();
      waiting.push(execution);
    },
    /** Resolves once all are stored. */
    async flush(): Promise<void> {
      await send();
      await storing;
    },
    changedPositions: changed.list,
  };
}

function duplicateOf({ line, side, quantity, price, instrument, statedAt }: ParsedExecution) {
  const what = `${side === 'BUY' ? 'Bought' : 'Sold'} ${quantity} ${instrument.symbol} at ${price}, ${statedAt}`;
  return {
    kind: 'DUPLICATE',
    code: 'DUPLICATE',
    line,
    text: null,
    message: `${what}: had been imported before, and nothing was added.`,
  } as const;
}
