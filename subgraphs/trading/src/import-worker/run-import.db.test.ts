import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser } from '../../../../tests/setup/create-test-database.ts';
import { importFile, prepareImport, putFile, reportOf } from '../cases/import-steps.ts';
import { interruptedDatabase, killConnections } from '../cases/interrupted-database.ts';
import { tradeFacts, tradesOf } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import { claimImport } from './claim-import.ts';
import { runNextImport } from './run-import.ts';

let bench: TradingBench;
let file: Buffer;
beforeAll(async () => {
  bench = await openTradingBench();
  file = await fixture('tradovate-fills-2026.csv');
});
afterAll(() => bench[Symbol.asyncDispose]());

/** An import whose file has arrived. */
async function queued(trader: Trader, bytes: Uint8Array | string = file): Promise<string> {
  const created = await prepareImport(trader, Buffer.byteLength(bytes));
  await putFile(bench, created.upload.url, bytes);
  return created.import.id;
}

/** Everything that an import leaves behind, by table. */
async function traces({ workspaceId }: Trader) {
  return bench.database.asViewer({ workspaceId }, async (_em, query) => {
    const counts = [];
    for (const table of [
      'broker_account',
      'execution',
      'trade',
      'trade_fill',
      'import_execution',
      'import_issue',
      'workspace_revision',
    ]) {
      const [row] = await query<{ count: number }>({
        text: `select count(*)::integer as count from ${table}`,
      });
      counts.push(row?.count);
    }
    return counts;
  });
}
const NOTHING = [0, 0, 0, 0, 0, 0, 0];

/** What the same file makes without any accident. */
async function undisturbed() {
  const trader = bench.trader();
  const report = await importFile(bench, trader, file);
  return { counts: report.counts, trades: await tradeFacts(bench, trader) };
}

test('a worker whose connection dies in the middle leaves nothing half done, and the import is taken up again', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  const database = interruptedDatabase(bench.database, 'insert into "trade"', () =>
    asSuperuser(inject('services').postgres.superuserUrl, [killConnections(bench.testDatabase.name)]),
  );
  await expect(runNextImport({ ...bench.running(), database })).rejects.toThrow();
  expect(await traces(trader)).toEqual(NOTHING);
  await bench.runNext();
  const { counts, trades } = await undisturbed();
  expect(await reportOf(trader, id)).toMatchObject({ status: 'FINISHED', counts });
  expect(await tradeFacts(bench, trader)).toEqual(trades);
});

test.each(['select bytes', 'insert into "execution"', 'insert into "trade_fill"'])(
  'a process that stops at "%s" gives the import back untouched',
  async (statement) => {
    const trader = bench.trader();
    const id = await queued(trader);
    const stopping = new AbortController();
    const database = interruptedDatabase(bench.database, statement, () => stopping.abort());
    await runNextImport({ ...bench.running(), database, stopping: stopping.signal });
    expect(await reportOf(trader, id)).toMatchObject({ status: 'QUEUED', finishedAt: null });
    expect(await traces(trader)).toEqual(NOTHING);
    await bench.runNext();
    expect(await reportOf(trader, id)).toMatchObject({ status: 'FINISHED' });
  },
);

test('progress shows while an import runs, though nothing of its work does', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  const database = interruptedDatabase(bench.database, 'insert into "trade"', async () => {
    await expect
      .poll(() => reportOf(trader, id), { timeout: 5_000 })
      .toMatchObject({
        status: 'RUNNING',
        broker: 'TRADOVATE',
        layout: 'Fills',
        processedBytes: String(file.length),
        counts: { imported: 52, ignored: 1, trades: 0 },
        account: null,
      });
    expect(await traces(trader)).toEqual(NOTHING);
  });
  await runNextImport({ ...bench.running(), database });
  expect(await reportOf(trader, id)).toMatchObject({
    status: 'FINISHED',
    account: { name: 'Tradovate DEMO700451' },
  });
});

test('an import whose process died is taken up by another when its lease ends, not before', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  await claimImport(bench.database, { ...bench.claimant, owner: 'a process that died' });
  expect(await reportOf(trader, id)).toMatchObject({ status: 'RUNNING' });
  expect(await bench.runNext()).toBe(false);
  bench.wait(bench.claimant.leaseMs + 1);
  expect(await bench.runNext()).toBe(true);
  expect(await reportOf(trader, id)).toMatchObject({ status: 'FINISHED' });
});

test('a worker that was given up and goes on anyway changes nothing', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  const database = interruptedDatabase(bench.database, 'insert into "trade"', async () => {
    await bench.database.asSystem('take the import over', (_em, query) =>
      query({ text: `update import set lease_owner = 'another' where id = $1`, values: [id] }),
    );
  });
  await runNextImport({ ...bench.running(), database });
  expect(await traces(trader)).toEqual(NOTHING);
  expect(await reportOf(trader, id)).toMatchObject({ status: 'RUNNING' });
  bench.wait(bench.claimant.leaseMs + 1);
  await bench.runNext();
  expect(await reportOf(trader, id)).toMatchObject({ status: 'FINISHED' });
});

test('imports of one workspace run one after the other, those of two workspaces side by side', async () => {
  const [trader, other] = [bench.trader(), bench.trader()];
  const ids = [await queued(trader), await queued(trader), await queued(other)];
  const claims = await Promise.all(
    ['one', 'two', 'three'].map((owner) => claimImport(bench.database, { ...bench.claimant, owner })),
  );
  const next = await claimImport(bench.database, { ...bench.claimant, owner: 'four' });
  const claimed = [...claims, next].filter((job) => job !== null);
  expect(claimed.map(({ workspaceId }) => workspaceId).sort()).toEqual(
    [trader.workspaceId, other.workspaceId].sort(),
  );
  bench.wait(bench.claimant.leaseMs + 1);
  for (const _ of ids) await bench.runNext();
  const reports = await Promise.all([reportOf(trader, ids[0] ?? ''), reportOf(trader, ids[1] ?? '')]);
  // The same file twice: what the first one brought, the second one finds.
  expect(reports.map(({ counts }) => counts.imported)).toEqual([reports[0].counts.imported, 0]);
  expect(reports[1].counts.duplicate).toBe(reports[0].counts.imported);
});

test('a failure that nobody expected is tried three times, and then told without a trace of the work', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  const { ownerUrl, applicationRole } = bench.testDatabase;
  await asSuperuser(ownerUrl, [`revoke insert on trade_fill from ${applicationRole}`]);
  for (const status of ['QUEUED', 'QUEUED', 'FAILED']) {
    await bench.runNext();
    expect(await reportOf(trader, id)).toMatchObject({ status });
  }
  await asSuperuser(ownerUrl, [`grant insert on trade_fill to ${applicationRole}`]);
  expect(await reportOf(trader, id)).toMatchObject({
    failure: { code: 'INTERNAL_ERROR' },
    counts: { rows: 0, imported: 0 },
  });
  expect(await traces(trader)).toEqual(NOTHING);
  expect(await tradesOf(bench, trader)).toEqual([]);
});
