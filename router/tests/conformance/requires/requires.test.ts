import { conform } from '../harness/conform.ts';
import { shippingWorld } from './shipping-world.ts';

conform('@requires', shippingWorld, [
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
    name: 'of a field that is skipped does not stand in the way of another field',
    query: 'query($skip: Boolean!) { products { postage @skip(if: $skip) duty } }',
    variables: { skip: true },
    data: { products: [{ duty: 22 }, { duty: 440 }] },
    calls: ['catalog', 'shipping 2'],
    stock: {
      differs: 'it asks nothing of an object when anything that some field requires was skipped',
      gets: { data: { products: [{ duty: null }, { duty: null }] }, calls: ['catalog'] },
    },
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
