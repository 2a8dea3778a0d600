import { beforeAll, describe, expect, test } from 'vitest';
import { makeKey } from '../api-keys/key-holder.ts';
import { useSupergraph } from '../supergraph/start-supergraph.ts';
import { type Answer, aliceAndBob, type Owned, send } from './two-people.ts';
import { ID_ARGUMENTS } from './walk-schema.ts';

/** How an id is tried: the operation with the id of Alice's, and whether its answer shows or changes anything of hers. */
// biome-ignore lint/suspicious/noExplicitAny: each attempt reads the answer that its own operation asks for.
type Json = Record<string, any>;
type Attempt = { owned: string; query: string; opens: (data: Json) => boolean };

const viewer = (owned: string, asked: string, opens: (me: Json) => boolean): Attempt => ({
  owned,
  query: `query ($id: ID!) { me { ${asked} } }`,
  opens: (data) => opens(data.me),
});

const mutation = (owned: string, asked: string, success: string): Attempt => ({
  owned,
  query: `mutation ($id: ID!) { result: ${asked} { __typename } }`,
  opens: (data) => data.result.__typename === success,
});

type Edges = { edges: unknown[] };
const hasEdges = (connection: Edges | null) => (connection?.edges.length ?? 0) > 0;

const EXECUTION = `{ symbol: "ZZZ", side: BUY, quantity: "1", price: "1", executedAt: "2026-03-09T14:30:00Z" }`;

/** What each argument that takes an id is for. A new one must be added here before the tests pass. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'Viewer.account(id)': viewer('BrokerAccount', 'account(id: $id) { name }', (me) => me.account !== null),
  'Viewer.trade(id)': viewer('Trade', 'trade(id: $id) { note }', (me) => me.trade !== null),
  'Viewer.import(id)': viewer('Import', 'import(id: $id) { fileName }', (me) => me.import !== null),
  'TradeFilter.accountIds': viewer(
    'BrokerAccount',
    'trades(filter: { accountIds: [$id] }) { edges { node { id } } }',
    (me) => hasEdges(me.trades),
  ),
  'ExecutionFilter.accountIds': viewer(
    'BrokerAccount',
    'executions(filter: { accountIds: [$id] }) { edges { node { id } } }',
    (me) => hasEdges(me.executions),
  ),
  'PerformanceFilter.accountId': viewer(
    'BrokerAccount',
    'performance(filter: { accountId: $id }) { summary { trades } }',
    (me) => me.performance?.summary.trades > 0,
  ),
  'UpdateBrokerAccountInput.accountId': mutation(
    'BrokerAccount',
    'updateBrokerAccount(input: { accountId: $id, name: "Taken" })',
    'BrokerAccountUpdated',
  ),
  'UpdateTradeJournalInput.tradeId': mutation(
    'Trade',
    'updateTradeJournal(input: { tradeId: $id, note: "Taken" })',
    'TradeJournalUpdated',
  ),
  'RecordExecutionsInput.accountId': mutation(
    'BrokerAccount',
    `recordExecutions(input: { accountId: $id, idempotencyKey: "of a stranger", executions: [${EXECUTION}] })`,
    'ExecutionsRecorded',
  ),
  'CreateImportInput.accountId': mutation(
    'BrokerAccount',
    'createImport(input: { accountId: $id, fileName: "a.csv", sizeBytes: "10" })',
    'ImportCreated',
  ),
  'Viewer.apiKeyChanges(keyId)': viewer(
    'ApiKey',
    'apiKeyChanges(keyId: $id) { edges { node { kind } } }',
    (me) => hasEdges(me.apiKeyChanges),
  ),
  'UpdateApiKeyInput.keyId': mutation(
    'ApiKey',
    'updateApiKey(input: { keyId: $id, name: "Taken" })',
    'ApiKeyUpdated',
  ),
  'RotateApiKeyInput.keyId': mutation('ApiKey', 'rotateApiKey(input: { keyId: $id })', 'ApiKeyRotated'),
  // The last two, since they take away what the others look for.
  'RevokeApiKeyInput.keyId': mutation('ApiKey', 'revokeApiKey(input: { keyId: $id })', 'ApiKeyRevoked'),
  'UndoImportInput.importId': mutation('Import', 'undoImport(input: { importId: $id })', 'ImportUndone'),
};

const EVERYTHING = `{ me {
  accounts(first: 100) { edges { node { id name startingBalance { amount } } } }
  trades(first: 100) { edges { node { id note netProfit { amount } } } }
  executions(first: 100) { edges { node { id price } } }
  imports(first: 100) { edges { node { id status } } }
  apiKeys(first: 100) { edges { node { id name status lastFour } } }
  apiKeyChanges(first: 100) { edges { node { id kind } } }
} }`;

test('every argument that takes an id is tried', () => {
  expect(Object.keys(ATTEMPTS).sort()).toEqual([...ID_ARGUMENTS].sort());
});

describe('the id of somebody else', () => {
  const supergraph = useSupergraph('in process');
  const tokens = { alice: '', bob: '' };
  let owned: Owned = {};
  let before: Answer;
  beforeAll(async () => {
    const people = await aliceAndBob(supergraph());
    tokens.alice = people.alice.accessToken;
    tokens.bob = people.bob.accessToken;
    owned = { ...people.owned, ApiKey: (await makeKey(people.alice)).id };
    before = await send(supergraph(), EVERYTHING, tokens.alice);
    expect(before.errors).toBeUndefined();
  });

  const attempt = ({ query, owned: type }: Attempt, token: string | null) =>
    send(supergraph(), query, token, { id: owned[type] });

  test.each(Object.entries(ATTEMPTS))('opens nothing in %s', async (_name, tried) => {
    const { data } = await attempt(tried, tokens.bob);
    expect(data ? tried.opens(data ?? {}) : false).toBe(false);
    expect(JSON.stringify(data)).not.toContain(owned[tried.owned]);
    expect((await attempt(tried, null)).status).toBe(401);
    expect(await send(supergraph(), EVERYTHING, tokens.alice)).toEqual(before);
  });

  test.each(Object.entries(ATTEMPTS))('is of use to its owner in %s', async (_name, tried) => {
    const { data, errors } = await attempt(tried, tokens.alice);
    expect(errors).toBeUndefined();
    expect(tried.opens(data ?? {})).toBe(true);
  });
});
