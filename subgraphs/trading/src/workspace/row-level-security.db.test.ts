import { expect, test } from 'vitest';
import { prepareExport } from '../cases/export-steps.ts';
import { importFile, viewerOf } from '../cases/import-steps.ts';
import { openAccount, record, tradesOf, writeJournal } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';

/** Every table of a workspace, with at least one row of `trader`'s in each. */
const TABLES = [
  'broker_account',
  'workspace_revision',
  'execution',
  'idempotency_key',
  'trade',
  'trade_fill',
  'trade_tag',
  'import',
  'import_chunk',
  'import_issue',
  'import_execution',
  'import_position',
  'column_mapping',
  'trade_export',
];

async function fill(bench: TradingBench, trader: Trader): Promise<void> {
  await importFile(bench, trader, await fixture('generic-executions-2026.csv'));
  await importFile(bench, trader, 'Tag,Ticker,Menge,Kurs\n2026-03-02 10:00:00,AAPL,10,100\n', {
    columns: { symbol: 'Ticker', quantity: 'Menge', price: 'Kurs', time: 'Tag' },
  });
  await record(trader, await openAccount(trader), ['BUY 1 AAPL @ 1 at 2026-03-02T15:00:00Z']);
  const [trade] = await tradesOf(bench, trader);
  await writeJournal(trader, { tradeId: trade?.id, tags: ['mine'] });
  await prepareExport(trader, { format: 'CSV' });
  // What is there only while a large import runs.
  await bench.database.asViewer(trader, async (_em, query) => {
    await query({
      text: `insert into import_chunk select id, 'left over', 0, workspace_id, '\\x00' from import limit 1`,
    });
    await query({
      text: `insert into import_position select id, 'left over', workspace_id, now() from import limit 1`,
    });
  });
}

test('an unfiltered query sees the rows of its own workspace alone, whatever the table', async () => {
  await using bench = await openTradingBench();
  const [trader, other] = [bench.trader(), bench.trader()];
  await fill(bench, trader);
  const rowsFor = (viewer: Trader) =>
    bench.database.asViewer(viewer, async (_em, query) => {
      const counts: Record<string, number> = {};
      for (const table of TABLES) {
        const [row] = await query<{ count: number }>({
          text: `select count(*)::integer as count from ${table}`,
        });
        counts[table] = row?.count ?? 0;
      }
      return counts;
    });
  const own = await rowsFor(trader);
  expect(Object.entries(own).filter(([, count]) => count === 0)).toEqual([]);
  expect(await rowsFor(other)).toEqual(Object.fromEntries(TABLES.map((table) => [table, 0])));
});

test('no table of the database is without forced row-level security', async () => {
  await using bench = await openTradingBench();
  const tables = await bench.database.asSystem('look at the catalogue', (_em, query) =>
    query<{ name: string; forced: boolean }>({
      text: `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'migration%'`,
    }),
  );
  expect(tables.filter(({ forced }) => !forced)).toEqual([]);
  expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES, 'outbox'].sort());
});

test('entities of another workspace are not resolved, nor its viewer', async () => {
  await using bench = await openTradingBench();
  const [trader, other] = [bench.trader(), bench.trader()];
  const report = await importFile(bench, trader, await fixture('generic-executions-2026.csv'));
  const [trade] = await tradesOf(bench, trader);
  const [execution] = await bench.database.asViewer(trader, (_em, query) =>
    query<{ id: string }>({ text: 'select id from execution limit 1' }),
  );
  const representations = [
    ...viewerOf(trader),
    { __typename: 'Trade', id: trade?.id },
    { __typename: 'Execution', id: execution?.id },
    { __typename: 'BrokerAccount', id: report.account.id },
    { __typename: 'Import', id: report.id },
  ];
  const ask = `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`;
  const own = await bench.database.statements.capture(() => trader.ask(ask, { representations }));
  expect(own.result._entities.map((entity: object | null) => entity !== null)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  // One for each kind of thing but the viewer.
  expect(own.texts).toHaveLength(4);
  expect((await other.ask(ask, { representations }))._entities).toEqual([null, null, null, null, null]);
  const anonymous = await bench.askAs({ kind: 'anonymous' }, ask, { representations });
  expect(anonymous.data?._entities).toEqual([null, null, null, null, null]);
});
