import { listed, repeats } from '../harness/case.ts';
import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

const world = (): World => {
  const products = [
    { id: 'p1', name: 'Lamp', alike: 'p2', similar: [{ id: 'p2', name: 'Table' }] },
    { id: 'p2', name: 'Table', similar: [] },
    { id: 'p3', name: 'Vase', similar: null },
  ];
  return {
    subgraphs: {
      catalog: {
        sdl: `
          type Query { products: [Product!]! product(id: ID!): Product none: [Product!]! }
          type Product @key(fields: "id") { id: ID! name: String! alike: ID similar: [Product!] }
        `,
        query: { products, product: byId(products), none: [] },
        rows: { Product: products },
      },
      reviews: {
        sdl: `
          type Query { lastReviewed: Product }
          type Product @key(fields: "id") { id: ID! stars: Int best: Review }
          type Review { text: String! of: Product! }
        `,
        query: { lastReviewed: { id: 'p2', stars: 3, best: null } },
        rows: {
          Product: [
            { id: 'p1', stars: 5, best: { text: 'Bright.', of: { id: 'p1', stars: 5 } } },
            { id: 'p2', stars: 3, best: null },
          ],
        },
      },
    },
  };
};

conform('a single key', world, [
  {
    name: 'leads from one object to another subgraph',
    query: '{ product(id: "p1") { name stars } }',
    data: { product: { name: 'Lamp', stars: 5 } },
    calls: ['catalog', 'reviews 1'],
  },
  {
    name: 'leads from all objects of a list to another subgraph in one call',
    query: '{ products { id name stars } }',
    data: {
      products: [
        { id: 'p1', name: 'Lamp', stars: 5 },
        { id: 'p2', name: 'Table', stars: 3 },
        { id: 'p3', name: 'Vase', stars: null },
      ],
    },
    calls: ['catalog', 'reviews 3'],
  },
  {
    name: 'asks nobody else for what one subgraph knows',
    query: '{ products { name } }',
    data: { products: [{ name: 'Lamp' }, { name: 'Table' }, { name: 'Vase' }] },
    calls: ['catalog'],
  },
  {
    name: 'itself needs no second subgraph',
    query: '{ lastReviewed { id stars } }',
    data: { lastReviewed: { id: 'p2', stars: 3 } },
    calls: ['reviews'],
  },
  {
    name: 'leads the other way too',
    query: '{ lastReviewed { name stars } }',
    data: { lastReviewed: { name: 'Table', stars: 3 } },
    calls: ['catalog 1', 'reviews'],
  },
  {
    name: 'is not shown when it was not asked for',
    query: '{ product(id: "p2") { stars } }',
    data: { product: { stars: 3 } },
    calls: ['catalog', 'reviews 1'],
  },
  {
    name: 'is not followed from an object that is null',
    query: '{ product(id: "nobody") { name stars } }',
    data: { product: null },
    calls: ['catalog'],
  },
  {
    name: 'is not followed from an empty list',
    query: '{ none { name stars } }',
    data: { none: [] },
    calls: ['catalog'],
  },
  {
    name: 'is followed from lists in lists, of which some are empty or null',
    query: '{ products { name similar { name stars } } }',
    data: {
      products: [
        { name: 'Lamp', similar: [{ name: 'Table', stars: 3 }] },
        { name: 'Table', similar: [] },
        { name: 'Vase', similar: null },
      ],
    },
    calls: ['catalog', 'reviews 1'],
  },
  {
    name: 'leads back to where the way began',
    query: '{ product(id: "p1") { name best { text of { name stars } } } }',
    data: { product: { name: 'Lamp', best: { text: 'Bright.', of: { name: 'Lamp', stars: 5 } } } },
    calls: ['catalog', 'catalog 1', 'reviews 1'],
  },
  {
    name: 'is not confused by an alias that has its name',
    query: '{ product(id: "p1") { id: name stars } }',
    data: { product: { id: 'Lamp', stars: 5 } },
    calls: ['catalog', 'reviews 1'],
    planner: {
      differs: 'the key takes the place of the client’s alias',
      gets: { data: { product: { id: 'p1', stars: 5 } } },
    },
  },
  {
    name: 'cannot be chosen by the client: an alias does not lead to another object',
    query: '{ product(id: "p1") { id: alike stars } }',
    data: { product: { id: 'p2', stars: 5 } },
    calls: ['catalog', 'reviews 1'],
    planner: {
      differs: 'the key takes the place of the client’s alias',
      gets: { data: { product: { id: 'p1', stars: 5 } } },
    },
  },
  {
    name: 'is followed from two root fields of one subgraph in one call, each object once',
    query: '{ a: product(id: "p1") { stars } b: product(id: "p1") { stars } c: product(id: "p2") { stars } }',
    data: { a: { stars: 5 }, b: { stars: 5 }, c: { stars: 3 } },
    calls: ['catalog', 'reviews 2'],
    stock: repeats('catalog', 'reviews 1', 'reviews 1', 'reviews 1'),
    ours: listed('catalog', 'reviews 3'),
  },
]);
