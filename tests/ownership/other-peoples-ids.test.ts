import { readFileSync } from 'node:fs';
import {
  buildSchema,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  AccountPageDocument,
  ImportPageDocument,
  TradesPageDocument,
} from '../../client/generated/operations.ts';
import type { Person } from '../supergraph/person.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';
import { type Belongings, fillWorkspace, operation, PURCHASE, RECORD } from './fill-workspace.ts';

/** One argument that takes an id, tried with what somebody else has. */
type Case = {
  text: string;
  idOf: keyof Belongings;
  /** The part of the answer that tells whether something was found. */
  found: (data: unknown) => boolean;
};

/** Answers of queries hold the thing or null, a list or an empty one, sums over trades or over none. */
const holds = (pattern: RegExp) => (data: unknown) => pattern.test(JSON.stringify(data));
const done = (data: unknown) => !holds(/"__typename":"NotFound"/)(data);

/** By the argument as the API's schema names it: type and field of an input, or type, field and argument. */
const CASES: Record<string, Case> = {
  'Viewer.account(id:)': {
    text: 'query ($id: ID!) { me { account(id: $id) { id name } } }',
    idOf: 'accountId',
    found: holds(/"account":\{/),
  },
  'Viewer.trade(id:)': {
    text: 'query ($id: ID!) { me { trade(id: $id) { id note fills { edges { node { quantity } } } } } }',
    idOf: 'tradeId',
    found: holds(/"trade":\{/),
  },
  'Viewer.import(id:)': {
    text: 'query ($id: ID!) { me { import(id: $id) { id issues { edges { node { text } } } } } }',
    idOf: 'importId',
    found: holds(/"import":\{/),
  },
  'TradeFilter.accountIds': {
    text: 'query ($id: ID!) { me { trades(filter: { accountIds: [$id] }) { edges { node { id } } totalCount } } }',
    idOf: 'accountId',
    found: holds(/"node":\{/),
  },
  'ExecutionFilter.accountIds': {
    text: 'query ($id: ID!) { me { executions(filter: { accountIds: [$id] }) { edges { node { id } } } } }',
    idOf: 'accountId',
    found: holds(/"node":\{/),
  },
  'PerformanceFilter.accountId': {
    text: `query ($id: ID!) { me { performance(filter: { accountId: $id }) {
      currencies summary { trades } equityCurve { points { day } } bySymbol { edges { node { symbol } } } } } }`,
    idOf: 'accountId',
    found: holds(/"day":|"symbol":|"currencies":\["/),
  },
  'UpdateBrokerAccountInput.accountId': {
    text: `mutation ($id: ID!) { updateBrokerAccount(input: { accountId: $id, startingBalance: "1" }) { __typename } }`,
    idOf: 'accountId',
    found: done,
  },
  'CreateImportInput.accountId': {
    text: `mutation ($id: ID!) {
      createImport(input: { accountId: $id, fileName: "x.csv", sizeBytes: "1" }) { __typename } }`,
    idOf: 'accountId',
    found: done,
  },
  'RecordExecutionsInput.accountId': {
    text: `mutation ($id: ID!) { recordExecutions(input: { accountId: $id, idempotencyKey: "another one", executions: [
      { symbol: "MSFT", side: SELL, quantity: "5", price: "1", executedAt: "2026-03-04T16:00:00Z" }]
    }) { __typename } }`,
    idOf: 'accountId',
    found: done,
  },
  'UpdateTradeJournalInput.tradeId': {
    text: `mutation ($id: ID!) {
      updateTradeJournal(input: { tradeId: $id, note: "not yours", tags: [], initialStop: "1" }) { __typename } }`,
    idOf: 'tradeId',
    found: done,
  },
  'Viewer.apiKeyChanges(keyId:)': {
    text: 'query ($id: ID!) { me { apiKeyChanges(keyId: $id) { edges { node { id kind } } } } }',
    idOf: 'keyId',
    found: holds(/"node":\{/),
  },
  'UpdateApiKeyInput.keyId': {
    text: `mutation ($id: ID!) {
      updateApiKey(input: { keyId: $id, name: "not yours", allowedAddresses: ["0.0.0.0/0"] }) { __typename } }`,
    idOf: 'keyId',
    found: done,
  },
  'RotateApiKeyInput.keyId': {
    text: 'mutation ($id: ID!) { rotateApiKey(input: { keyId: $id }) { __typename } }',
    idOf: 'keyId',
    found: done,
  },
  // The last two, because they take away what the others look for.
  'RevokeApiKeyInput.keyId': {
    text: 'mutation ($id: ID!) { revokeApiKey(input: { keyId: $id }) { __typename } }',
    idOf: 'keyId',
    found: done,
  },
  'UndoImportInput.importId': {
    text: 'mutation ($id: ID!) { undoImport(input: { importId: $id }) { __typename } }',
    idOf: 'importId',
    found: done,
  },
};

const takesId = ({ type }: { type: GraphQLInputType }) => getNamedType(type) === GraphQLID;

/** Every place of the API where a caller says an id. */
function idArguments(): string[] {
  const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const types: GraphQLNamedType[] = Object.values(api.getTypeMap()).filter(
    ({ name }) => !name.startsWith('__'),
  );
  return types.flatMap((type) => {
    if (isInputObjectType(type))
      return Object.values(type.getFields())
        .filter(takesId)
        .map((field) => `${type.name}.${field.name}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.filter(takesId).map((argument) => `${type.name}.${field.name}(${argument.name}:)`),
    );
  });
}

test('every argument of the API that takes an id is tried here', () => {
  expect(Object.keys(CASES).sort()).toEqual(idArguments().sort());
});

/** What somebody sees of their own. */
async function look(person: Person): Promise<unknown> {
  return [
    await person.ask(AccountPageDocument, {}),
    await person.ask(TradesPageDocument, { first: 100 }),
    await person.ask(ImportPageDocument, {}),
  ];
}

describe.each(TRANSPORTS)('with what somebody else has, %s,', (transport) => {
  const supergraph = useSupergraph(transport);
  let owner: Person;
  let other: Person;
  let belongings: Belongings;
  beforeAll(async () => {
    owner = await supergraph().person('Owner');
    other = await supergraph().person('Other');
    belongings = await fillWorkspace(supergraph().origin, owner);
  });

  test('a cursor leads into no list but one’s own', async () => {
    const page = operation(
      'query ($after: String) { me { executions(after: $after) { edges { cursor } } } }',
    );
    const after = belongings.executionCursor;
    expect(holds(/"cursor"/)(await owner.ask(page, { after }))).toBe(true);
    expect(await other.ask(page, { after })).toEqual({
      me: expect.objectContaining({ executions: expect.objectContaining({ edges: [] }) }),
    });
  });

  test.each(Object.entries(CASES))('%s finds nothing and changes nothing', async (_name, each) => {
    const variables = { id: belongings[each.idOf] };
    const before = await look(owner);
    const { data, errors } = await other.send(operation(each.text), variables);
    expect(errors).toBeUndefined();
    expect(each.found(data)).toBe(false);
    expect(await look(owner)).toEqual(before);
    // The same from its owner finds it, so the question was a good one.
    expect(each.found(await owner.ask(operation(each.text), variables))).toBe(true);
  });

  test('an idempotency key is no key to another’s answer', async () => {
    const create = operation(`mutation {
      createBrokerAccount(input: { name: "Mine", broker: GENERIC, currency: "USD" }) {
        ... on BrokerAccountCreated { account { id } } } }`);
    const answer = JSON.stringify(await other.ask(create, {}));
    const accountId = /acc_\w+/.exec(answer)?.[0];
    const input = { accountId, executions: [PURCHASE], idempotencyKey: 'one and the same' };
    const { recordExecutions } = await other.ask(RECORD, { input });
    expect(recordExecutions).toMatchObject({ __typename: 'ExecutionsRecorded', recorded: 1, duplicate: 0 });
  });

  test('entities cannot be asked for', async () => {
    const text = `query ($id: ID!) { _entities(representations: [{ __typename: "Trade", id: $id }]) { __typename } }`;
    const { status, data } = await owner.send(operation(text), { id: belongings.tradeId });
    expect({ status, data: data ?? null }).toEqual({ status: 400, data: null });
  });
});
