import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { importFile, prepareImport, putFile, reportOf } from '../cases/import-steps.ts';
import { interruptedDatabase } from '../cases/interrupted-database.ts';
import { tradeFacts, tradesOf } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import { runNextImport } from './run-import.ts';

/** So small that the 52 executions of the file take many steps, and trades stay open over several windows. */
const PACE = { window: 2, step: 5 };
const WRITING = 'insert into "trade_fill"';

let bench: TradingBench;
let file: Buffer;
let undisturbed: { trades: unknown; counts: unknown };
beforeAll(async () => {
  bench = await openTradingBench();
  file = await fixture('tradovate-fills-2026.csv');
  const trader = bench.trader();
  const { counts } = await importFile(bench, trader, file);
  undisturbed = { trades: await tradeFacts(bench, trader), counts };
});
afterAll(() => bench[Symbol.asyncDispose]());

async function queued(trader: Trader, bytes: Uint8Array | string = file): Promise<string> {
  const created = await prepareImport(trader, Buffer.byteLength(bytes), { timeZone: 'UTC' });
  await putFile(bench, created.upload.url, bytes);
  return created.import.id;
}

const run = (database = bench.database) => runNextImport({ ...bench.running(), database, pace: PACE });

/** What others were told of the trader's trades. */
async function told({ workspaceId }: Trader): Promise<TradesChanged[]> {
  await bench.trading.relay.drained();
  return bench.events
    .filter((event) => event.workspaceId === workspaceId && event.topic === 'trades.changed')
    .map(({ payload }) => payload as TradesChanged);
}

test('steps make what one transaction makes, and each tells of its own', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  await run();
  const report = await reportOf(trader, id);
  expect(report).toMatchObject({ status: 'FINISHED', counts: undisturbed.counts });
  expect(await tradeFacts(bench, trader)).toEqual(undisturbed.trades);
  const changes = await told(trader);
  expect(changes.length).toBeGreaterThan(5);
  // Every trade once, in revisions without a gap up to the one that the report names.
  const ids = changes.flatMap(({ trades }) => trades.map(({ tradeId }) => tradeId));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(report.counts.trades);
  expect(changes.map(({ revision }) => revision)).toEqual(changes.map((_, index) => index + 1));
  expect(report.revision).toBe(changes.length);
});

test('a worker that stops between two steps leaves the first ones, and the next goes on from there', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  const stopping = new AbortController();
  const database = interruptedDatabase(bench.database, WRITING, () => stopping.abort(), 9);
  await runNextImport({ ...bench.running(), database, pace: PACE, stopping: stopping.signal });
  expect(await reportOf(trader, id)).toMatchObject({ status: 'QUEUED', revision: null });
  const kept = await tradesOf(bench, trader);
  expect(kept.length).toBeGreaterThan(0);
  await run();
  const report = await reportOf(trader, id);
  expect(report).toMatchObject({ status: 'FINISHED', counts: undisturbed.counts });
  expect(await tradeFacts(bench, trader)).toEqual(undisturbed.trades);
  // What was kept was not made again.
  expect(await tradesOf(bench, trader)).toEqual(expect.arrayContaining(kept.slice(0, -1)));
});

test('a failure in a later step is tried three times, and then all of it is taken back', async () => {
  const trader = bench.trader();
  const id = await queued(trader);
  for (const [nth, status] of [
    [9, 'QUEUED'],
    [1, 'QUEUED'],
    [1, 'FAILED'],
  ] as const) {
    const fails = () => {
      throw new Error('No such luck.');
    };
    await run(interruptedDatabase(bench.database, WRITING, fails, nth));
    expect(await reportOf(trader, id)).toMatchObject({ status });
    expect((await tradesOf(bench, trader)).length > 0).toBe(status === 'QUEUED');
  }
  expect(await reportOf(trader, id)).toMatchObject({
    failure: { code: 'INTERNAL_ERROR' },
    counts: { rows: 0, imported: 0, trades: 0 },
  });
  const newest = new Map((await told(trader)).flatMap(({ trades }) => trades.map((t) => [t.tradeId, t])));
  expect(newest.size).toBeGreaterThan(0);
  expect([...newest.values()].filter(({ withdrawn }) => !withdrawn)).toEqual([]);
  // Nothing is in the way of another try.
  expect(await importFile(bench, trader, file)).toMatchObject({ counts: undisturbed.counts });
  expect(await tradeFacts(bench, trader)).toEqual(undisturbed.trades);
});

test('executions that come into the middle of others make the same trades in steps', async () => {
  const lines = ['time,symbol,side,quantity,price,execution id'];
  for (let row = 0; row < 60; row += 1) {
    const at = new Date(Date.UTC(2026, 2, 2, 15) + row * 45_000).toISOString();
    // Bought and sold in uneven amounts, so that trades flip, stay open long, and change with what comes between.
    lines.push(
      `${at},S${row % 3},${row % 7 < 4 ? 'BUY' : 'SELL'},${1 + (row % 5)},${100 + (row % 11)},E${row}`,
    );
  }
  const [header = '', ...rows] = lines;
  const part = (rest: number) => [header, ...rows.filter((_, index) => index % 2 === rest)].join('\n');
  const [atOnce, inSteps] = [bench.trader(), bench.trader()];
  await importFile(bench, atOnce, lines.join('\n'), { timeZone: 'UTC' });
  for (const rest of [1, 0]) {
    await queued(inSteps, part(rest));
    await run();
  }
  expect(await tradeFacts(bench, inSteps)).toEqual(await tradeFacts(bench, atOnce));
});
