import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeCursor } from '../../../../kit/graphql/connection.ts';
import { asSuperuser } from '../../../../tests/setup/create-test-database.ts';
import { askViewer, openAccount } from '../cases/journal-steps.ts';
import { nodes, type Plan, planOf, touched } from '../cases/plan-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';
import type { TradeFilter, ViewerTradesArgs } from '../generated/resolvers.ts';
import { readTrades } from './trade-page.ts';

const TRADES = 100_000;

let bench: TradingBench;
let trader: Trader;
let account: string;
beforeAll(async () => {
  bench = await openTradingBench();
  trader = bench.trader();
  account = await openAccount(trader);
  await bench.database.asViewer(trader, (_em, query) =>
    query({
      text: `insert into trade (id, workspace_id, account_id, position_key, symbol, asset_class, currency, multiplier, side,
          status, result, opened_at, closed_at, opened_on, closed_on, quantity, open_quantity, average_entry_price,
          gross_profit, fees, net_profit, realisations, content_hash, version)
        select 'trd_' || n, $1, $2, 'S' || n % 500, 'S' || n % 500, 'STOCK', 'USD', 1, 'LONG',
          'CLOSED', case when n % 1000 = 0 then 'BREAKEVEN' when n % 2 = 0 then 'WIN' else 'LOSS' end,
          at, at + interval '1 hour', at::date, at::date, 1, 0, 1, 1, 0, n % 7919, '[]', '', 1
        from generate_series(1, $3::integer) as n,
          lateral (select timestamptz '2010-01-01' + n * interval '1 hour' as at) as time`,
      values: [trader.workspaceId, account, TRADES],
    }),
  );
  await bench.database.asViewer(trader, (_em, query) =>
    query({
      text: `insert into trade_tag (workspace_id, tag, trade_id)
        select $1, case when n % 10 = 0 then 'common' else 'rare' || n % 1000 end, 'trd_' || n
        from generate_series(1, $2::integer) as n`,
      values: [trader.workspaceId, TRADES],
    }),
  );
  await asSuperuser(bench.testDatabase.ownerUrl, ['analyze']);
}, 60_000);
afterAll(() => bench[Symbol.asyncDispose]());

/** The plan of a page's statement. */
function planOfPage(arguments_: ViewerTradesArgs): Promise<Plan> {
  return planOf(bench, trader, (query) => readTrades(query, trader.workspaceId, arguments_));
}

const SORTS = ['OPENED_AT', 'CLOSED_AT', 'NET_PROFIT', 'SYMBOL'] as const;
const DIRECTIONS = ['ASC', 'DESC'] as const;

test.each(SORTS.flatMap((field) => DIRECTIONS.map((direction) => ({ field, direction }))))(
  'a page by $field $direction reads its own rows from an index and sorts nothing',
  async (sort) => {
    const plan = await planOfPage({ first: 20, sort });
    expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Sort');
    expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
    // 21 rows, once in the scan and once in the limit above it, and what the security settings give.
    expect(touched(plan)).toBeLessThan(100);
  },
);

test('the page in the middle costs what the first one does', async () => {
  const cursor = encodeCursor(['2015-09-15 08:00:00+00', 'trd_50000']);
  expect(touched(await planOfPage({ first: 20, after: cursor }))).toBeLessThan(100);
  expect(touched(await planOfPage({ last: 20, before: cursor }))).toBeLessThan(100);
});

test.each<[string, TradeFilter, number]>([
  // 200 trades of each symbol
  ['a symbol', { symbol: 'S7' }, 100],
  ['a rare result', { result: 'BREAKEVEN' }, 100],
  ['a common result', { result: 'WIN' }, 200],
  ['a status that nothing has', { status: 'OPEN' }, 100],
  ['a day of long ago', { openedFrom: '2011-05-05', openedTo: '2011-05-05' }, 300],
  ['up to a day of long ago', { openedTo: '2011-05-05' }, 300],
  ['closed on a day of long ago', { closedFrom: '2011-05-05', closedTo: '2011-05-05' }, 500],
  // Every 10th trade has the common tag; 100 trades have each rare one.
  ['a common tag', { tag: 'common' }, 2_000],
  ['a rare tag', { tag: 'rare7' }, 2_000],
])('filtered by %s it reads few rows more', async (_, filter, most) => {
  const plan = await planOfPage({ first: 20, filter });
  expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  expect(touched(plan)).toBeLessThan(most);
});

test('filtered by accounts it reads few rows more', async () => {
  const plan = await planOfPage({ first: 20, filter: { accountIds: [account, 'acc_of_another'] } });
  expect(nodes(plan).map((node) => node['Node Type'])).not.toContain('Seq Scan');
  expect(touched(plan)).toBeLessThan(100);
});

test('all tags in use are found without reading every trade’s', async () => {
  const { tags } = await askViewer(trader, 'tags');
  // 'common' and rare1 to rare999 without the multiples of 10, of which the first 500 are given
  expect(tags).toHaveLength(500);
  expect(tags[0]).toBe('common');
});
