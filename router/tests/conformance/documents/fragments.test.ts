import { conform } from '../harness/conform.ts';
import { shopWorld } from './shop-world.ts';

conform('fragments', shopWorld, [
  {
    name: 'a named fragment across subgraphs',
    query: '{ makers { ...Both } } fragment Both on Maker { name stars }',
    data: { makers: [{ name: 'Aalto', stars: 5 }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'one named fragment at two places',
    query: `
      { makers { ...M products { maker { ...M } } } }
      fragment M on Maker { name stars }
    `,
    data: { makers: [{ name: 'Aalto', stars: 5, products: [{ maker: { name: 'Aalto', stars: 5 } }] }] },
  },
  {
    name: 'fragments within fragments',
    query: `
      { products { ...A } }
      fragment A on Product { name ...B }
      fragment B on Product { price ... on Chair { ...C } }
      fragment C on Chair { legs stars }
    `,
    data: {
      products: [
        { name: 'Stool', price: 100, legs: 3, stars: 4 },
        { name: 'Spot', price: 200 },
      ],
    },
    calls: ['catalog', 'prices 2', 'stars 1'],
  },
  {
    name: 'a fragment on an interface, with a field of another subgraph',
    query: '{ products { ...P } } fragment P on Product { id price(in: USD) }',
    data: {
      products: [
        { id: '1', price: 110 },
        { id: '2', price: 220 },
      ],
    },
    calls: ['catalog', 'prices 2'],
  },
  {
    name: 'inline fragments without a type',
    query: '{ ... { makers { ... { name ... { stars } } } } }',
    data: { makers: [{ name: 'Aalto', stars: 5 }] },
  },
  {
    name: 'fragments on the root',
    query: '{ ...Q ... on Query { products { id } } } fragment Q on Query { makers { name } }',
    data: { makers: [{ name: 'Aalto' }], products: [{ id: '1' }, { id: '2' }] },
    calls: ['catalog', 'makers'],
  },
  {
    name: 'selections of one object in several fragments are put together',
    query: `
      { product(id: "1") { ...A maker { id } ...B } }
      fragment A on Product { maker { name } }
      fragment B on Product { maker { stars } name }
    `,
    data: { product: { maker: { name: 'Aalto', id: 'm1', stars: 5 }, name: 'Stool' } },
    calls: ['catalog', 'makers 1', 'stars 1'],
  },
  {
    name: 'a fragment that never fits, within one that does',
    query: '{ products { ... on Chair { ... on Product { ... on Lamp { watts } name } } } }',
    data: { products: [{ name: 'Stool' }, {}] },
    calls: ['catalog'],
  },
  {
    name: 'variables within fragments',
    query: `
      query($c: Currency!, $to: String = "you") { products { ...P } }
      fragment P on Product { price(in: $c) maker { greet(to: $to) } }
    `,
    variables: { c: 'USD' },
    data: {
      products: [
        { price: 110, maker: { greet: 'Hi you' } },
        { price: 220, maker: { greet: 'Hi you' } },
      ],
    },
  },
  {
    name: 'a fragment that no operation uses is refused',
    query: '{ makers { name } } fragment Unused on Maker { name }',
    data: undefined,
    errors: ['GRAPHQL_VALIDATION_FAILED'],
    calls: [],
  },
]);
