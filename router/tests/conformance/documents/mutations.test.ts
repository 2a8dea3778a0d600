import { conform } from '../harness/conform.ts';
import { fail, type Row, type World } from '../harness/world.ts';

/** Two subgraphs keep a journal in common, as two services with one database would; each answer is how long it was then. */
const world = (): World => {
  const journal: string[] = [];
  const write = (text: string) => journal.push(text);
  const accounts = [{ id: 'a', owner: 'Ada' }];
  return {
    reset: () => {
      journal.length = 0;
    },
    subgraphs: {
      bank: {
        sdl: `
          type Query { journal: [String!]! account: Account }
          type Mutation {
            pay(cents: Int!): Int! payTo(id: ID!): Account refuse: Int refuseHard: Int! payOrFail(cents: Int!): Payment!
          }
          union Payment = Account | Failure
          type Failure { reason: String! }
          type Account @key(fields: "id") { id: ID! owner: String! }
        `,
        query: { journal: () => [...journal], account: accounts[0] },
        mutation: {
          pay: ({ cents }: Row) => write(`pay ${cents}`),
          payTo: ({ id }: Row) => {
            write(`pay to ${id}`);
            return accounts.find((account) => account.id === id);
          },
          refuse: () => {
            write('refuse');
            fail('REFUSED');
          },
          refuseHard: () => {
            write('refuse hard');
            fail('REFUSED');
          },
          payOrFail: ({ cents }: Row) =>
            cents > 0
              ? { __typename: 'Account', ...accounts[0] }
              : { __typename: 'Failure', reason: 'nothing to pay' },
        },
        rows: { Account: accounts },
      },
      post: {
        sdl: `
          type Mutation { send(text: String!): Int! }
          type Account @key(fields: "id") { id: ID! letters: [String!]! }
        `,
        mutation: { send: ({ text }: Row) => write(`send ${text}`) },
        rows: { Account: [{ id: 'a', letters: () => journal.filter((line) => line.startsWith('send')) }] },
      },
    },
  };
};

conform('mutations', world, [
  {
    name: 'fields of one subgraph run one after the other in one call',
    query: 'mutation { a: pay(cents: 1) b: pay(cents: 2) c: pay(cents: 3) }',
    data: { a: 1, b: 2, c: 3 },
    calls: ['bank'],
  },
  {
    name: 'fields of two subgraphs run in the order of the document',
    query: 'mutation { a: pay(cents: 1) b: send(text: "x") c: pay(cents: 3) d: send(text: "y") }',
    data: { a: 1, b: 2, c: 3, d: 4 },
    calls: ['bank', 'post', 'bank', 'post'],
  },
  {
    name: 'what is below a mutation comes from other subgraphs',
    query: 'mutation { payTo(id: "a") { owner letters } }',
    data: { payTo: { owner: 'Ada', letters: [] } },
    calls: ['bank', 'post 1'],
  },
  {
    name: 'what is below a mutation is read before the next one runs',
    query:
      'mutation { a: send(text: "1") b: payTo(id: "a") { letters } c: send(text: "2") d: payTo(id: "a") { letters } }',
    data: { a: 1, b: { letters: ['send 1'] }, c: 3, d: { letters: ['send 1', 'send 2'] } },
    calls: ['post', 'bank', 'post 1', 'post', 'bank', 'post 1'],
  },
  {
    name: 'one that fails in the middle leaves the others',
    query: 'mutation { a: pay(cents: 1) b: refuse c: pay(cents: 3) }',
    data: { a: 1, b: null, c: 3 },
    errors: ['b REFUSED'],
    calls: ['bank'],
  },
  {
    name: 'one that fails between two subgraphs leaves the others',
    query: 'mutation { a: send(text: "x") b: refuse c: send(text: "y") }',
    data: { a: 1, b: null, c: 3 },
    errors: ['b REFUSED'],
    calls: ['post', 'bank', 'post'],
  },
  {
    name: 'one that fails and must not be null takes the answer with it',
    query: 'mutation { a: pay(cents: 1) b: refuseHard }',
    data: null,
    errors: ['b REFUSED'],
    calls: ['bank'],
  },
  {
    name: 'a union of outcomes is told apart',
    query: `mutation {
      a: payOrFail(cents: 1) { __typename ... on Account { letters } ... on Failure { reason } }
      b: payOrFail(cents: 0) { __typename ... on Account { letters } ... on Failure { reason } }
    }`,
    data: {
      a: { __typename: 'Account', letters: [] },
      b: { __typename: 'Failure', reason: 'nothing to pay' },
    },
    calls: ['bank', 'post 1'],
  },
  {
    name: '__typename of a mutation alone runs nothing',
    query: 'mutation { __typename }',
    data: { __typename: 'Mutation' },
    calls: [],
  },
  {
    name: 'variables go to each subgraph, with defaults',
    query: 'mutation($c: Int!, $t: String! = "hi") { pay(cents: $c) send(text: $t) __typename }',
    variables: { c: 4 },
    data: { pay: 1, send: 2, __typename: 'Mutation' },
    calls: ['bank', 'post'],
  },
  {
    name: 'a mutation that is skipped does not run',
    query:
      'mutation($no: Boolean!) { a: pay(cents: 1) b: send(text: "x") @include(if: $no) c: pay(cents: 2) }',
    variables: { no: false },
    data: { a: 1, c: 2 },
    calls: ['bank', 'bank'],
  },
  {
    name: 'a mutation of the same document is not run by the query beside it',
    query: 'query Q { journal } mutation M { pay(cents: 1) }',
    operationName: 'Q',
    data: { journal: [] },
    calls: ['bank'],
  },
  {
    name: 'aliases of one mutation across fragments run in order',
    query:
      'mutation { ...A b: send(text: "x") ...C } fragment A on Mutation { a: pay(cents: 1) } fragment C on Mutation { c: pay(cents: 2) }',
    data: { a: 1, b: 2, c: 3 },
    calls: ['bank', 'post', 'bank'],
  },
]);
