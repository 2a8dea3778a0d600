import { listed, repeats } from '../harness/case.ts';
import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

/** Orders know people by their id only, and some orders know nobody; guests have a key that may be null. */
const world = (): World => {
  const people = [
    { id: '1', name: 'Ada' },
    { id: '2', name: 'Ben' },
  ];
  const orders = [
    { id: 'o1', buyer: { id: '1' }, payers: [{ id: '2' }, null, { id: '1' }] },
    { id: 'o2', buyer: null, payers: [] },
    { id: 'o3', buyer: { id: 'gone' }, payers: null },
  ];
  return {
    subgraphs: {
      orders: {
        sdl: `
          type Query { orders: [Order!]! order(id: ID!): Order guests: [Guest]! }
          type Order { id: ID! buyer: Person payers: [Person] }
          type Person @key(fields: "id", resolvable: false) { id: ID! }
          type Guest @key(fields: "pass") { pass: ID seat: Int! }
        `,
        query: {
          orders,
          order: byId(orders),
          guests: [{ pass: 'g1', seat: 1 }, { pass: null, seat: 2 }, null, { pass: 'g3', seat: 3 }],
        },
        rows: {
          Guest: [
            { pass: 'g1', seat: 1 },
            { pass: 'g3', seat: 3 },
          ],
        },
      },
      people: {
        sdl: `
          type Query { people: [Person!]! }
          type Person @key(fields: "id") { id: ID! name: String }
          type Guest @key(fields: "pass") { pass: ID meal: String }
        `,
        query: { people },
        rows: {
          Person: people,
          Guest: [
            { pass: 'g1', meal: 'soup' },
            { pass: 'g3', meal: 'fish' },
            { pass: null, meal: 'bread' },
          ],
        },
      },
    },
  };
};

conform('stubs and null keys', world, [
  {
    name: 'a stub that cannot be resolved needs no call for its key',
    query: '{ orders { buyer { id } } }',
    data: { orders: [{ buyer: { id: '1' } }, { buyer: null }, { buyer: { id: 'gone' } }] },
    calls: ['orders'],
  },
  {
    name: 'a stub leads to the subgraph that knows the rest',
    query: '{ order(id: "o1") { buyer { id name } } }',
    data: { order: { buyer: { id: '1', name: 'Ada' } } },
    calls: ['orders', 'people 1'],
  },
  {
    name: 'references that are null or lead nowhere leave their objects, and nothing is asked for null',
    query: '{ orders { buyer { name } } }',
    data: { orders: [{ buyer: { name: 'Ada' } }, { buyer: null }, { buyer: { name: null } }] },
    calls: ['orders', 'people 2'],
  },
  {
    name: 'nulls within a list stay in their places',
    query: '{ orders { payers { name } } }',
    data: {
      orders: [{ payers: [{ name: 'Ben' }, null, { name: 'Ada' }] }, { payers: [] }, { payers: null }],
    },
    calls: ['orders', 'people 2'],
  },
  {
    name: 'two fields with the same references are asked in one call',
    query: '{ order(id: "o1") { buyer { name } payers { name } } }',
    data: { order: { buyer: { name: 'Ada' }, payers: [{ name: 'Ben' }, null, { name: 'Ada' }] } },
    calls: ['orders', 'people 2'],
    stock: repeats('orders', 'people 1', 'people 2'),
    ours: listed('orders', 'people 3'),
  },
  {
    name: 'an object whose key is null is a reference like any other',
    query: '{ guests { seat meal } }',
    data: {
      guests: [{ seat: 1, meal: 'soup' }, { seat: 2, meal: 'bread' }, null, { seat: 3, meal: 'fish' }],
    },
    calls: ['orders', 'people 3'],
  },
  {
    name: '__typename of a stub needs no call',
    query: '{ order(id: "o1") { buyer { __typename id } payers { __typename } } }',
    data: {
      order: {
        buyer: { __typename: 'Person', id: '1' },
        payers: [{ __typename: 'Person' }, null, { __typename: 'Person' }],
      },
    },
    calls: ['orders'],
  },
]);
