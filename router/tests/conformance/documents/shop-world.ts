import { byId, type Row, type World } from '../harness/world.ts';

/** A shop of four subgraphs, for cases on what a document may hold. */
export function shopWorld(): World {
  const products = [
    { __typename: 'Chair', id: '1', name: 'Stool', legs: 3, maker: { id: 'm1' } },
    { __typename: 'Lamp', id: '2', name: 'Spot', watts: 40, maker: { id: 'm1' } },
  ];
  const makers = [
    {
      id: 'm1',
      name: 'Aalto',
      greet: ({ to }: Row) => `Hi ${to}`,
      products: [{ __typename: 'Lamp', id: '2' }],
    },
  ];
  return {
    subgraphs: {
      catalog: {
        sdl: `
          type Query { products: [Product!]! product(id: ID!): Product }
          interface Product { id: ID! name: String! maker: Maker }
          type Chair implements Product @key(fields: "id") { id: ID! name: String! legs: Int! maker: Maker }
          type Lamp implements Product @key(fields: "id") { id: ID! name: String! watts: Int! maker: Maker }
          type Maker @key(fields: "id", resolvable: false) { id: ID! }
        `,
        query: { products, product: byId(products) },
        rows: { Chair: products.slice(0, 1), Lamp: products.slice(1) },
      },
      makers: {
        sdl: `
          type Query { makers: [Maker!]! }
          type Maker @key(fields: "id") { id: ID! name: String! greet(to: String!): String! products: [Product!]! }
          interface Product { id: ID! }
          type Chair implements Product @key(fields: "id", resolvable: false) { id: ID! }
          type Lamp implements Product @key(fields: "id", resolvable: false) { id: ID! }
        `,
        query: { makers },
        rows: { Maker: makers },
      },
      prices: {
        sdl: `
          interface Product { id: ID! price(in: Currency! = EUR): Int! }
          type Chair implements Product @key(fields: "id") { id: ID! price(in: Currency! = EUR): Int! }
          type Lamp implements Product @key(fields: "id") { id: ID! price(in: Currency! = EUR): Int! }
          enum Currency { EUR USD }
        `,
        rows: {
          Chair: [{ id: '1', price: (args: Row) => (args.in === 'USD' ? 110 : 100) }],
          Lamp: [{ id: '2', price: (args: Row) => (args.in === 'USD' ? 220 : 200) }],
        },
      },
      stars: {
        sdl: `
          type Chair @key(fields: "id") { id: ID! stars: Int name2: String }
          type Lamp @key(fields: "id") { id: ID! stars: Int }
          type Maker @key(fields: "id") { id: ID! stars: Int }
        `,
        rows: {
          Chair: [{ id: '1', stars: 4, name2: 'second' }],
          Lamp: [{ id: '2', stars: null }],
          Maker: [{ id: 'm1', stars: 5 }],
        },
      },
    },
  };
}
