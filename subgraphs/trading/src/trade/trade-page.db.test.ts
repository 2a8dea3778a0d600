import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askViewer, openAccount, record, tradesOf, writeJournal } from '../cases/journal-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
let trader: Trader;
let margin: string;
let cash: string;
beforeAll(async () => {
  bench = await openTradingBench();
  trader = bench.trader();
  margin = await openAccount(trader, { name: 'Margin' });
  cash = await openAccount(trader, { name: 'Cash', timeZone: 'Asia/Tokyo' });
  await record(trader, margin, [
    'BUY 10 AAPL @ 100 at 2026-03-02T15:00:00Z',
    'SELL 10 AAPL @ 103 at 2026-03-02T16:00:00Z', // +30
    'SELL 5 MSFT @ 400 at 2026-03-03T15:00:00Z',
    'BUY 5 MSFT @ 410 at 2026-03-05T15:00:00Z', // −50
    'BUY 1 NVDA @ 170 at 2026-03-04T15:00:00Z', // open
    'BUY 2 AAPL @ 100 at 2026-03-06T15:00:00Z',
    'SELL 2 AAPL @ 100 at 2026-03-06T16:00:00Z', // 0
  ]);
  // 00:30 on the 3rd in Tokyo, still the 2nd in New York and in UTC.
  await record(trader, cash, [
    'BUY 1 SONY @ 20 at 2026-03-02T15:30:00Z',
    'SELL 1 SONY @ 27 at 2026-03-04T15:30:00Z', // +7
  ]);
  const [first] = await tradesOf(bench, trader);
  await writeJournal(trader, { tradeId: first?.id, tags: ['gap', 'trend'] });
});
afterAll(() => bench[Symbol.asyncDispose]());

/** Profits name the trades here: 30 AAPL, −50 MSFT, "open" NVDA, 0 AAPL, 7 SONY. */
async function profits(arguments_: string): Promise<string[]> {
  const { trades } = await askViewer(
    trader,
    `trades(${arguments_}) { edges { node { status netProfit { amount } } } }`,
  );
  return trades.edges.map((edge: { node: { status: string; netProfit: { amount: string } } }) =>
    edge.node.status === 'OPEN' ? 'open' : edge.node.netProfit.amount,
  );
}

test.each([
  ['the latest entry first, unless said', 'first: 10', ['0', 'open', '-50', '7', '30']],
  ['by entry', 'sort: { field: OPENED_AT, direction: ASC }', ['30', '7', '-50', 'open', '0']],
  ['by exit, open ones as the latest', 'sort: { field: CLOSED_AT }', ['open', '0', '-50', '7', '30']],
  ['by profit', 'sort: { field: NET_PROFIT }', ['30', '7', '0', 'open', '-50'].sort(byProfit)],
  ['by symbol', 'sort: { field: SYMBOL, direction: ASC }', ['30', '0', '-50', 'open', '7']],
])('sorted %s', async (_, arguments_, expected) => {
  const found = await profits(arguments_);
  // An open trade that has closed nothing has a profit of 0, like the breakeven: their order is fixed, but not told.
  expect(arguments_.includes('NET_PROFIT') ? found.sort(byProfit) : found).toEqual(expected);
});

function byProfit(a: string, b: string): number {
  const value = (text: string) => (text === 'open' ? -0.5 : Number(text));
  return value(b) - value(a);
}

test.each([
  ['status: OPEN', ['open']],
  ['status: CLOSED', ['0', '-50', '7', '30']],
  ['side: SHORT', ['-50']],
  ['result: WIN', ['7', '30']],
  ['result: LOSS', ['-50']],
  ['result: BREAKEVEN', ['0']],
  ['symbol: "AAPL"', ['0', '30']],
  ['symbol: "aapl"', []],
  ['tag: "gap"', ['30']],
  ['tag: "none"', []],
  ['openedFrom: "2026-03-03"', ['0', 'open', '-50', '7']],
  ['openedTo: "2026-03-02"', ['30']],
  ['openedFrom: "2026-03-03", openedTo: "2026-03-03"', ['-50', '7']],
  ['closedFrom: "2026-03-05"', ['0', '-50', '7']],
  ['closedTo: "2026-03-04"', ['30']],
  ['closedFrom: "2026-03-05", closedTo: "2026-03-05"', ['-50', '7']],
  ['symbol: "AAPL", result: WIN, tag: "trend"', ['30']],
  ['accountIds: []', []],
])('filtered by %s', async (filter, expected) => {
  expect(await profits(`filter: { ${filter} }`)).toEqual(expected);
});

