import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile, prepareImport, reportOf } from '../cases/import-steps.ts';
import { askViewer, record, tradeFacts, tradesOf, undoImport, writeJournal } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const HEADER = 'Date,Time,Symbol,Side,Quantity,Price,Execution ID';
const MONDAY = `${HEADER}\n2026-03-02,10:00:00,AAPL,BUY,10,100,E1`;
const TUESDAY = `${HEADER}\n2026-03-03,10:00:00,AAPL,SELL,10,103,E2\n2026-03-03,11:00:00,MSFT,BUY,5,400,E3`;

test('everything the file brought goes, and comes back under the same ids with its journal', async () => {
  const trader = bench.trader();
  const bytes = await fixture('generic-executions-2026.csv');
  const first = await importFile(bench, trader, bytes);
  const before = await tradesOf(bench, trader);
  const [some] = before;
  await writeJournal(trader, { tradeId: some?.id, note: 'Keep this.', tags: ['keep'], initialStop: '1' });
  const journaled = await tradesOf(bench, trader);

  const undone = await undoImport(trader, first.id);
  expect(undone).toMatchObject({
    __typename: 'ImportUndone',
    removedExecutions: first.counts.imported,
    import: { status: 'UNDONE' },
  });
  expect(await tradesOf(bench, trader)).toEqual([]);
  expect((await askViewer(trader, 'tags')).tags).toEqual([]);
  expect(await writeJournal(trader, { tradeId: some?.id, note: 'x' })).toMatchObject({
    __typename: 'NotFound',
  });

  const again = await importFile(bench, trader, bytes);
  expect(again.counts).toEqual(first.counts);
  expect(await tradesOf(bench, trader)).toEqual(journaled);
  expect((await askViewer(trader, 'tags')).tags).toEqual(['keep']);
});

test('others are told that the trades are withdrawn, and later that they are back, with rising versions', async () => {
  const trader = bench.trader();
  const first = await importFile(bench, trader, MONDAY);
  await undoImport(trader, first.id);
  await importFile(bench, trader, MONDAY);
  await bench.trading.relay.drained();
  const told = bench.events.filter(
    ({ workspaceId, topic }) => workspaceId === trader.workspaceId && topic === 'trades.changed',
  );
  expect(told.map(({ payload }) => payload)).toMatchObject([
    { revision: 1, trades: [{ version: 1, withdrawn: false }] },
    { revision: 2, trades: [{ version: 2, withdrawn: true }] },
    { revision: 3, trades: [{ version: 3, withdrawn: false }] },
  ]);
});

test('what another import brought as well stays until that one is undone, too', async () => {
  const trader = bench.trader();
  const first = await importFile(bench, trader, `${MONDAY}\n${TUESDAY.split('\n')[1]}`);
  const second = await importFile(bench, trader, MONDAY);
  expect(second.counts).toMatchObject({ imported: 0, duplicate: 1 });
  // E2 came with the first import alone; E1 with both.
  expect(await undoImport(trader, first.id)).toMatchObject({ removedExecutions: 1 });
  expect(await tradesOf(bench, trader)).toMatchObject([{ status: 'OPEN', quantity: '10' }]);
  expect(await undoImport(trader, second.id)).toMatchObject({ removedExecutions: 1 });
  expect(await tradesOf(bench, trader)).toEqual([]);
});

test('undoing the file in the middle leaves what the other files alone would have made', async () => {
  const [trader, without] = [bench.trader(), bench.trader()];
  const [monday] = [await importFile(bench, trader, MONDAY), await importFile(bench, trader, TUESDAY)];
  const [closed] = await tradesOf(bench, trader);
  expect(closed).toMatchObject({ symbol: 'AAPL', side: 'LONG', net: '30' });
  await undoImport(trader, monday.id);
  await importFile(bench, without, TUESDAY);
  // Without its purchase the sale of AAPL opens a short.
  expect(await tradeFacts(bench, trader)).toEqual(await tradeFacts(bench, without));
  expect(await tradesOf(bench, trader)).toMatchObject([
    { side: 'SHORT', status: 'OPEN', id: closed?.id },
    { symbol: 'MSFT' },
  ]);
});

test('an execution that was recorded by itself as well stays', async () => {
  const trader = bench.trader();
  const report = await importFile(bench, trader, MONDAY);
  await trader.ask(
    `mutation ($input: RecordExecutionsInput!) { recordExecutions(input: $input) { __typename } }`,
    {
      input: {
        accountId: report.account.id,
        idempotencyKey: 'the same one',
        executions: [
          {
            symbol: 'AAPL',
            side: 'BUY',
            quantity: '10',
            price: '100',
            executedAt: '2026-03-02T15:00:00Z',
            brokerExecutionId: 'E1',
          },
        ],
      },
    },
  );
  expect(await undoImport(trader, report.id)).toMatchObject({ removedExecutions: 0 });
  expect(await tradesOf(bench, trader)).toHaveLength(1);
});

test('later trades of a symbol keep their ids when an earlier one goes', async () => {
  const trader = bench.trader();
  const early = await importFile(
    bench,
    trader,
    `${HEADER}\n2026-01-05,10:00:00,AAPL,BUY,1,90,A1\n2026-01-05,11:00:00,AAPL,SELL,1,95,A2`,
  );
  await record(trader, early.account.id, [
    'BUY 1 AAPL @ 100 at 2026-02-02T15:00:00Z',
    'SELL 1 AAPL @ 101 at 2026-02-02T16:00:00Z',
  ]);
  const [, later] = await tradesOf(bench, trader);
  await undoImport(trader, early.id);
  expect(await tradesOf(bench, trader)).toEqual([later]);
});

test('a page of imports with accounts asks twice, and the report of one three times', async () => {
  const trader = bench.trader();
  for (const file of [MONDAY, TUESDAY, MONDAY]) await importFile(bench, trader, file);
  const { result, texts } = await bench.database.statements.capture(() =>
    askViewer(
      trader,
      'imports(first: 2) { edges { node { id account { name } counts { duplicate } } } pageInfo { hasNextPage } }',
    ),
  );
  expect(texts).toHaveLength(2);
  expect(result.imports.edges.map((edge: { node: { counts: object } }) => edge.node.counts)).toEqual([
    { duplicate: 1 },
    { duplicate: 0 },
  ]);
  const one = await bench.database.statements.capture(() =>
    reportOf(trader, result.imports.edges[0].node.id),
  );
  expect(one.texts).toHaveLength(3);
});

test('only a finished import can be undone, once, by its own workspace', async () => {
  const trader = bench.trader();
  const created = await prepareImport(trader, 100);
  expect(await undoImport(trader, created.import.id)).toMatchObject({
    __typename: 'ImportNotUndoable',
    code: 'IMPORT_NOT_UNDOABLE',
    status: 'AWAITING_FILE',
  });
  const failed = await importFile(bench, trader, 'this is no broker file');
  expect(await undoImport(trader, failed.id)).toMatchObject({ status: 'FAILED' });
  const finished = await importFile(bench, trader, MONDAY);
  expect(await undoImport(bench.trader(), finished.id)).toMatchObject({ __typename: 'NotFound' });
  await undoImport(trader, finished.id);
  expect(await undoImport(trader, finished.id)).toMatchObject({ status: 'UNDONE' });
  expect(await reportOf(trader, finished.id)).toMatchObject({ status: 'UNDONE', counts: { imported: 1 } });
});
