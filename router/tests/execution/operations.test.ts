import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { startSmallGraph } from './small-graph.ts';

const log: string[] = [];

const shop = () =>
  startSmallGraph({
    shelf: {
      typeDefs: `type Query { book(id: ID!): Book books(first: Int = 2): [Book!]! }
        type Mutation { lend(id: ID!): Lent! } type Lent { book: Book query: Query! }
        type Book @key(fields: "id") { id: ID! title(upper: Boolean = false): String kind: Kind }
        enum Kind { NOVEL SECRET @inaccessible }`,
      resolvers: {
        Query: {
          book: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : { id }),
          books: (_: unknown, { first }: { first: number }) =>
            [{ id: 'b1' }, { id: 'b2' }, { id: 'b3' }].slice(0, first),
        },
        Mutation: {
          lend: (_: unknown, { id }: { id: string }) => {
            log.push(`lend ${id}`);
            if (id === 'lost') throw new Error('That book is lost.');
            return { book: { id }, query: {} };
          },
        },
        Book: {
          __resolveReference: (book: unknown) => book,
          title: ({ id }: { id: string }, { upper }: { upper: boolean }) =>
            upper ? `TITLE ${id}` : `Title ${id}`,
          kind: ({ id }: { id: string }) => (id === 'b2' ? 'SECRET' : 'NOVEL'),
        },
      },
    },
    desk: {
      typeDefs: `type Query { desk: String } type Mutation { note(text: String!): String }
        type Book @key(fields: "id") { id: ID! lent: Boolean readers(first: Int): [String!] }`,
      resolvers: {
        Query: { desk: () => 'open' },
        Mutation: {
          note: (_: unknown, { text }: { text: string }) => {
            log.push(`note ${text}`);
            return text;
          },
        },
        Book: {
          __resolveReference: (book: unknown) => book,
          lent: () => true,
          readers: (_: unknown, { first }: { first?: number }) => ['Ann', 'Bob'].slice(0, first),
        },
      },
    },
  });

test('mutations are carried out one after the other, over subgraphs, also after one that failed', async () => {
  const graph = await shop();
  log.length = 0;
  const { data, errors } = await graph.ask(
    'mutation { a: note(text: "1") lend(id: "b1") { book { lent } query { desk book(id: "b2") { title } } } b: note(text: "2") }',
  );
  expect({ data, errors }).toEqual({
    data: {
      a: '1',
      lend: { book: { lent: true }, query: { desk: 'open', book: { title: 'Title b2' } } },
      b: '2',
    },
    errors: [],
  });
  // Each once in each of the two ways in which subgraphs are reached.
  expect(log).toEqual(['note 1', 'lend b1', 'note 2', 'note 1', 'lend b1', 'note 2']);
  const failed = await graph.ask(
    'mutation { a: note(text: "1") lend(id: "lost") { book { id } } b: note(text: "2") }',
  );
  expect(failed).toEqual({
    data: null,
    errors: [{ message: 'That book is lost.', path: ['lend'], code: 'DOWNSTREAM_SERVICE_ERROR' }],
  });
});

describe('@skip and @include', () => {
  const QUERY = `query ($yes: Boolean!, $no: Boolean = false) {
    book(id: "b1") { title @include(if: $yes) ... @skip(if: $yes) { id } lent @include(if: $no) readers @skip(if: $no) }
    desk @include(if: $no)
  }`;

  test('of fields and whole fetches follow the variables and their defaults', async () => {
    const graph = await shop();
    expect((await graph.ask(QUERY, { yes: true })).data).toEqual({
      book: { title: 'Title b1', readers: ['Ann', 'Bob'] },
    });
    expect((await graph.ask(QUERY, { yes: false, no: true })).data).toEqual({
      book: { id: 'b1', lent: true },
      desk: 'open',
    });
  });

  test('leave out the whole fetch', async () => {
    const graph = await shop();
    const query = 'query ($with: Boolean!) { book(id: "b1") { id ... @include(if: $with) { lent } } }';
    expect((await graph.ask(query, { with: false })).data).toEqual({ book: { id: 'b1' } });
    expect(graph.asked()).toEqual(['shelf']);
  });

  test('count for each mention of a field, and for what is below it', async () => {
    const graph = await shop();
    const query = `query ($a: Boolean!, $b: Boolean!) {
      book(id: "b1") @include(if: $a) { title } book(id: "b1") @include(if: $b) { lent } book(id: "b1") { id }
    }`;
    expect((await graph.ask(query, { a: true, b: false })).data).toEqual({
      book: { title: 'Title b1', id: 'b1' },
    });
    expect((await graph.ask(query, { a: false, b: true })).data).toEqual({ book: { lent: true, id: 'b1' } });
  });
});

