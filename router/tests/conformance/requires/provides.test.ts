import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

/** The shop's front knows the names of the products in its window, and the whole author of its book of the day. */
const world = (): World => {
  const products = [
    { id: '1', name: 'Lamp', stock: 4 },
    { id: '2', name: 'Table', stock: 0 },
  ];
  return {
    subgraphs: {
      catalog: {
        sdl: `
          type Query { product(id: ID!): Product }
          type Product @key(fields: "id") { id: ID! name: String! @shareable stock: Int! }
          type Author @key(fields: "id") { id: ID! name: String! @shareable born: Int! }
          interface Ware { id: ID! }
          type Plant implements Ware @key(fields: "id") { id: ID! water: String! @shareable light: String! }
          type Seed implements Ware @key(fields: "id") { id: ID! grams: Int! }
        `,
        query: { product: byId(products) },
        rows: {
          Product: products,
          Author: [{ id: 'a', name: 'Eliot', born: 1819 }],
          Plant: [{ id: 'w1', water: 'weekly', light: 'shade' }],
          Seed: [{ id: 'w2', grams: 3 }],
        },
      },
      front: {
        sdl: `
          type Query {
            window: [Product!]! @provides(fields: "name")
            counter: [Product!]!
            bookOfTheDay: Book @provides(fields: "author { name }")
            ware: [Ware!]! @provides(fields: "... on Plant { water }")
          }
          type Product @key(fields: "id") { id: ID! name: String! @external }
          type Book @key(fields: "isbn") { isbn: ID! author: Author! @external }
          type Author @key(fields: "id") { id: ID! name: String! @external }
          interface Ware { id: ID! }
          type Plant implements Ware @key(fields: "id") { id: ID! water: String! @external }
          type Seed implements Ware @key(fields: "id") { id: ID! }
        `,
        query: {
          window: [
            { id: '1', name: 'Lamp' },
            { id: '2', name: 'Table' },
          ],
          counter: [{ id: '2' }],
          bookOfTheDay: { isbn: 'i1', author: { id: 'a', name: 'Eliot' } },
          ware: [
            { __typename: 'Plant', id: 'w1', water: 'weekly' },
            { __typename: 'Seed', id: 'w2' },
          ],
        },
      },
      library: {
        sdl: `
          type Book @key(fields: "isbn") { isbn: ID! author: Author! @shareable title: String! }
          type Author @key(fields: "id", resolvable: false) { id: ID! }
        `,
        rows: { Book: [{ isbn: 'i1', author: { id: 'a' }, title: 'Middlemarch' }] },
      },
    },
  };
};

conform('@provides and @external', world, [
  {
    name: 'saves the call for what a field provides',
    query: '{ window { name } }',
    data: { window: [{ name: 'Lamp' }, { name: 'Table' }] },
    calls: ['front'],
  },
  {
    name: 'does not save it through a field that does not provide',
    query: '{ counter { name } }',
    data: { counter: [{ name: 'Table' }] },
    calls: ['front', 'catalog 1'],
  },
  {
    name: 'asks only for the rest',
    query: '{ window { name stock } }',
    data: {
      window: [
        { name: 'Lamp', stock: 4 },
        { name: 'Table', stock: 0 },
      ],
    },
    calls: ['front', 'catalog 2'],
  },
  {
    name: 'provides through nested objects',
    query: '{ bookOfTheDay { author { name } } }',
    data: { bookOfTheDay: { author: { name: 'Eliot' } } },
    calls: ['front'],
  },
  {
    name: 'leaves what it does not provide to the owner',
    query: '{ bookOfTheDay { title } }',
    data: { bookOfTheDay: { title: 'Middlemarch' } },
    calls: ['front', 'library 1'],
  },
  {
    name: 'leads on from a provided object',
    query: '{ bookOfTheDay { author { name born } } }',
    data: { bookOfTheDay: { author: { name: 'Eliot', born: 1819 } } },
    calls: ['front', 'catalog 1'],
  },
  {
    name: 'provides for one type of an interface',
    query: '{ ware { ... on Plant { water } } }',
    data: { ware: [{ water: 'weekly' }, {}] },
    calls: ['front'],
  },
  {
    name: 'asks the owner for other fields of each type',
    query: '{ ware { id ... on Plant { water light } ... on Seed { grams } } }',
    data: {
      ware: [
        { id: 'w1', water: 'weekly', light: 'shade' },
        { id: 'w2', grams: 3 },
      ],
    },
    calls: ['front', 'catalog 2'],
  },
]);
