import { setTimeout as wait } from 'node:timers/promises';
import { createDemoClient, type Send } from '../../start/demo/demo-client.ts';
import { signUp } from '../page/account/sign-in.ts';
import { postgresCpuMilliseconds } from '../page/measure/postgres-cpu.ts';
import type { Shape } from './start-shape.ts';

/** Seconds, unless the name says something else. */
export type Freshness = {
  /** From the end of the upload to the end of the import. */
  importing: number;
  /** From the end of the import until the dashboard holds all of it. */
  untilCurrent: number;
  /** CPU of our processes, and of PostgreSQL where there is /proc, from the upload until the dashboard was current. */
  cpu: number;
  postgresCpu: number | null;
  /** Of the process that stood still longest, while the import ran and the dashboard followed. */
  longestStallMs: number;
  /** The longest that one of them kept everybody waiting, in CPU time of its thread: what a quiet machine would show. */
  longestBusyMs: number;
  /** The slowest of the dashboards that somebody else asked for meanwhile, ten in a second. */
  slowestPageMs: number;
};

const MINUTE_MS = 60_000;
const POLL_MS = 50;
const since = (start: number) => (performance.now() - start) / 1_000;

/** Round trips of a minute each, two rows for each, over so many symbols. */
export function executionsFile(rows: number, symbols: number): Buffer<ArrayBuffer> {
  const lines = Array.from({ length: rows }, (_, row) => {
    const trade = Math.floor(row / 2);
    const at = new Date(Date.UTC(2020, 0, 6) + row * MINUTE_MS).toISOString();
    return `${at},S${trade % symbols},${row % 2 === 0 ? 'BUY' : 'SELL'},1,${100 + (row % 7)},E${row}`;
  });
  return Buffer.from(`time,symbol,side,quantity,price,execution id\n${lines.join('\n')}\n`);
}

/** Seconds, as {@link Freshness}. */
export type Undoing = {
  /** Until the request that asked for the undo was answered. */
  answering: number;
  /** From the request to the end of the undo, which may go on in the background. */
  undoing: number;
  /** From the end of the undo until the dashboard holds nothing of the import any more. */
  untilUndone: number;
};

/** An import that was measured, and what it takes to take it back. */
export type Measured = { freshness: Freshness; measureUndo(): Promise<Undoing> };

/** Imports the file as a new trader, and measures how the dashboard follows. */
export async function measureImport(shape: Shape, bytes: Buffer<ArrayBuffer>): Promise<Measured> {
  const { origin } = shape;
  const [trader, other] = [await signUp(origin, 1), await signUp(origin, 2)];
  const send = createDemoClient(origin, trader.accessToken);
  const pages = watchPages(createDemoClient(origin, other.accessToken));
  const id = await upload(origin, send, bytes);
  const before = await readUsage(shape);
  const began = performance.now();
  const revision = await untilEnded(send, id, 'FINISHED');
  const importing = since(began);
  const untilCurrent = await untilShown(send, revision);
  const after = await readUsage(shape);
  const freshness = {
    importing,
    untilCurrent,
    cpu: (after.cpuMs - before.cpuMs) / 1_000,
    postgresCpu: after.postgresMs === null ? null : (after.postgresMs - (before.postgresMs ?? 0)) / 1_000,
    longestStallMs: after.longestStallMs,
    longestBusyMs: after.longestBusyMs,
    slowestPageMs: await pages.stop(),
  };
  return {
    freshness,
    async measureUndo() {
      const beganUndo = performance.now();
      await startUndo(send, id);
      const answering = since(beganUndo);
      const undone = await untilEnded(send, id, 'UNDONE');
      return { answering, undoing: since(beganUndo), untilUndone: await untilShown(send, undone) };
    },
  };
}

async function readUsage({ programs, dataDir }: Shape) {
  const usages = await Promise.all(programs.map((program) => program.usage()));
  return {
    cpuMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    longestStallMs: Math.max(...usages.map(({ longestStallMs }) => longestStallMs)),
    longestBusyMs: Math.max(...usages.map(({ longestBusyMs }) => longestBusyMs)),
    postgresMs: postgresCpuMilliseconds(dataDir),
  };
}

async function upload(origin: string, send: Send, bytes: Buffer<ArrayBuffer>): Promise<string> {
  const { createImport } = await send(
    `mutation BenchImport($input: CreateImportInput!) { createImport(input: $input) {
      ... on ImportCreated { import { id } upload { url } } ... on Failure { message } } }`,
    { input: { fileName: 'many.csv', sizeBytes: String(bytes.length), timeZone: 'UTC' } },
  );
  const created = createImport as { import?: { id: string }; upload?: { url: string }; message?: string };
  if (!created.import || !created.upload) throw new Error(`No import was created: ${created.message}`);
  const put = await fetch(new URL(created.upload.url, origin), { method: 'PUT', body: bytes });
  if (!put.ok) throw new Error(`The upload was refused: ${await put.text()}`);
  return created.import.id;
}

/** The revision that the import names once it has that status. */
async function untilEnded(send: Send, id: string, status: 'FINISHED' | 'UNDONE'): Promise<number> {
  for (;;) {
    const { me } = await send(
      'query BenchProgress($id: ID!) { me { import(id: $id) { status revision failure { message } } } }',
      { id },
    );
    const { import: progress } = me as {
      import: { status: string; revision: number; failure: { message: string } | null };
    };
    if (progress.status === status) return progress.revision;
    if (progress.failure) throw new Error(`The import failed: ${progress.failure.message}`);
    await wait(POLL_MS);
  }
}

/** Seconds until the dashboard says that it holds the revision. */
async function untilShown(send: Send, revision: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { me } = await send('query BenchShown { me { performance { revision } } }');
    const { performance: shown } = me as { performance: { revision: number } | null };
    if ((shown?.revision ?? 0) >= revision) return since(began);
    await wait(POLL_MS);
  }
}

async function startUndo(send: Send, importId: string): Promise<void> {
  const { undoImport } = await send(
    `mutation BenchUndo($input: UndoImportInput!) { undoImport(input: $input) {
      ... on ImportUndone { import { id } } ... on ImportUndoStarted { import { id } } ... on Failure { message } } }`,
    { input: { importId } },
  );
  const { import: undone, message } = undoImport as { import?: { id: string }; message?: string };
  if (!undone) throw new Error(`The import was not undone: ${message}`);
}

/** Asks for somebody's dashboard again and again; `stop` gives the milliseconds of the slowest. */
function watchPages(send: Send): { stop(): Promise<number> } {
  const ended = new AbortController();
  let slowest = 0;
  async function watch(): Promise<void> {
    while (!ended.signal.aborted) {
      const began = performance.now();
      await send('query BenchPage { me { performance { revision summary { trades } } } }');
      slowest = Math.max(slowest, performance.now() - began);
      await wait(2 * POLL_MS);
    }
  }
  const watching = watch();
  return {
    async stop() {
      ended.abort();
      await watching;
      return slowest;
    },
  };
}
