import { afterAll, beforeAll, expect, test } from 'vitest';
import { askViewer, openAccount } from '../cases/journal-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreateBrokerAccountInput!) {
  createBrokerAccount(input: $input) {
    __typename
    ... on BrokerAccountCreated {
      account { id name broker accountNumber currency timeZone lotMethod startingBalance { amount currency } createdAt }
    }
    ... on InvalidInput { problems { path value } }
  }
}`;
const UPDATE = `mutation ($input: UpdateBrokerAccountInput!) {
  updateBrokerAccount(input: $input) {
    __typename
    ... on BrokerAccountUpdated { account { name startingBalance { amount } } }
    ... on InvalidInput { problems { path value } }
    ... on NotFound { id }
  }
}`;

async function create(trader: Trader, input: Record<string, unknown>) {
  const account = { name: 'Margin', broker: 'INTERACTIVE_BROKERS', currency: 'usd', ...input };
  return (await trader.ask(CREATE, { input: account })).createBrokerAccount;
}
async function update(trader: Trader, input: Record<string, unknown>) {
  return (await trader.ask(UPDATE, { input })).updateBrokerAccount;
}

test('an account has its broker’s usual time zone, FIFO and nothing on it, unless said', async () => {
  const trader = bench.trader();
  expect(await create(trader, { name: ' Margin ', accountNumber: 'U1234567' })).toEqual({
    __typename: 'BrokerAccountCreated',
    account: {
      id: expect.stringMatching(/^acc_/),
      name: 'Margin',
      broker: 'INTERACTIVE_BROKERS',
      accountNumber: 'U1234567',
      currency: 'USD',
      timeZone: 'America/New_York',
      lotMethod: 'FIFO',
      startingBalance: { amount: '0', currency: 'USD' },
      createdAt: '2026-11-22T12:00:00.000Z',
    },
  });
});

test.each([
  ['no name', { name: '  ' }, 'name'],
  ['a name of 81 characters', { name: 'x'.repeat(81) }, 'name'],
  ['a currency that is none', { currency: 'dollars!' }, 'currency'],
  ['a time zone that is none', { timeZone: 'New York' }, 'timeZone'],
  ['a number of 41 characters', { accountNumber: '1'.repeat(41) }, 'accountNumber'],
])('%s is refused', async (_, input, path) => {
  const refused = await create(bench.trader(), input);
  expect(refused).toMatchObject({ __typename: 'InvalidInput', problems: [{ path }] });
});

test('a name and a number belong to one account; another workspace has its own', async () => {
  const trader = bench.trader();
  await create(trader, { name: 'Main', accountNumber: 'U1' });
  expect(await create(trader, { name: 'Main' })).toMatchObject({
    problems: [{ path: 'name', value: 'Main' }],
  });
  expect(await create(trader, { name: 'Other', accountNumber: 'U1' })).toMatchObject({
    problems: [{ path: 'accountNumber', value: 'U1' }],
  });
  expect(await create(bench.trader(), { name: 'Main', accountNumber: 'U1' })).toHaveProperty('account');
});

test('a change keeps what it leaves out, and others are told each state with its version', async () => {
  const trader = bench.trader();
  const id = await openAccount(trader, { name: 'Before', startingBalance: '100' });
  expect(await update(trader, { accountId: id, name: 'After' })).toMatchObject({
    account: { name: 'After', startingBalance: { amount: '100' } },
  });
  expect(await update(trader, { accountId: id, name: null, startingBalance: '2500.50' })).toMatchObject({
    account: { name: 'After', startingBalance: { amount: '2500.5' } },
  });
  await bench.trading.relay.drained();
  const told = bench.events.filter(({ workspaceId }) => workspaceId === trader.workspaceId);
  const common = { accountId: id, currency: 'USD', timeZone: 'America/New_York' };
  expect(told.map(({ payload }) => payload)).toEqual([
    { ...common, version: 1, name: 'Before', startingBalance: '100' },
    { ...common, version: 2, name: 'After', startingBalance: '100' },
    { ...common, version: 3, name: 'After', startingBalance: '2500.5' },
  ]);
});

test('what cannot be changed says why', async () => {
  const trader = bench.trader();
  const [id] = [await openAccount(trader, { name: 'One' }), await openAccount(trader, { name: 'Two' })];
  expect(await update(trader, { accountId: id, name: 'Two' })).toMatchObject({
    problems: [{ path: 'name' }],
  });
  expect(await update(trader, { accountId: id, name: '' })).toMatchObject({ problems: [{ path: 'name' }] });
  expect(await update(trader, { accountId: 'acc_none' })).toEqual({ __typename: 'NotFound', id: 'acc_none' });
  expect(await update(bench.trader(), { accountId: id, name: 'Mine' })).toEqual({
    __typename: 'NotFound',
    id,
  });
});

test('accounts are listed by name, forward and backward, one statement a page', async () => {
  const trader = bench.trader();
  for (const name of ['Charlie', 'Alpha', 'Bravo']) await openAccount(trader, { name });
  const page = async (arguments_: string) => {
    const { result, texts } = await bench.database.statements.capture(() =>
      askViewer(
        trader,
        `accounts(${arguments_}) { edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage } }`,
      ),
    );
    expect(texts).toHaveLength(1);
    return result.accounts;
  };
  const names = (connection: { edges: { node: { name: string } }[] }) =>
    connection.edges.map(({ node }) => node.name);
  const first = await page('first: 2');
  expect(names(first)).toEqual(['Alpha', 'Bravo']);
  expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  expect(names(await page(`first: 2, after: "${first.edges[1].cursor}"`))).toEqual(['Charlie']);
  expect(names(await page('last: 2'))).toEqual(['Bravo', 'Charlie']);
  expect(names(await page(`last: 2, before: "${first.edges[1].cursor}"`))).toEqual(['Alpha']);
});

test('one who is not signed in adds nothing', async () => {
  const { data, errors } = await bench.askAs({ kind: 'anonymous' }, CREATE, {
    input: { name: 'Mine', broker: 'GENERIC', currency: 'USD' },
  });
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
