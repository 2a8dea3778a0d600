import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { importFile, prepareImport, putFile, reportOf } from '../cases/import-steps.ts';
import { interruptedDatabase } from '../cases/interrupted-database.ts';
import { askViewer, record, tradeFacts, tradesOf, undoImport, writeJournal } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import { runNextImport } from '../import-worker/run-import.ts';

/** So small that the 52 executions of the file take many steps. */
const PACE = { window: 3, step: 4 };
const REMOVING = 'with doomed';

let bench: TradingBench;
let file: Buffer;
beforeAll(async () => {
  bench = await openTradingBench(null, { undoInRequest: 10 });
  file = await fixture('tradovate-fills-2026.csv');
});
afterAll(() => bench[Symbol.asyncDispose]());

const run = (database = bench.database) => runNextImport({ ...bench.running(), database, pace: PACE });
const UTC = { timeZone: 'UTC' };

/** What others were told of the trader's trades. */
async function told({ workspaceId }: Trader): Promise<TradesChanged[]> {
  await bench.trading.relay.drained();
  return bench.events
    .filter((event) => event.workspaceId === workspaceId && event.topic === 'trades.changed')
    .map(({ payload }) => payload as TradesChanged);
}

/** Reads every live trade with every execution of it; a missing one is an error. */
async function readAll(trader: Trader): Promise<number> {
  const { trades } = await askViewer(
    trader,
    'trades(first: 100) { edges { node { fills(first: 100) { edges { node { execution { id } } } } } } }',
  );
  return trades.edges.length;
}

test('a large import goes in steps, each of which tells of its own, and comes back with its journal', async () => {
  const trader = bench.trader();
  const first = await importFile(bench, trader, file, UTC);
  const [some] = await tradesOf(bench, trader);
  await writeJournal(trader, { tradeId: some?.id, note: 'Keep this.', tags: ['keep'] });
  const journaled = await tradesOf(bench, trader);
  const before = await told(trader);

  const executions = first.counts.imported;
  const started = {
    __typename: 'ImportUndoStarted',
    import: { status: 'UNDOING', undo: { executions, processed: 0, removed: 0, trades: 0 } },
  };
  expect(await undoImport(trader, first.id)).toEqual(started);
  // Whoever asks once more is answered the same, and nothing has happened in the request.
  expect(await undoImport(trader, first.id)).toEqual(started);
  expect(await tradesOf(bench, trader)).toEqual(journaled);

  await run();
  const report = await reportOf(trader, first.id);
  expect(report).toMatchObject({
    status: 'UNDONE',
    counts: first.counts,
    undo: { executions, processed: executions, removed: executions, trades: journaled.length },
  });
  expect(await tradesOf(bench, trader)).toEqual([]);
  expect((await askViewer(trader, 'tags')).tags).toEqual([]);
  expect(await undoImport(trader, first.id)).toMatchObject({ status: 'UNDONE' });

  const changes = (await told(trader)).slice(before.length);
  expect(changes.length).toBeGreaterThan(5);
  expect(changes.map(({ revision }) => revision)).toEqual(
    changes.map((_, index) => before.length + 1 + index),
  );
  expect(report.revision).toBe(changes.at(-1)?.revision);
  const gone = changes.flatMap(({ trades }) => trades);
  expect(gone.every(({ withdrawn, version }) => withdrawn && version === 2)).toBe(true);
  expect(new Set(gone.map(({ tradeId }) => tradeId))).toEqual(new Set(journaled.map(({ id }) => id)));

  await importFile(bench, trader, file, UTC);
  expect(await tradesOf(bench, trader)).toEqual(journaled);
  expect((await askViewer(trader, 'tags')).tags).toEqual(['keep']);
});

test('a worker that stops between two steps leaves whole trades, and the next one ends the undo', async () => {
  const trader = bench.trader();
  const { id, counts } = await importFile(bench, trader, file, UTC);
  await undoImport(trader, id);
  const stopping = new AbortController();
  const database = interruptedDatabase(bench.database, REMOVING, () => stopping.abort(), 6);
  await runNextImport({ ...bench.running(), database, pace: PACE, stopping: stopping.signal });
  const { status, undo } = await reportOf(trader, id);
  expect(status).toBe('UNDOING');
  expect(undo.processed).toBeGreaterThan(0);
  expect(undo.processed).toBeLessThan(counts.imported);
  const left = await readAll(trader);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(counts.trades);
  await run();
  expect(await reportOf(trader, id)).toMatchObject({
    status: 'UNDONE',
    undo: { processed: counts.imported, removed: counts.imported, trades: counts.trades },
  });
  expect(await readAll(trader)).toBe(0);
});

