import { describe, expect, test } from 'vitest';
import { startSmallGraph } from './small-graph.ts';

const BOOKS = [
  { id: 'b1', isbn: 'i1', title: 'Emma', author: { name: 'Austen', born: { year: 1775 } } },
  { id: 'b2', isbn: 'i2', title: 'Walden', author: null },
];

test('equal entities are asked for once, and each place gets the answer', async () => {
  const graph = await startSmallGraph({
    shelf: {
      typeDefs:
        'type Query { books: [Book] } type Book @key(fields: "id") { id: ID! } type Other @key(fields: "id") { id: ID! }',
      resolvers: { Query: { books: () => [{ id: 'b1' }, null, { id: 'b2' }, { id: 'b1' }] } },
    },
    titles: {
      typeDefs: 'type Book @key(fields: "id") { id: ID! title: String }',
      resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => BOOKS.find((b) => b.id === id) } },
    },
  });
  expect(await graph.ask('{ books { title } }')).toEqual({
    data: { books: [{ title: 'Emma' }, null, { title: 'Walden' }, { title: 'Emma' }] },
    errors: [],
  });
  expect(graph.calls.map(({ representations }) => representations)).toEqual([
    [],
    [
      { __typename: 'Book', id: 'b1' },
      { __typename: 'Book', id: 'b2' },
    ],
  ]);
});

test('a compound and nested key is sent with all of its parts', async () => {
  const graph = await startSmallGraph({
    shelf: {
      typeDefs: `type Query { books: [Book!]! }
        type Book @key(fields: "id author { name born { year } }") { id: ID! author: Author! }
        type Author @shareable { name: String! born: Birth! } type Birth @shareable { year: Int! }`,
      resolvers: { Query: { books: () => [BOOKS[0]] } },
    },
    prices: {
      typeDefs: `type Book @key(fields: "id author { name born { year } }") { id: ID! author: Author! price: Int }
        type Author @shareable { name: String! born: Birth! } type Birth @shareable { year: Int! }`,
      resolvers: {
        Book: {
          __resolveReference: (book: { author: { born: { year: number } } }) => ({
            ...book,
            price: book.author.born.year,
          }),
        },
      },
    },
  });
  expect(await graph.ask('{ books { cost: price } }')).toEqual({
    data: { books: [{ cost: 1775 }] },
    errors: [],
  });
  expect(graph.calls.at(-1)?.representations).toEqual([
    { __typename: 'Book', id: 'b1', author: { name: 'Austen', born: { year: 1775 } } },
  ]);
});

describe('several keys', () => {
  const three = () =>
    startSmallGraph({
      shelf: {
        typeDefs: 'type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! }',
        resolvers: { Query: { books: () => BOOKS } },
      },
      register: {
        typeDefs: 'type Book @key(fields: "id") @key(fields: "isbn") { id: ID! isbn: String! }',
        resolvers: {
          Book: { __resolveReference: ({ id }: { id: string }) => BOOKS.find((b) => b.id === id) },
        },
      },
      shop: {
        typeDefs: 'type Book @key(fields: "isbn") { isbn: String! price: Int! }',
        resolvers: {
          Book: {
            __resolveReference: ({ isbn }: { isbn: string }) => ({ isbn, price: Number(isbn.slice(1)) }),
          },
        },
      },
    });

  test('are changed on the way from one subgraph to another', async () => {
    const graph = await three();
    expect((await graph.ask('{ books { price } }')).data).toEqual({ books: [{ price: 1 }, { price: 2 }] });
    expect(graph.asked()).toEqual(['shelf', 'register', 'shop']);
  });
});

test('a key that is null is a key like any other', async () => {
  const graph = await startSmallGraph({
    shelf: {
      typeDefs: 'type Query { books: [Book] } type Book @key(fields: "isbn") { isbn: String }',
      resolvers: { Query: { books: () => [{ isbn: null }, { isbn: 'i2' }] } },
    },
    titles: {
      typeDefs: 'type Book @key(fields: "isbn") { isbn: String title: String }',
      resolvers: {
        Book: { __resolveReference: ({ isbn }: { isbn: string }) => BOOKS.find((b) => b.isbn === isbn) },
      },
    },
  });
  expect(await graph.ask('{ books { isbn title } }')).toEqual({
    data: {
      books: [
        { isbn: null, title: null },
        { isbn: 'i2', title: 'Walden' },
      ],
    },
    errors: [],
  });
  expect(graph.calls.at(-1)?.representations).toEqual([
    { __typename: 'Book', isbn: null },
    { __typename: 'Book', isbn: 'i2' },
  ]);
});

test('an entity that its subgraph does not know is null below, and takes what may not be null with it, once', async () => {
  const graph = await startSmallGraph({
    shelf: {
      typeDefs: 'type Query { books: [Book] } type Book @key(fields: "id") { id: ID! }',
      resolvers: { Query: { books: () => [{ id: 'b1' }, { id: 'gone' }] } },
    },
    titles: {
      typeDefs: 'type Book @key(fields: "id") { id: ID! title: String! pages: Int }',
      resolvers: {
        Book: { __resolveReference: ({ id }: { id: string }) => BOOKS.find((b) => b.id === id) ?? null },
      },
    },
  });
  expect(await graph.ask('{ books { id pages } }')).toEqual({
    data: {
      books: [
        { id: 'b1', pages: null },
        { id: 'gone', pages: null },
      ],
    },
    errors: [],
  });
  expect(await graph.ask('{ books { id title pages } }')).toEqual({
    data: { books: [{ id: 'b1', title: 'Emma', pages: null }, null] },
    errors: [
      {
        message: 'Cannot return null for non-nullable field Book.title.',
        path: ['books', 1, 'title'],
        code: 'INVALID_SUBGRAPH_ANSWER',
      },
    ],
  });
});
