import { pino } from 'pino';
import { expect, test } from 'vitest';
import { migrateDatabase } from '../../../../kit/database/migrate/migrate-database.ts';
import { startRestartablePostgres } from '../../../../tests/setup/restartable-postgres.ts';
import { prepareImport, putFile, reportOf } from '../cases/import-steps.ts';
import { interruptedDatabase } from '../cases/interrupted-database.ts';
import { tradesOf } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import { migrations } from '../database.ts';
import { startImportWorker } from './import-worker.ts';

const FILE = 'tradovate-fills-2026.csv';
const log = pino({ level: 'silent' });

async function queued(bench: TradingBench, trader: Trader): Promise<string> {
  const file = await fixture(FILE);
  const created = await prepareImport(trader, file.length);
  await putFile(bench, created.upload.url, file);
  return created.import.id;
}

const statusOf = async (trader: Trader, id: string) => (await reportOf(trader, id)).status;

test('a worker runs what waits and what comes, and ends those whose file never came', async () => {
  await using bench = await openTradingBench();
  const trader = bench.trader();
  const early = await queued(bench, trader);
  const { import: forgotten } = await prepareImport(trader, 10);
  const worker = startImportWorker({ database: bench.database, log, clock: bench.clock, lanes: 2 });
  await expect.poll(() => statusOf(trader, early)).toBe('FINISHED');
  const late = await queued(bench, trader);
  worker.wake();
  await expect.poll(() => statusOf(trader, late)).toBe('FINISHED');
  bench.wait(2 * 3_600_000);
  await expect.poll(() => statusOf(trader, forgotten.id), { timeout: 5_000 }).toBe('FAILED');
  expect(await reportOf(trader, forgotten.id)).toMatchObject({ failure: { code: 'UPLOAD_EXPIRED' } });
  await worker.stop();
});

test('stopping in the middle gives the import back, and the next worker finishes it', async () => {
  await using bench = await openTradingBench();
  const trader = bench.trader();
  const id = await queued(bench, trader);
  const stopped = Promise.withResolvers<void>();
  const database = interruptedDatabase(bench.database, 'insert into "execution"', () => {
    void worker.stop().then(stopped.resolve);
  });
  const worker = startImportWorker({ database, log, clock: bench.clock, lanes: 1 });
  await stopped.promise;
  expect(await statusOf(trader, id)).toBe('QUEUED');
  expect(await tradesOf(bench, trader)).toEqual([]);
  const next = startImportWorker({ database: bench.database, log, clock: bench.clock, lanes: 1 });
  await expect.poll(() => statusOf(trader, id)).toBe('FINISHED');
  await next.stop();
});

test('a database that dies in the middle of an import and comes back finds it finished by itself', async () => {
  await using postgres = await startRestartablePostgres();
  await migrateDatabase({ ...postgres, migrations });
  await using bench = await openTradingBench(postgres);
  const trader = bench.trader();
  const id = await queued(bench, trader);
  const down = Promise.withResolvers<void>();
  const database = interruptedDatabase(bench.database, 'insert into "trade"', async () => {
    await postgres.stop();
    down.resolve();
  });
  const worker = startImportWorker({ database, log, clock: bench.clock, lanes: 1 });
  await down.promise;
  await postgres.start();
  await expect
    .poll(() => statusOf(trader, id).catch(() => 'away'), { timeout: 15_000, interval: 200 })
    .toBe('FINISHED');
  expect((await tradesOf(bench, trader)).length).toBe((await reportOf(trader, id)).counts.trades);
  await worker.stop();
}, 60_000);
