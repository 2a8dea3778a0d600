import { afterAll, beforeAll, expect, test } from 'vitest';
import { askViewer, openAccount, record, tradesOf } from '../cases/journal-steps.ts';
import { openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const RECORD = `mutation ($input: RecordExecutionsInput!) {
  recordExecutions(input: $input) {
    __typename
    ... on ExecutionsRecorded { recorded duplicate trades { symbol: instrument { symbol multiplier currency } } }
    ... on InvalidInput { problems { path value } }
    ... on NotFound { id }
    ... on IdempotencyConflict { code }
  }
}`;
const BUY = { symbol: 'AAPL', side: 'BUY', quantity: '10', price: '100', executedAt: '2026-03-02T15:00:00Z' };

test('fills become a trade, told to others under the next revision', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  const answer = await record(trader, account, [
    'BUY 10 AAPL @ 100 fees 1 at 2026-03-02T15:00:00Z',
    'SELL 10 AAPL @ 103.5 fees 0.5 at 2026-03-02T16:00:00Z',
  ]);
  // 10 × (103.5 − 100) − 1.5
  expect(answer).toMatchObject({
    recorded: 2,
    duplicate: 0,
    revision: 1,
    trades: [{ netProfit: { amount: '33.5' } }],
  });
  await bench.trading.relay.drained();
  const told = bench.events.filter((event) => event.workspaceId === trader.workspaceId).at(-1);
  expect(told).toMatchObject({
    topic: 'trades.changed',
    payload: {
      revision: 1,
      trades: [
        {
          tradeId: answer.trades[0].id,
          accountId: account,
          version: 1,
          withdrawn: false,
          symbol: 'AAPL',
          closedOn: '2026-03-02',
          holdingSeconds: 3600,
          gross: '35',
          fees: '1.5',
          net: '33.5',
          rMultiple: null,
          realisations: [{ day: '2026-03-02', gross: '35', fees: '1.5', net: '33.5' }],
        },
      ],
    },
  });
});

test('a repeated call is answered with the first answer and adds nothing', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  const input = { accountId: account, executions: [BUY, BUY], idempotencyKey: 'first call' };
  const first = await trader.ask(RECORD, { input });
  expect(first.recordExecutions).toMatchObject({ recorded: 2, duplicate: 0 });
  expect(await trader.ask(RECORD, { input })).toEqual(first);
  const [trade] = await tradesOf(bench, trader);
  expect(trade?.quantity).toBe('20');
});

test('the same key for other input is a conflict; another workspace may use it', async () => {
  const [trader, other] = [bench.trader(), bench.trader()];
  const idempotencyKey = 'a shared key';
  for (const one of [trader, other]) {
    const input = { accountId: await openAccount(one), executions: [BUY], idempotencyKey };
    expect((await one.ask(RECORD, { input })).recordExecutions.recorded).toBe(1);
  }
  const accountId = await openAccount(trader, { name: 'Second' });
  const input = { accountId, executions: [BUY], idempotencyKey };
  expect((await trader.ask(RECORD, { input })).recordExecutions).toEqual({
    __typename: 'IdempotencyConflict',
    code: 'IDEMPOTENCY_CONFLICT',
  });
});

test('two calls at once with one key record once', async () => {
  const trader = bench.trader();
  const input = { accountId: await openAccount(trader), executions: [BUY], idempotencyKey: 'twice at once' };
  const answers = await Promise.all([trader.ask(RECORD, { input }), trader.ask(RECORD, { input })]);
  expect(answers.map(({ recordExecutions }) => recordExecutions.recorded)).toEqual([1, 1]);
  const [trade] = await tradesOf(bench, trader);
  expect(trade?.quantity).toBe('10');
});

test('an execution that was recorded before is a duplicate under another key', async () => {
  const trader = bench.trader();
  const accountId = await openAccount(trader);
  const executions = [{ ...BUY, brokerExecutionId: 'X1' }];
  await trader.ask(RECORD, { input: { accountId, executions, idempotencyKey: 'key number 1' } });
  const again = await trader.ask(RECORD, {
    input: { accountId, executions, idempotencyKey: 'key number 2' },
  });
  expect(again.recordExecutions).toMatchObject({ recorded: 0, duplicate: 1, trades: [] });
});

