import { setImmediate } from 'node:timers/promises';
import type { AccountRow } from '../account/account-row.ts';
import type { ColumnMapping } from '../broker-files/generic/column-mapping.ts';
import type {
  FileFacts,
  FileRefusal,
  FileWarning,
  StatedTotal,
  UnimportedRow,
} from '../broker-files/parsed-row.ts';
import { readBrokerFile } from '../broker-files/read-broker-file.ts';
import type { IssueRow } from '../import/import-page.ts';
import type { ChangedPosition } from '../rebuild/position-start.ts';
import { assumedCurrency } from './assumed-currency.ts';
import { asMapping, findMapping, rememberMapping } from './column-mappings.ts';
import { createExecutionBatches } from './execution-batches.ts';
import { readFileBytes } from './file-bytes.ts';
import type { ImportFailure, ImportJob, ImportProgress } from './import-job.ts';
import { createIssueWriter } from './issue-writer.ts';
import { type AccountScope, resolveAccount } from './resolve-account.ts';
import { checkStatedTotals } from './stated-totals.ts';
import { refusedExecution } from './storable-execution.ts';

const OUTCOMES_IN_A_ROW = 500;

export type StoreOptions = { job: ImportJob; progress: ImportProgress; signal: AbortSignal };

/** What became of a file. After a refusal the transaction is to be rolled back. */
export type Stored =
  | { kind: 'stored'; account: AccountRow; changed: ChangedPosition[] }
  | { kind: 'refused'; failure: ImportFailure };

type FileRead =
  | Extract<Stored, { kind: 'stored' }>
  | { kind: 'refused'; refusal: FileRefusal | ImportFailure };

/**
 * Brings a file into the journal: reads it and stores its executions and issues, in the caller's one transaction, so
 * that an end at any point leaves nothing half done. The trades of the positions that it answers are to be rebuilt.
 */
export async function storeFile(scope: AccountScope, options: StoreOptions): Promise<Stored> {
  const { query, workspaceId } = scope;
  const { job } = options;
  const mapping = job.requestedColumns && asMapping(job.requestedColumns);
  let read = await readFile(scope, options, mapping);
  if (read.kind === 'refused' && 'mapping' in read.refusal && read.refusal.code === 'MAPPING_REQUIRED') {
    const known = await findMapping(query, workspaceId, read.refusal.mapping?.fingerprint ?? '');
    if (known) read = await readFile(scope, options, known);
  }
  options.signal.throwIfAborted();
  if (read.kind === 'stored') return read;
  const { code, message } = read.refusal;
  return { kind: 'refused', failure: { code, message } };
}

async function readFile(
  scope: AccountScope,
  { job, progress, signal }: StoreOptions,
  mapping: ColumnMapping | null,
): Promise<FileRead> {
  const { query } = scope;
  const issues = createIssueWriter(query, job);
  const totals: StatedTotal[] = [];
  const found: { target: Target | null; failure: ImportFailure | null } = { target: null, failure: null };

  /** Called once the file is recognised: decides the account, and with it how local times are read. */
  async function onFacts(facts: FileFacts) {
    progress.broker = facts.broker;
    progress.layout = facts.layout;
    const account = await resolveAccount(scope, job, facts);
    if ('message' in account) {
      found.failure = account;
      return undefined;
    }
    progress.timeZone = account.timeZone;
    const assumed = assumedCurrency(job, facts, account);
    if (assumed) await issues.add(assumed);
    found.target = { account, batches: createExecutionBatches({ query, job, account, issues, progress }) };
    if (job.requestedColumns && facts.headerFingerprint !== null) {
      const { headerFingerprint: fingerprint } = facts;
      await rememberMapping(query, job.workspaceId, { fingerprint, columns: job.requestedColumns });
    }
    return { timeZone: account.timeZone, currency: facts.currency ?? account.currency };
  }

  const bytes = readFileBytes(query, job, { progress, signal });
  let outcomes = 0;
  // A row may bring two executions, and fails once.
  let refusedLine = 0;
  for await (const outcome of readBrokerFile(bytes, { ...(mapping && { mapping }), onFacts })) {
    // Reading waits for nothing but the next chunk, so others in this process get their turn here.
    outcomes += 1;
    if (outcomes % OUTCOMES_IN_A_ROW === 0) await setImmediate();
    if (found.failure) return { kind: 'refused', refusal: found.failure };
    if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome };
    if (outcome.kind === 'execution') {
      const refused = refusedExecution(outcome);
      if (refused === null) await found.target?.batches.add(outcome);
      else if (outcome.line !== refusedLine) {
        refusedLine = outcome.line;
        progress.failed += 1;
        await issues.add({ kind: 'FAILED', line: outcome.line, text: null, ...refused });
      }
    } else if (outcome.kind === 'stated') totals.push(outcome);
    else if (outcome.kind === 'end') progress.rows = outcome.rows;
    else {
      if (outcome.kind !== 'warning') progress[outcome.kind] += 1;
      await issues.add(issueOf(outcome));
    }
  }
  if (!found.target) throw new Error('A file was read to its end without being recognised.');
  const { account, batches } = found.target;
  await batches.flush();
  for (const warning of await checkStatedTotals(query, job, account, totals)) await issues.add(warning);
  await issues.flush();
  return { kind: 'stored', account, changed: batches.changedPositions() };
}

type Target = { account: AccountRow; batches: ReturnType<typeof createExecutionBatches> };

function issueOf({ kind, code, line, text, reason }: UnimportedRow | FileWarning): IssueRow {
  return { kind: ISSUE_KINDS[kind], code, line, text, message: reason };
}

const ISSUE_KINDS = { ignored: 'IGNORED', failed: 'FAILED', warning: 'WARNING' } as const;
