import { conform } from '../harness/conform.ts';
import { byId, type Row, type World } from '../harness/world.ts';

/** Shipping is worked out from what the catalog says of a product; insurance from what shipping came to. */
const world = (): World => {
  const products = [
    {
      id: '1',
      name: 'Lamp',
      weight: 2,
      price: ({ currency }: Row) => (currency === 'EUR' ? 10 : 11),
      box: { size: { width: 3, depth: 4 }, label: 'small' },
      parts: [
        { code: 'bulb', grams: 50 },
        { code: 'foot', grams: 900 },
      ],
      media: { __typename: 'Image', pixels: 64 },
    },
    {
      id: '2',
      name: 'Table',
      weight: null,
      price: ({ currency }: Row) => (currency === 'EUR' ? 200 : 220),
      box: null,
      parts: [],
      media: { __typename: 'Video', seconds: 9 },
    },
  ];
  return {
    subgraphs: {
      catalog: {
        sdl: `
          type Query { products: [Product!]! product(id: ID!): Product }
          enum Currency { EUR USD }
          type Product @key(fields: "id") {
            id: ID! name: String! weight: Int price(currency: Currency!): Int box: Box parts: [Part!]! media: Media
          }
          type Box { size: Size! label: String! }
          type Size { width: Int! depth: Int! }
          type Part { code: String! grams: Int! }
          union Media = Image | Video
          type Image { pixels: Int! }
          type Video { seconds: Int! }
        `,
        query: { products, product: byId(products) },
        rows: { Product: products },
      },
      shipping: {
        sdl: `
          enum Currency { EUR USD }
          type Product @key(fields: "id") {
            id: ID!
            weight: Int @external
            price(currency: Currency!): Int @external
            box: Box @external
            parts: [Part!]! @external
            media: Media @external
            postage: Int @requires(fields: "weight")
            postageTo(zone: Int! = 1): Int @requires(fields: "weight")
            duty: Int @requires(fields: "price(currency: USD)")
            area: Int @requires(fields: "box { size { width depth } }")
            grams: Int! @requires(fields: "parts { grams }")
            traffic: String @requires(fields: "media { __typename ... on Image { pixels } ... on Video { seconds } }")
            depot: String
          }
          type Box @external { size: Size! }
          type Size @external { width: Int! depth: Int! }
          type Part @external { grams: Int! }
          union Media = Image | Video
          type Image @external { pixels: Int! }
          type Video @external { seconds: Int! }
        `,
        rows: {
          Product: [
            { id: '1', depot: 'Bern' },
            { id: '2', depot: 'Graz' },
          ],
        },
        fields: {
          Product: {
            postage: ({ weight }) => (weight === null ? null : weight * 5),
            postageTo: ({ weight }, { zone }) => (weight === null ? null : weight * zone),
            duty: ({ price }) => (typeof price === 'function' ? price({ currency: 'USD' }) : price) * 2,
            area: ({ box }) => box && box.size.width * box.size.depth,
            grams: ({ parts }) => parts.reduce((sum: number, part: Row) => sum + part.grams, 0),
            traffic: ({ media }) =>
              media.__typename === 'Image' ? `${media.pixels} px` : `${media.seconds} s`,
          },
        },
      },
      insurance: {
        sdl: `
          type Product @key(fields: "id") {
            id: ID!
            postage: Int @external
            name: String! @external
            premium: Int @requires(fields: "postage")
            policy: String! @requires(fields: "name postage")
          }
        `,
        rows: { Product: [{ id: '1' }, { id: '2' }] },
        fields: {
          Product: {
            premium: ({ postage, weight }) => {
              const cost = postage ?? (weight ? weight * 5 : null);
              return cost === null ? null : cost + 1;
            },
            policy: ({ name, postage, weight }) => `${name}: ${postage ?? (weight ? weight * 5 : 'none')}`,
          },
        },
      },
    },
  };
};

