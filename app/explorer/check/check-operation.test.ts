import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { KnownAccess } from '../access/access.ts';
import { checkOperation } from './check-operation.ts';

const everything = buildSchema(`
  type Query { me: Viewer, plans: [String!] }
  type Viewer { trades(first: Int, filter: Filter): [Trade!], subscription: Subscribed }
  type Trade { id: ID!, side: Side }
  type Subscribed { plan: String }
  input Filter { side: Side }
  enum Side { LONG SHORT }
`);
const trades = buildSchema(`
  type Query { me: Viewer, plans: [String!] }
  type Viewer { trades(first: Int): [Trade!] }
  type Trade { id: ID! }
`);
const publicPart = buildSchema('type Query { plans: [String!] }');
const key: KnownAccess = {
  phase: 'known',
  caller: 'api-key',
  scopes: ['trades:read'],
  mine: trades,
  everything,
};
const nobody: KnownAccess = { ...key, caller: 'anonymous', scopes: [], mine: publicPart };

describe('the contents of the editor', () => {
  test.each(['', '  \n', '# Only a comment.\n# { me }'])('%j are nothing to price', (query) => {
    expect(checkOperation({ query }, key)).toEqual({ kind: 'empty' });
  });

  test.each([
    ['query {\n  me {', 'Line 2: Syntax Error: Expected Name, found <EOF>.'],
    ['{ mee { trades { id } } }', 'Cannot query field "mee" on type "Query". Did you mean "me"?'],
    ['fragment F on Trade { id }', 'Fragment "F" is never used.'],
    ['{ me { trades } }', expect.stringContaining('must have a selection of subfields')],
  ])('%j are not sent', (query, problem) => {
    expect(checkOperation({ query }, key)).toEqual({ kind: 'invalid', problem });
  });

  test('are not sent with variables that do not fit', () => {
    const query = 'query ($filter: Filter!) { me { trades(filter: $filter) { id } } }';
    expect(checkOperation({ query }, key)).toMatchObject({
      kind: 'invalid',
      problem: /"\$filter" of required type/,
    });
    expect(checkOperation({ query, variables: { filter: { side: 'UP' } } }, key)).toMatchObject({
      kind: 'invalid',
      problem: expect.stringContaining('"UP"'),
    });
    expect(checkOperation({ query, variables: { filter: { side: 'LONG' } } }, key)).toMatchObject({
      kind: 'ready',
    });
  });

  test('tell which fields the credentials do not open, each once', () => {
    const query = `
      { me { ...Rest again: subscription { plan } trades { id side } __typename } }
      fragment Rest on Viewer { subscription { plan } }`;
    expect(checkOperation({ query }, key)).toMatchObject({
      kind: 'ready',
      closed: ['Viewer.subscription', 'Trade.side'],
      openPart: '{\n  me {\n    trades {\n      id\n    }\n    __typename\n  }\n}\n',
    });
  });

  test('are not sent by nobody when they need credentials', () => {
    const query = '# What is sold.\n{ me { trades { id } } plans }';
    expect(checkOperation({ query }, nobody)).toEqual({
      kind: 'closed',
      closed: ['Query.me'],
      openPart: '# What is sold.\n{\n  plans\n}\n',
    });
    expect(checkOperation({ query: '{ plans __schema { types { name } } }' }, nobody)).toMatchObject({
      kind: 'ready',
    });
  });

  test('name the operation that is meant, or the first', () => {
    const query = 'query First { plans } query Second { plans }';
    const named = (operationName?: string) => checkOperation({ query, operationName }, key);
    expect(named('Second')).toMatchObject({ operation: { operationName: 'Second' } });
    expect(named()).toMatchObject({ operation: { operationName: 'First' } });
  });
});
