import { listed, repeats } from '../harness/case.ts';
import { conform } from '../harness/conform.ts';
import { shopWorld } from './shop-world.ts';

conform('aliases', shopWorld, [
  {
    name: 'one field with different arguments, from another subgraph',
    query: '{ product(id: "1") { price eur: price(in: EUR) usd: price(in: USD) } }',
    data: { product: { price: 100, eur: 100, usd: 110 } },
    calls: ['catalog', 'prices 1'],
  },
  {
    name: 'one root field with different arguments',
    query: '{ a: product(id: "1") { name } b: product(id: "2") { name } c: product(id: "3") { name } }',
    data: { a: { name: 'Stool' }, b: { name: 'Spot' }, c: null },
    calls: ['catalog'],
  },
  {
    name: 'arguments in variables under two aliases',
    query:
      'query($x: String!, $y: String!) { makers { a: greet(to: $x) b: greet(to: $y) c: greet(to: $x) } }',
    variables: { x: 'X', y: 'Y' },
    data: { makers: [{ a: 'Hi X', b: 'Hi Y', c: 'Hi X' }] },
  },
  {
    name: 'two fields of two subgraphs swap their names',
    query: '{ makers { name: stars stars: name } }',
    data: { makers: [{ name: 5, stars: 'Aalto' }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'an alias takes the name of a field that another subgraph answers',
    query: '{ products { ... on Chair { stars: name name2: legs real: stars } } }',
    data: { products: [{ stars: 'Stool', name2: 3, real: 4 }, {}] },
    calls: ['catalog', 'stars 1'],
  },
  {
    name: 'an alias takes the name __typename has nowhere else',
    query: '{ products { kind: __typename id } }',
    data: {
      products: [
        { kind: 'Chair', id: '1' },
        { kind: 'Lamp', id: '2' },
      ],
    },
  },
  {
    name: 'objects under two aliases with different selections do not mix',
    query: '{ product(id: "1") { a: maker { name } b: maker { stars } c: maker { id } } }',
    data: { product: { a: { name: 'Aalto' }, b: { stars: 5 }, c: { id: 'm1' } } },
    calls: ['catalog', 'makers 1', 'stars 1'],
  },
  {
    name: 'one alias in two branches means two things',
    query: '{ products { ... on Chair { x: legs } ... on Lamp { x: watts } } }',
    data: { products: [{ x: 3 }, { x: 40 }] },
    calls: ['catalog'],
  },
  {
    name: 'one alias in two types is filled by two subgraphs',
    query: '{ products { ... on Chair { x: legs y: price } ... on Lamp { x: price y: watts } } }',
    data: {
      products: [
        { x: 3, y: 100 },
        { x: 200, y: 40 },
      ],
    },
    calls: ['catalog', 'prices 2'],
  },
  {
    name: 'aliases that stand elsewhere for machinery are names like any other',
    query: '{ _entities: products { _service: name representations: id } }',
    data: {
      _entities: [
        { _service: 'Stool', representations: '1' },
        { _service: 'Spot', representations: '2' },
      ],
    },
  },
  {
    name: 'names that every object in JavaScript has are names like any other',
    query: `{ constructor: product(id: "1") {
      toString: name hasOwnProperty: price valueOf: id ... on Chair { constructor: stars then: legs }
      isPrototypeOf: maker { length: stars }
    } }`,
    data: {
      constructor: {
        toString: 'Stool',
        hasOwnProperty: 100,
        valueOf: '1',
        constructor: 4,
        // biome-ignore lint/suspicious/noThenProperty: it is what the client calls it.
        then: 3,
        isPrototypeOf: { length: 5 },
      },
    },
  },
  {
    name: '__proto__ is a name like any other, at the root and below, of values and of objects',
    query: '{ __proto__: product(id: "1") { __proto__: maker { __proto__: name } price } }',
    data: { ['__proto__']: { ['__proto__']: { ['__proto__']: 'Aalto' }, price: 100 } },
  },
  {
    name: '__proto__ is a name for a value that another subgraph gives',
    query: '{ makers { __proto__: stars } }',
    data: { makers: [{ ['__proto__']: 5 }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'the same field twice without alias is one field',
    query: '{ makers { stars stars name ... on Maker { stars name } } }',
    data: { makers: [{ stars: 5, name: 'Aalto' }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'the answer has the order of the document, whoever answers first',
    query: '{ makers { stars name s: stars id n: name } products { price name } }',
    data: {
      makers: [{ stars: 5, name: 'Aalto', s: 5, id: 'm1', n: 'Aalto' }],
      products: [
        { price: 100, name: 'Stool' },
        { price: 200, name: 'Spot' },
      ],
    },
  },
  {
    name: 'the answer has the order of the document where fragments on an object’s own type come first',
    query: '{ makers { ... on Maker { name } ... on Maker { ... on Maker { stars } } id } }',
    data: { makers: [{ name: 'Aalto', stars: 5, id: 'm1' }] },
  },
  {
    name: 'many aliases of one root field are asked in one call',
    query: `{ ${Array.from({ length: 30 }, (_, index) => `p${index}: product(id: "1") { price }`).join(' ')} }`,
    data: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p${index}`, { price: 100 }])),
    calls: ['catalog', 'prices 1'],
    stock: repeats('catalog', ...Array.from({ length: 30 }, () => 'prices 1')),
    ours: listed('catalog', 'prices 30'),
  },
]);