test('the same field under several names has the value of its own arguments', async () => {
  const graph = await shop();
  expect(
    (await graph.ask('{ books(first: 1) { a: title b: title(upper: true) one: readers(first: 1) readers } }'))
      .data,
  ).toEqual({ books: [{ a: 'Title b1', b: 'TITLE b1', one: ['Ann'], readers: ['Ann', 'Bob'] }] });
});

test('variables reach the subgraphs that use them, and wrong ones nobody', async () => {
  const graph = await shop();
  const query = 'query ($first: Int, $readers: Int) { books(first: $first) { readers(first: $readers) } }';
  expect((await graph.ask(query, { readers: 1 })).data).toEqual({
    books: [{ readers: ['Ann'] }, { readers: ['Ann'] }],
  });
  expect((await graph.ask(query, { first: 1, readers: null })).data).toEqual({ books: [{ readers: [] }] });
  const { data, errors } = await graph.ask(query, { first: 'many' });
  expect([data, errors[0]?.message, graph.asked()]).toEqual([
    null,
    expect.stringContaining('got invalid value "many"'),
    [],
  ]);
});

test('a variable may be called like the planner’s own', async () => {
  const graph = await shop();
  const query = 'query ($representations: Int) { books(first: 1) { readers(first: $representations) } }';
  expect((await graph.ask(query, { representations: 1 })).data).toEqual({ books: [{ readers: ['Ann'] }] });
});

test('a value that the API does not show is null, and not told', async () => {
  const graph = await shop();
  expect(await graph.ask('{ books { kind } }')).toEqual({
    data: { books: [{ kind: 'NOVEL' }, { kind: null }] },
    errors: [
      {
        message: 'Invalid value of type Kind for field Book.kind.',
        path: ['books', 1, 'kind'],
        code: 'INVALID_SUBGRAPH_ANSWER',
      },
    ],
  });
});

describe('introspection', () => {
  test('is answered without a subgraph, beside data, under any name and condition', async () => {
    const graph = await shop();
    const query = `query ($name: String!, $no: Boolean!) {
      __typename kind: __typename desk t: __type(name: $name) { ...T } __schema @include(if: $no) { queryType { name } }
      s: __schema { mutationType { name } }
    } fragment T on __Type { name kind }`;
    expect((await graph.ask(query, { name: 'Book', no: false })).data).toEqual({
      __typename: 'Query',
      kind: 'Query',
      desk: 'open',
      t: { name: 'Book', kind: 'OBJECT' },
      s: { mutationType: { name: 'Mutation' } },
    });
    expect(graph.asked()).toEqual(['desk']);
  });

  test('shows nothing that is inaccessible', async () => {
    const graph = await shop();
    const { data } = await graph.ask(getIntrospectionQuery());
    expect(JSON.stringify(data)).toContain('NOVEL');
    expect(JSON.stringify(data)).not.toContain('SECRET');
    expect(graph.asked()).toEqual([]);
  });
});

test('an operation that asks for nothing but its own type asks nobody', async () => {
  const graph = await shop();
  expect(await graph.ask('mutation { __typename }')).toEqual({
    data: { __typename: 'Mutation' },
    errors: [],
  });
  expect(graph.asked()).toEqual([]);
});
