import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareExport } from '../cases/export-steps.ts';
import { openAccount, record } from '../cases/journal-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import { readInBatches } from './read-in-batches.ts';

const COPIES = 1_400;

let bench: TradingBench;
let trader: Trader;
/** All trades of the workspace. */
const whole = () => readInBatches(bench.database, { workspaceId: trader.workspaceId, filter: {} });

beforeAll(async () => {
  bench = await openTradingBench();
  const seed = bench.trader();
  await record(seed, await openAccount(seed), ['BUY 1 NVDA @ 170 at 2026-03-04T15:00:00Z']);
  trader = bench.trader();
  await bench.database.asSystem('copies of a trade', (_em, query) =>
    query({
      text: `insert into trade (id, workspace_id, account_id, position_key, symbol, asset_class, currency, multiplier,
          side, status, opened_at, opened_on, quantity, open_quantity, average_entry_price, gross_profit, fees,
          net_profit, realisations, content_hash, version)
        select 'trd_' || n, $2, account_id, position_key, symbol, asset_class, currency, multiplier,
          side, status, opened_at, opened_on, quantity, open_quantity, average_entry_price, gross_profit, fees,
          net_profit, realisations, content_hash, version
        from trade, generate_series(1, $1::integer) n where workspace_id = $3`,
      values: [COPIES, trader.workspaceId, seed.workspaceId],
    }),
  );
});
afterAll(() => bench[Symbol.asyncDispose]());

test('trades are read 500 at a time, each once, in one transaction of their workspace', async () => {
  const recording = bench.database.statements.record();
  const sizes: number[] = [];
  const ids = new Set<string>();
  for await (const trades of whole()) {
    sizes.push(trades.length);
    for (const { id } of trades) ids.add(id);
  }
  recording.stop();
  // 1,400 = 500 + 500 + 400
  expect(sizes).toEqual([500, 500, 400]);
  expect(ids.size).toBe(COPIES);
  const fetched = 'fetch 500 from exported_trades';
  expect(recording.all.map(({ text }) => text.split(' ').slice(0, 4).join(' '))).toEqual([
    `begin; select set_config('app.workspace_id', '${trader.workspaceId}',`,
    'declare exported_trades no scroll',
    'select id, name from',
    fetched,
    fetched,
    fetched,
    'rollback',
  ]);
});

test('they are read no further than somebody takes them', async () => {
  const recording = bench.database.statements.record();
  const batches = whole();
  await batches.next();
  expect(recording.texts.filter((text) => text.startsWith('fetch'))).toHaveLength(1);
  await batches.return(undefined);
  expect(recording.all.at(-1)?.text).toBe('rollback');
  recording.stop();
});

test('preparing and fetching cost so many statements, however many accounts there are', async () => {
  const prepared = await bench.database.statements.capture(() => prepareExport(trader, { format: 'CSV' }));
  // Old ones go, the new one is noted.
  expect(prepared.texts).toHaveLength(2);
  const recording = bench.database.statements.record();
  const { body } = await bench.server.inject({ url: prepared.result.url });
  recording.stop();
  // One line of headings.
  expect(body.trimEnd().split('\r\n')).toHaveLength(COPIES + 1);
  // The claim, the cursor, the accounts' names, three batches.
  expect(recording.texts).toHaveLength(6);
});

test('no more than three are sent at once; another keeps its address for later', async () => {
  const urls: string[] = [];
  for (let n = 0; n < 4; n += 1) urls.push((await prepareExport(trader, { format: 'JSON' })).url);
  // While somebody else holds the table, whoever reads it waits.
  const { query, finish } = await bench.database.openSession({ system: 'hold the trades' });
  await query({ text: 'lock table trade in access exclusive mode' });
  const waiting = Promise.all(urls.slice(0, 3).map((url) => bench.server.inject({ url })));
  const last = { url: urls[3] ?? '' };
  const refused = await bench.server.inject(last);
  await finish('rollback');
  expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([
    503,
    '5',
    'EXPORTS_BUSY',
  ]);
  expect((await waiting).map((answer) => answer.json().length)).toEqual([COPIES, COPIES, COPIES]);
  expect((await bench.server.inject(last)).json()).toHaveLength(COPIES);
});

test('a client that goes away gives its place back', async () => {
  const urls: string[] = [];
  for (let n = 0; n < 4; n += 1) urls.push((await prepareExport(trader, { format: 'JSON' })).url);
  const origin = await bench.server.listen({ host: '127.0.0.1', port: 0 });
  const recording = bench.database.statements.record();
  const { query, finish } = await bench.database.openSession({ system: 'hold the trades' });
  await query({ text: 'lock table trade in access exclusive mode' });
  const clients = urls.slice(0, 3).map((url) => get(new URL(url, origin)));
  await expect.poll(() => recording.texts.filter((text) => text.startsWith('declare')).length).toBe(3);
  const gone = clients.map((client) => new Promise((resolve) => client.once('close', resolve)));
  for (const client of clients) client.on('error', () => undefined).destroy();
  await Promise.all(gone);
  await finish('rollback');
  const last = { url: urls[3] ?? '' };
  await expect.poll(async () => (await bench.server.inject(last)).statusCode, { timeout: 10_000 }).toBe(200);
  // Each of the three ended its transaction, and so did whoever held the table and the last.
  await expect
    .poll(() => recording.all.filter(({ text }) => text === 'rollback').length)
    .toBeGreaterThanOrEqual(5);
  recording.stop();
});