test('the point value of listed futures is known, that of an option must be said', async () => {
  const trader = bench.trader();
  const accountId = await openAccount(trader, { currency: 'EUR' });
  const future = { ...BUY, symbol: 'ESZ6', assetClass: 'FUTURE' };
  const option = { ...BUY, symbol: 'AAPL 2026-06-19 200 CALL', assetClass: 'OPTION' };
  const send = (executions: object[], idempotencyKey: string) =>
    trader.ask(RECORD, { input: { accountId, executions, idempotencyKey } });
  expect((await send([future], 'a listed future')).recordExecutions.trades).toEqual([
    { symbol: { symbol: 'ESZ6', multiplier: '50', currency: 'USD' } },
  ]);
  expect((await send([BUY, option], 'an option without')).recordExecutions).toEqual({
    __typename: 'InvalidInput',
    problems: [{ path: 'executions.1.multiplier', value: null }],
  });
  expect(
    (await send([{ ...option, multiplier: '100' }], 'an option with it')).recordExecutions.trades,
  ).toEqual([{ symbol: { symbol: option.symbol, multiplier: '100', currency: 'EUR' } }]);
});

test.each([
  ['no execution', { executions: [] }, 'executions'],
  ['a quantity of zero', { executions: [{ ...BUY, quantity: '0' }] }, 'executions.0.quantity'],
  ['a short key', { idempotencyKey: 'short' }, 'idempotencyKey'],
  ['no symbol', { executions: [BUY, { ...BUY, symbol: ' ' }] }, 'executions.1.symbol'],
  [
    'a time in the year 1, whose day is one of the year 0',
    { executions: [{ ...BUY, executedAt: '0001-01-01T00:00:00Z' }] },
    'executions.0.executedAt',
  ],
  [
    'a time in the year 9999, whose day may be one of the year 10000',
    { executions: [{ ...BUY, executedAt: '9999-12-31T23:59:59Z' }] },
    'executions.0.executedAt',
  ],
])('%s is refused, and nothing is recorded', async (_, change, path) => {
  const trader = bench.trader();
  const accountId = await openAccount(trader);
  const input = { accountId, executions: [BUY], idempotencyKey: 'long enough', ...change };
  expect((await trader.ask(RECORD, { input })).recordExecutions).toMatchObject({
    __typename: 'InvalidInput',
    problems: [{ path }],
  });
  expect(await tradesOf(bench, trader)).toEqual([]);
});

test('nothing is recorded into the account of somebody else', async () => {
  const accountId = await openAccount(bench.trader());
  const input = { accountId, executions: [BUY], idempotencyKey: 'not my account' };
  expect((await bench.trader().ask(RECORD, { input })).recordExecutions).toEqual({
    __typename: 'NotFound',
    id: accountId,
  });
});

test('executions are listed by time and by symbol, filtered, two statements a page with their accounts', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  await record(trader, account, [
    'BUY 1 MSFT @ 400 at 2026-03-02T15:00:00Z',
    // 22:30 in New York: still the 2nd there.
    'BUY 2 AAPL @ 100 at 2026-03-03T03:30:00Z',
    'SELL 3 AAPL @ 101 at 2026-03-04T15:00:00Z',
  ]);
  const list = async (arguments_: string) => {
    const { result, texts } = await bench.database.statements.capture(() =>
      askViewer(trader, `executions(${arguments_}) { edges { node { quantity account { name } } } }`),
    );
    expect(texts).toHaveLength(2);
    return result.executions.edges.map((edge: { node: { quantity: string } }) => edge.node.quantity);
  };
  expect(await list('first: 3')).toEqual(['3', '2', '1']);
  expect(await list('sort: { field: SYMBOL, direction: ASC }')).toEqual(['2', '3', '1']);
  expect(await list('filter: { to: "2026-03-02" }')).toEqual(['2', '1']);
  expect(await list('filter: { from: "2026-03-03" }')).toEqual(['3']);
  expect(await list('filter: { symbol: "AAPL", side: BUY }')).toEqual(['2']);
  expect(await list(`filter: { accountIds: ["${account}"] }, last: 1`)).toEqual(['1']);
});
