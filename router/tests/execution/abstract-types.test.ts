import { describe, expect, test } from 'vitest';
import { startSmallGraph } from './small-graph.ts';

type Media = { __typename: string; id: string };

const MEDIA = [
  { __typename: 'Book', id: 'b1', title: 'Emma', pages: 300 },
  { __typename: 'Film', id: 'f1', title: 'Alien', minutes: 117 },
  null,
  { __typename: 'Book', id: 'b2', title: 'Walden', pages: 200 },
];

const byId = ({ id }: Media) => MEDIA.find((each) => each?.id === id);

const library = () =>
  startSmallGraph({
    shelf: {
      typeDefs: `type Query { media: [Media] anything: [Anything!]! grid: [[Media!]!]! }
        interface Media { id: ID! title: String }
        type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
        type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
        type Note { text: String }
        union Anything = Book | Film | Note`,
      resolvers: {
        Query: {
          media: () => MEDIA,
          anything: () => [MEDIA[0], { __typename: 'Note', text: 'hello' }, MEDIA[1]],
          grid: () => [[MEDIA[0], MEDIA[1]], [], [MEDIA[3]]],
        },
      },
    },
    stock: {
      typeDefs: `type Book @key(fields: "id") { id: ID! copies: Int }
        type Film @key(fields: "id") { id: ID! copies: Int reels: Int }`,
      resolvers: {
        Book: { __resolveReference: (book: Media) => ({ ...book, copies: 1 }) },
        Film: { __resolveReference: (film: Media) => ({ ...film, copies: 2, reels: 5 }) },
      },
    },
  });

describe('interfaces and unions', () => {
  test('in a list get from each type what is asked of it', async () => {
    const graph = await library();
    expect(
      await graph.ask(
        '{ media { kind: __typename title ... on Book { pages copies } ... on Film { reels } } }',
      ),
    ).toEqual({
      data: {
        media: [
          { kind: 'Book', title: 'Emma', pages: 300, copies: 1 },
          { kind: 'Film', title: 'Alien', reels: 5 },
          null,
          { kind: 'Book', title: 'Walden', pages: 200, copies: 1 },
        ],
      },
      errors: [],
    });
    expect(graph.asked()).toEqual(['shelf', 'stock']);
  });

  test('may be taken apart by fragments in fragments', async () => {
    const graph = await library();
    const query = `{ anything { ...M ... on Note { text } } }
      fragment M on Media { id ... on Film { ...F } ...on Book { copies } } fragment F on Film { minutes id }`;
    expect((await graph.ask(query)).data).toEqual({
      anything: [{ id: 'b1', copies: 1 }, { text: 'hello' }, { id: 'f1', minutes: 117 }],
    });
  });

  test('in lists of lists are reached by entities too', async () => {
    const graph = await library();
    expect((await graph.ask('{ grid { ... on Book { copies } ... on Film { copies id } } }')).data).toEqual({
      grid: [[{ copies: 1 }, { copies: 2, id: 'f1' }], [], [{ copies: 1 }]],
    });
  });
});

describe('@interfaceObject', () => {
  const graphs = () =>
    startSmallGraph({
      shelf: {
        typeDefs: `type Query { media: [Media!]! }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
        resolvers: {
          Query: { media: () => MEDIA.filter(Boolean) },
          Media: {
            __resolveReference: (media: Media) => byId(media) ?? null,
            __resolveType: ({ __typename }: Media) => __typename,
          },
          Book: { __resolveReference: byId },
          Film: { __resolveReference: byId },
        },
      },
      reviews: {
        typeDefs: `type Query { best: Media lost: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
        resolvers: {
          Query: { best: () => ({ id: 'f1' }), lost: () => ({ id: 'n0' }) },
          Media: {
            __resolveReference: ({ id }: Media) => ({ id }),
            stars: ({ id }: Media) => Number(id.slice(1)),
          },
        },
      },
    });

  test('adds fields to every type of the interface', async () => {
    const graph = await graphs();
    expect(await graph.ask('{ media { __typename stars ... on Book { pages } } }')).toEqual({
      data: {
        media: [
          { __typename: 'Book', stars: 1, pages: 300 },
          { __typename: 'Film', stars: 1 },
          { __typename: 'Book', stars: 2, pages: 200 },
        ],
      },
      errors: [],
    });
    expect(graph.calls.at(-1)?.representations[0]).toEqual({ __typename: 'Media', id: 'b1' });
  });

  test('needs nobody else while its own fields are asked for', async () => {
    const graph = await graphs();
    expect((await graph.ask('{ best { id stars } }')).data).toEqual({ best: { id: 'f1', stars: 1 } });
    expect(graph.asked()).toEqual(['reviews']);
  });

  test('is asked elsewhere for its type', async () => {
    const graph = await graphs();
    expect((await graph.ask('{ best { __typename stars ... on Film { minutes } } }')).data).toEqual({
      best: { __typename: 'Film', stars: 1, minutes: 117 },
    });
  });

  test('whose type nobody knows is null with an error', async () => {
    const graph = await graphs();
    const { data, errors } = await graph.ask('{ lost { __typename stars } }');
    expect(data).toEqual({ lost: null });
    expect(errors).toEqual([
      {
        message: 'The type of an object is not known.',
        path: ['lost', '__typename'],
        code: 'INVALID_SUBGRAPH_ANSWER',
      },
    ]);
  });
});

test('a field that a plan had to rename comes back under its own name', async () => {
  const graph = await startSmallGraph({
    one: {
      typeDefs: `type Query { all: [Thing] } union Thing = A | B
        type A @key(fields: "id") { id: ID! } type B @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          all: () => [
            { __typename: 'A', id: '1' },
            { __typename: 'B', id: '2' },
          ],
        },
      },
    },
    two: {
      typeDefs: `type A @key(fields: "id") { id: ID! value: Int size: Int }
        type B @key(fields: "id") { id: ID! value: String! size: String! }`,
      resolvers: {
        A: { __resolveReference: () => ({ value: 0, size: null }) },
        B: { __resolveReference: () => ({ value: '', size: 'big' }) },
      },
    },
    three: {
      typeDefs: `type A @key(fields: "id") { id: ID! value: Int @external twice: Int @requires(fields: "value") }
        type B @key(fields: "id") { id: ID! value: String! @external twice: Int @requires(fields: "value") }`,
      resolvers: {
        A: { twice: ({ value }: { value: number }) => value * 2 },
        B: { twice: ({ value }: { value: string }) => value.length * 2 },
      },
    },
  });
  // Empty values are values: 0 and "" must not be lost on the way back.
  expect(await graph.ask('{ all { ... on A { v: value twice } ... on B { w: value twice } } }')).toEqual({
    data: {
      all: [
        { v: 0, twice: 0 },
        { w: '', twice: 0 },
      ],
    },
    errors: [],
  });
  expect((await graph.ask('{ all { ... on A { twice } ... on B { twice } } }')).data).toEqual({
    all: [{ twice: 0 }, { twice: 0 }],
  });
});
