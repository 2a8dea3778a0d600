import { expect, test } from 'vitest';
import { startSmallGraph } from './small-graph.ts';

type Parcel = { id: string; size?: { w: number; h: number } | null; weight?: number | null; volume?: number };

const PARCELS: Record<string, Parcel> = {
  p1: { id: 'p1', size: { w: 2, h: 3 }, weight: 10 },
  p2: { id: 'p2', size: null, weight: 20 },
};

/** Volume needs the size; the fee needs the volume and the weight, each from another subgraph. */
const chain = () =>
  startSmallGraph({
    parcels: {
      typeDefs: `type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! size: Size } type Size @shareable { w: Int! h: Int! }`,
      resolvers: { Query: { parcels: () => Object.values(PARCELS) } },
    },
    scales: {
      typeDefs: 'type Parcel @key(fields: "id") { id: ID! weight(unit: Unit = KG): Int } enum Unit { KG G }',
      resolvers: {
        Parcel: {
          __resolveReference: ({ id }: Parcel) => PARCELS[id],
          weight: ({ weight }: Parcel, { unit }: { unit: string }) =>
            (weight ?? 0) * (unit === 'G' ? 1000 : 1),
        },
      },
    },
    volumes: {
      typeDefs: `type Parcel @key(fields: "id") { id: ID! size: Size @external volume: Int @requires(fields: "size { w h }") }
        type Size @external { w: Int! h: Int! }`,
      resolvers: { Parcel: { volume: ({ size }: Parcel) => (size ? size.w * size.h : null) } },
    },
    fees: {
      typeDefs: `type Parcel @key(fields: "id") { id: ID! volume: Int @external weight(unit: Unit = KG): Int @external
        fee: String @requires(fields: "volume weight(unit: G)") } enum Unit { KG G }`,
      resolvers: { Parcel: { fee: ({ volume, weight }: Parcel) => `${volume} ${weight}` } },
    },
  });

test('a chain of @requires is fetched in its order, and shows the client what it asked for only', async () => {
  const graph = await chain();
  expect(await graph.ask('{ parcels { fee } }')).toEqual({
    data: { parcels: [{ fee: '6 10000' }, { fee: 'null 20000' }] },
    errors: [],
  });
  expect(graph.asked().toSorted()).toEqual(['fees', 'parcels', 'scales', 'volumes']);
  expect(graph.calls.at(-1)?.representations).toEqual([
    { __typename: 'Parcel', id: 'p1', volume: 6, weight: 10_000 },
    // What is required is null, and told as null.
    { __typename: 'Parcel', id: 'p2', volume: null, weight: 20_000 },
  ]);
});

test('what is required with other arguments than the client asks for does not mix with it', async () => {
  const graph = await chain();
  const { data, errors } = await graph.ask('{ parcels { weight fee grams: weight(unit: G) } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({
    parcels: [
      { weight: 10, fee: '6 10000', grams: 10_000 },
      { weight: 20, fee: 'null 20000', grams: 20_000 },
    ],
  });
});

test('an entity of which something required failed is not asked for, and the failure is told', async () => {
  const graph = await startSmallGraph({
    parcels: {
      typeDefs: 'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! }',
      resolvers: { Query: { parcels: () => Object.values(PARCELS) } },
    },
    scales: {
      typeDefs: 'type Parcel @key(fields: "id") { id: ID! weight: Int! }',
      resolvers: {
        Parcel: {
          __resolveReference: ({ id }: Parcel) => ({ id }),
          weight: ({ id }: Parcel) => {
            if (id === 'p2') throw new Error('The scales broke.');
            return 7;
          },
        },
      },
    },
    fees: {
      typeDefs: `type Parcel @key(fields: "id") { id: ID! weight: Int! @external fee: Int @requires(fields: "weight") }`,
      resolvers: { Parcel: { fee: ({ weight = 0 }: Parcel) => Number(weight) * 2 } },
    },
  });
  expect(await graph.ask('{ parcels { id fee } }')).toEqual({
    data: {
      parcels: [
        { id: 'p1', fee: 14 },
        { id: 'p2', fee: null },
      ],
    },
    errors: [
      { message: 'The scales broke.', path: ['parcels', 1, 'weight'], code: 'DOWNSTREAM_SERVICE_ERROR' },
    ],
  });
  expect(graph.calls.at(-1)?.representations).toEqual([{ __typename: 'Parcel', id: 'p1', weight: 7 }]);
});

test('what a subgraph provides on one path is not asked for elsewhere', async () => {
  const graph = await startSmallGraph({
    reviews: {
      typeDefs: `type Query { reviews: [Review!]! } type Review { stars: Int book: Book @provides(fields: "title") }
        type Book @key(fields: "id") { id: ID! title: String @external }`,
      resolvers: {
        Query: {
          reviews: () => [
            { stars: 5, book: { id: 'b1', title: 'Emma' } },
            { stars: 1, book: null },
          ],
        },
      },
    },
    titles: {
      typeDefs: 'type Book @key(fields: "id") { id: ID! title: String @shareable pages: Int }',
      resolvers: { Book: { __resolveReference: () => ({ title: 'another', pages: 3 }) } },
    },
  });
  expect((await graph.ask('{ reviews { book { title } } }')).data).toEqual({
    reviews: [{ book: { title: 'Emma' } }, { book: null }],
  });
  expect(graph.asked()).toEqual(['reviews']);
  expect((await graph.ask('{ reviews { book { title pages } } }')).data).toEqual({
    reviews: [{ book: { title: 'Emma', pages: 3 } }, { book: null }],
  });
  expect(graph.asked()).toEqual(['reviews', 'titles']);
});

test.each([
  [
    '{ parcels { id: volume volume: id weight: size { h } fee } }',
    { id: 6, volume: 'p1', weight: { h: 3 }, fee: '6 10000' },
  ],
  ['{ parcels { __typename: id fee } }', { __typename: 'p1', fee: '6 10000' }],
  ['{ parcels { size: weight fee } }', { size: 10, fee: '6 10000' }],
])('aliases may be called like what the plan needs: %s', async (query, expected) => {
  const graph = await chain();
  const { data, errors } = await graph.ask(query);
  expect({ first: (data as { parcels: unknown[] }).parcels[0], errors }).toEqual({
    first: expected,
    errors: [],
  });
});
