import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import { answering, startSmallGraph } from './small-graph.ts';

const SHELF = {
  typeDefs: `type Query { books: [Book!] first: Book! }
    type Book @key(fields: "id") { id: ID! title: String! pages: Int }`,
  resolvers: {
    Query: {
      books: () => [
        { id: 'b1', title: 'Emma' },
        { id: 'b2', title: 'Walden' },
        { id: 'b1', title: 'Emma' },
      ],
      first: () => ({ id: 'b1', title: 'Emma' }),
    },
  },
};
const REVIEWS = {
  typeDefs: `type Query { critic: String } type Book @key(fields: "id") { id: ID! stars: Int score: Int! notes: [Note!]! }
    type Note { text: String! by: String }`,
  resolvers: {
    Query: { critic: () => 'me' },
    Book: {
      __resolveReference: (book: { id: string }) => book,
      stars: ({ id }: { id: string }) => {
        if (id === 'b1')
          throw new GraphQLError('No stars tonight.', { extensions: { code: 'CLOUDY', until: 6 } });
        return 4;
      },
      score: () => 1,
      notes: ({ id }: { id: string }) => [{ text: 'good' }, { text: id === 'b2' ? null : 'bad', by: 'Ann' }],
    },
  },
};

/** The graph with reviews answering as given, whatever it is asked. */
const whereReviewsAnswer = (answer: unknown) =>
  startSmallGraph(
    { shelf: SHELF, reviews: REVIEWS },
    { reviews: answering(() => answer as SubgraphResponse) },
  );

const unavailable = (path: (string | number)[]) => ({
  message: `"${path.at(-1)}" cannot be loaded right now; what else the answer holds is complete. Try again in a moment.`,
  path,
  code: 'SUBGRAPH_UNAVAILABLE',
});

describe('an error of a subgraph', () => {
  test('stands in every place that the entity has, under the client’s names', async () => {
    const graph = await startSmallGraph({ shelf: SHELF, reviews: REVIEWS });
    expect(await graph.ask('{ all: books { light: stars score } }')).toEqual({
      data: {
        all: [
          { light: null, score: 1 },
          { light: 4, score: 1 },
          { light: null, score: 1 },
        ],
      },
      errors: [
        { message: 'No stars tonight.', path: ['all', 0, 'light'], code: 'CLOUDY' },
        { message: 'No stars tonight.', path: ['all', 2, 'light'], code: 'CLOUDY' },
      ],
    });
  });

  test('deep in a list takes with it what may not be null, and is told once', async () => {
    const graph = await startSmallGraph({ shelf: SHELF, reviews: REVIEWS });
    const { data, errors } = await graph.ask('{ books { id notes { text by } } }');
    expect(data).toEqual({ books: null });
    expect(errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Note.text.',
        path: ['books', 1, 'notes', 1, 'text'],
        code: 'DOWNSTREAM_SERVICE_ERROR',
      },
    ]);
  });
});

describe('a subgraph that answers', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'hello'],
    ['data that is a list', { data: [1] }],
    ['neither data nor errors', { data: null }],
    ['errors that are no list', { errors: 'no' }],
    ['no entities', { data: {} }],
    ['too few entities', { data: { _entities: [{ stars: 1 }] } }],
    ['entities that are no list', { data: { _entities: { 0: { stars: 1 } } } }],
  ])('%s leaves its sections empty, and the rest arrives', async (_name, answer) => {
    const graph = await whereReviewsAnswer(answer);
    expect(await graph.ask('{ books { title stars } }')).toEqual({
      data: {
        books: [
          { title: 'Emma', stars: null },
          { title: 'Walden', stars: null },
          { title: 'Emma', stars: null },
        ],
      },
      errors: [
        unavailable(['books', 0, 'stars']),
        unavailable(['books', 2, 'stars']),
        unavailable(['books', 1, 'stars']),
      ],
    });
  });

  test('errors that are none says as much as there is', async () => {
    const graph = await whereReviewsAnswer({
      errors: [null, 'x', { message: 5, path: 'y', extensions: [] }],
    });
    const { data, errors } = await graph.ask('{ books { title stars } }');
    expect(data).toMatchObject({ books: [{ title: 'Emma', stars: null }, {}, {}] });
    expect(errors).toEqual([
      { message: 'The subgraph gave no reason.', path: ['books'], code: 'DOWNSTREAM_SERVICE_ERROR' },
    ]);
  });

  test('values of other types loses these, each with an error at its place', async () => {
    const graph = await whereReviewsAnswer({
      data: {
        _entities: [
          { stars: 'five', notes: 'none', score: 1 },
          { stars: 2 ** 31, notes: [7, { text: [] }] },
        ],
      },
    });
    const { data, errors } = await graph.ask('{ books { id stars } }');
    expect(data).toEqual({
      books: [
        { id: 'b1', stars: null },
        { id: 'b2', stars: null },
        { id: 'b1', stars: null },
      ],
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ['books', 0, 'stars'],
      ['books', 1, 'stars'],
      ['books', 2, 'stars'],
    ]);
    expect((await graph.ask('{ first { id notes { text } } }')).errors).toHaveLength(1);
  });

  test('"__proto__" and the like changes no object', async () => {
    const evil = JSON.parse(
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"stars":3,"score":1,"notes":[{"__proto__":{"by":"x"},"toString":"t"}]}',
    );
    const graph = await whereReviewsAnswer(JSON.parse(JSON.stringify({ data: { _entities: [evil, evil] } })));
    const { data } = await graph.ask(
      '{ books { __proto__: stars constructor: pages notes { by toString: text } } }',
    );
    const book = '{"__proto__":null,"constructor":null,"notes":[{"by":null,"toString":"t"}]}';
    expect(JSON.stringify(data)).toBe(`{"books":[${[book, book, book].join(',')}]}`);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
});

test('a list of a thousand entities without their subgraph has twenty errors, and no more for what may not be null', async () => {
  const many = {
    ...SHELF,
    resolvers: {
      Query: { books: () => Array.from({ length: 1_000 }, (_, i) => ({ id: `b${i}`, title: 't' })) },
    },
  };
  const graph = await startSmallGraph(
    { shelf: many, reviews: REVIEWS },
    { reviews: answering(() => Promise.reject(new Error('down'))) },
  );
  const { data, errors } = await graph.ask('{ books { id score } }');
  expect(data).toEqual({ books: null });
  expect(errors).toHaveLength(20);
});

test('a page of several subgraphs loses one section only', async () => {
  const graph = await startSmallGraph(
    { shelf: SHELF, reviews: REVIEWS },
    { reviews: answering(() => Promise.reject(new Error('down'))) },
  );
  expect(await graph.ask('{ critic first { title } voice: critic }')).toEqual({
    data: { critic: null, first: { title: 'Emma' }, voice: null },
    errors: [unavailable(['critic']), unavailable(['voice'])],
  });
});