conform('@requires', world, [
  {
    name: 'brings a field of another subgraph, and does not show it',
    query: '{ product(id: "1") { postage } }',
    data: { product: { postage: 10 } },
    calls: ['catalog', 'shipping 1'],
  },
  {
    name: 'brings null where there is null',
    query: '{ products { name postage } }',
    data: {
      products: [
        { name: 'Lamp', postage: 10 },
        { name: 'Table', postage: null },
      ],
    },
    calls: ['catalog', 'shipping 2'],
  },
  {
    name: 'goes together with arguments of the field that requires',
    query:
      'query($zone: Int!) { product(id: "1") { a: postageTo b: postageTo(zone: $zone) c: postageTo(zone: 4) } }',
    variables: { zone: 3 },
    data: { product: { a: 2, b: 6, c: 8 } },
    calls: ['catalog', 'shipping 1'],
  },
  {
    name: 'asks for a field with its arguments',
    query: '{ product(id: "1") { duty } }',
    data: { product: { duty: 22 } },
    calls: ['catalog', 'shipping 1'],
  },
  {
    name: 'asks with its own arguments when the client asks for the same field with others',
    query: '{ product(id: "1") { price(currency: EUR) duty } }',
    data: { product: { price: 10, duty: 22 } },
    planner: {
      differs: 'the field with the client’s arguments is taken for the required one',
      gets: { data: { product: { price: 10, duty: 20 } } },
    },
  },
  {
    name: 'is not confused by an alias that has the name of a required field',
    query: '{ product(id: "1") { weight: name postage duty price: weight } }',
    data: { product: { weight: 'Lamp', postage: 10, duty: 22, price: 2 } },
    planner: {
      differs: 'the client’s alias is taken for the required field',
      gets: {
        data: { product: { weight: 'Lamp', postage: null, duty: 22, price: 11 } },
        errors: ['product.postage INTERNAL_SERVER_ERROR'],
      },
    },
  },
  {
    name: 'brings nested objects, and null for one that is null',
    query: '{ products { area } }',
    data: { products: [{ area: 12 }, { area: null }] },
    calls: ['catalog', 'shipping 2'],
  },
  {
    name: 'brings no more of a nested object to the client than asked',
    query: '{ product(id: "1") { box { label size { depth } } area } }',
    data: { product: { box: { label: 'small', size: { depth: 4 } }, area: 12 } },
    calls: ['catalog', 'shipping 1'],
  },
  {
    name: 'brings lists of objects, empty ones too',
    query: '{ products { grams parts { code } } }',
    data: {
      products: [
        { grams: 950, parts: [{ code: 'bulb' }, { code: 'foot' }] },
        { grams: 0, parts: [] },
      ],
    },
    calls: ['catalog', 'shipping 2'],
  },
  {
    name: 'brings different fields of each member of a union',
    query: '{ products { traffic } }',
    data: { products: [{ traffic: '64 px' }, { traffic: '9 s' }] },
    calls: ['catalog', 'shipping 2'],
  },
  {
    name: 'is followed through a chain: weight, postage, premium',
    query: '{ products { premium } }',
    data: { products: [{ premium: 11 }, { premium: null }] },
    calls: ['catalog', 'shipping 2', 'insurance 2'],
  },
  {
    name: 'brings fields of two subgraphs at once',
    query: '{ products { policy } }',
    data: { products: [{ policy: 'Lamp: 10' }, { policy: 'Table: none' }] },
    calls: ['catalog', 'shipping 2', 'insurance 2'],
  },
  {
    name: 'is not waited for by what does not need it',
    query: '{ product(id: "1") { depot } }',
    data: { product: { depot: 'Bern' } },
    calls: ['catalog', 'shipping 1'],
  },
  {
    name: 'is not followed for a field that is skipped',
    query: 'query($skip: Boolean!) { product(id: "1") { name premium @skip(if: $skip) } }',
    variables: { skip: true },
    data: { product: { name: 'Lamp' } },
    calls: ['catalog'],
  },
  {
    name: 'is followed inside fragments, under aliases',
    query: `
      { product(id: "1") { ...A ... on Product { p: premium } } }
      fragment A on Product { x: postage ... { y: area } }
    `,
    data: { product: { x: 10, y: 12, p: 11 } },
    calls: ['catalog', 'shipping 1', 'insurance 1'],
  },
]);