test('a worker that vanished is followed by another once its lease has ended, and not before', async () => {
  const trader = bench.trader();
  const { id } = await importFile(bench, trader, file, UTC);
  await undoImport(trader, id);
  // As a killed process: it took the undo up and was not heard of again.
  const lost = new Error('The connection is gone.');
  const database = interruptedDatabase(bench.database, REMOVING, () => Promise.reject(lost), 3);
  const claimant = { ...bench.claimant, owner: 'killed' };
  const asViewer: typeof database.asViewer = () => Promise.reject(lost);
  await expect(
    runNextImport({ ...bench.running(), database: { ...database, asViewer }, claimant, pace: PACE }),
  ).rejects.toThrow(lost);
  expect(await run()).toBe(false);
  bench.wait(31_000);
  expect(await run()).toBe(true);
  expect(await reportOf(trader, id)).toMatchObject({ status: 'UNDONE' });
});

test('after a failure that nobody expected it rests a while, and is not given up', async () => {
  const trader = bench.trader();
  const { id } = await importFile(bench, trader, file, UTC);
  await undoImport(trader, id);
  const fails = () => Promise.reject(new Error('No such luck.'));
  for (const pause of [1_000, 2_000, 4_000, 8_000]) {
    expect(await run(interruptedDatabase(bench.database, REMOVING, fails))).toBe(true);
    expect(await reportOf(trader, id)).toMatchObject({ status: 'UNDOING' });
    bench.wait(pause - 1);
    expect(await run()).toBe(false);
    bench.wait(1);
  }
  expect(await run()).toBe(true);
  expect(await reportOf(trader, id)).toMatchObject({ status: 'UNDONE' });
});

test('the same file waits until its undo is over, also one whose worker has stopped, and is then imported', async () => {
  const trader = bench.trader();
  const early = await prepareImport(trader, file.length, UTC);
  const { id, counts } = await importFile(bench, trader, file, UTC);
  const facts = await tradeFacts(bench, trader);
  await undoImport(trader, id);
  await putFile(bench, early.upload.url, file);
  const stopping = new AbortController();
  const database = interruptedDatabase(bench.database, REMOVING, () => stopping.abort(), 4);
  await runNextImport({ ...bench.running(), database, pace: PACE, stopping: stopping.signal });
  await run();
  expect(await reportOf(trader, id)).toMatchObject({ status: 'UNDONE' });
  expect(await reportOf(trader, early.import.id)).toMatchObject({ status: 'QUEUED' });
  await run();
  expect(await reportOf(trader, early.import.id)).toMatchObject({ status: 'FINISHED', counts });
  expect(await tradeFacts(bench, trader)).toEqual(facts);
});

const HEADER = 'time,symbol,side,quantity,price,execution id';

/** Bought and sold in uneven amounts, some in the same second, so that trades flip and stay open over many rows. */
const ROWS = Array.from({ length: 90 }, (_, row) => {
  const at = new Date(Date.UTC(2026, 2, 2, 15) + Math.floor(row / 2) * 45_000).toISOString();
  return `${at},S${row % 3},${row % 7 < 4 ? 'BUY' : 'SELL'},${1 + (row % 5)},${100 + (row % 11)},E${row}`;
});
const part = (holds: (row: number) => boolean) => [HEADER, ...ROWS.filter((_, row) => holds(row))].join('\n');

test.each<[string, (row: number) => boolean, (row: number) => boolean]>([
  ['every second row', (row) => row % 2 === 0, (row) => row % 2 === 1],
  ['the same rows', () => true, () => true],
  ['the first two thirds, of which the other has the last', (row) => row < 60, (row) => row >= 40],
  ['the last two thirds, of which the other has the first', (row) => row >= 30, (row) => row < 50],
  ['one symbol of three, and some of another', (row) => row % 3 === 0 || row > 70, (row) => row % 3 > 0],
])('undoing %s is never having imported them', async (_name, undone, kept) => {
  const [trader, without] = [bench.trader(), bench.trader()];
  const { id, account } = await importFile(bench, trader, part(undone), UTC);
  await importFile(bench, trader, part(kept), UTC);
  const fill = ['BUY 3 S1 @ 100 at 2026-03-02T15:04:30Z'];
  await record(trader, account.id, fill);
  await undoImport(trader, id);
  await run();
  expect(await reportOf(trader, id)).toMatchObject({ status: 'UNDONE' });
  await readAll(trader);

  const other = await importFile(bench, without, part(kept), UTC);
  await record(without, other.account.id, fill);
  expect(await tradeFacts(bench, trader)).toEqual(await tradeFacts(bench, without));
  // What others know is what is stored.
  const known = new Map((await told(trader)).flatMap(({ trades }) => trades.map((t) => [t.tradeId, t])));
  const live = [...known.values()].filter(({ withdrawn }) => !withdrawn).map(({ tradeId }) => tradeId);
  expect(new Set(live)).toEqual(new Set((await tradesOf(bench, trader)).map((trade) => trade.id)));
});