test('filtered by accounts, at most 50', async () => {
  expect(await profits(`filter: { accountIds: ["${cash}"] }`)).toEqual(['7']);
  expect(await profits(`filter: { accountIds: ["${cash}", "${margin}"] }`)).toHaveLength(5);
  const many = Array.from({ length: 51 }, (_, index) => `"acc_${index}"`).join(', ');
  await expect(profits(`filter: { accountIds: [${many}] }`)).rejects.toThrow('at most 50');
});

describe('pages', () => {
  const page = async (arguments_: string) => {
    const { trades } = await askViewer(
      trader,
      `trades(${arguments_}) {
        edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount
      }`,
    );
    return trades;
  };
  const ids = (connection: { edges: { node: { id: string } }[] }) =>
    connection.edges.map(({ node }) => node.id);

  test.each(['OPENED_AT', 'CLOSED_AT', 'NET_PROFIT', 'SYMBOL'])(
    'by %s: forward and backward they hold every trade once, in one order',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const sort = `sort: { field: ${field}, direction: ${direction} }`;
        const all = ids(await page(`first: 100, ${sort}`));
        expect(new Set(all).size).toBe(5);
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const next = await page(`first: 2, ${sort}${after}`);
          forward.push(...ids(next));
          expect(next.totalCount).toBe(5);
          if (!next.pageInfo.hasNextPage) break;
          after = `, after: "${next.pageInfo.endCursor}"`;
        }
        expect(forward).toEqual(all);
        const backward: string[] = [];
        for (let before = ''; ; ) {
          const next = await page(`last: 2, ${sort}${before}`);
          backward.unshift(...ids(next));
          if (!next.pageInfo.hasPreviousPage) break;
          before = `, before: "${next.pageInfo.startCursor}"`;
        }
        expect(backward).toEqual(all);
      }
    },
  );

  test.each([
    ['first: 0', 'first: 0 is out of range'],
    ['first: 101', 'first: 101 is out of range'],
    ['first: 1, last: 1', 'not both'],
    ['after: "nonsense"', 'is no cursor of this list'],
    // ["not a time","x"] in base64url
    ['after: "WyJub3QgYSB0aW1lIiwieCJd"', 'The cursor is not one of this list'],
  ])('%s is refused', async (arguments_, message) => {
    await expect(page(arguments_)).rejects.toThrow(message);
  });
});

test('a page of trades with accounts, and a trade with its fills, ask once for each kind of thing', async () => {
  const { texts } = await bench.database.statements.capture(() =>
    askViewer(
      trader,
      `tags tradesRevision
      accounts { edges { node { name } } }
      trades(first: 100) { totalCount edges { node { account { name } tags } } }`,
    ),
  );
  // Tags, revision, accounts, trades, their number, the accounts of all trades.
  expect(texts).toHaveLength(6);
  const [trade] = await tradesOf(bench, trader);
  const one = await bench.database.statements.capture(() =>
    askViewer(
      trader,
      `trade(id: "${trade?.id}") {
        holdingSeconds openedOn averageEntryPrice averageExitPrice grossProfit { amount } account { name }
        instrument { symbol assetClass multiplier }
        fills { edges { node { role quantity fees { amount currency } execution { side price account { name } } } } }
      }`,
    ),
  );
  // The trade, its account, its fills, their executions (whose account is the one already there).
  expect(one.texts).toHaveLength(4);
  expect(one.result.trade).toMatchObject({
    holdingSeconds: 3600,
    openedOn: '2026-03-02',
    averageEntryPrice: '100',
    averageExitPrice: '103',
    instrument: { symbol: 'AAPL', assetClass: 'STOCK', multiplier: '1' },
    fills: {
      edges: [
        { node: { role: 'ENTRY', quantity: '10', execution: { side: 'BUY', price: '100' } } },
        { node: { role: 'EXIT', quantity: '10', execution: { side: 'SELL', price: '103' } } },
      ],
    },
  });
});
