import { conform } from '../harness/conform.ts';
import type { Row } from '../harness/world.ts';
import { type FaultName, faultyWorld } from './faulty-world.ts';

const federatedOnly = 'a schema that runs its own resolvers gives no wrong answers';
const silent = {
  differs:
    'it tells in extensions.valueCompletion only, so that "errors" is empty though the value is missing',
  gets: { errors: [] },
};
const nowhere = (code: string) => ({ differs: 'the error does not say where', gets: { errors: [code] } });
const item = (id: FaultName, field: string) => `{ item(id: "${id}") { name ${field} } }`;
const found = (id: FaultName, fields: Row) => ({ item: { name: `item ${id}`, ...fields } });

conform('wrong answers', faultyWorld, [
  {
    name: 'null for an entity leaves what may be null of it null',
    query: item('null entity', 'count'),
    data: found('null entity', { count: null }),
    federatedOnly,
  },
  {
    name: 'null for an entity fails what must not be null of it',
    query: item('null entity', 'firm'),
    data: { item: null },
    errors: ['item.firm *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'null for an entity fails the whole answer where nothing may be null',
    query: '{ must(id: "null entity") { firm } }',
    data: null,
    errors: ['must.firm *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'too few entities',
    query: item('too few', 'count'),
    data: found('too few', { count: null }),
    errors: ['item.count *'],
    stock: nowhere('INTERNAL_SERVER_ERROR'),
    federatedOnly,
  },
  {
    name: 'too many entities',
    query: item('too many', 'count'),
    data: found('too many', { count: null }),
    errors: ['item.count *'],
    stock: nowhere('INTERNAL_SERVER_ERROR'),
    federatedOnly,
  },
  {
    name: 'no data but errors',
    query: item('no data', 'count'),
    data: found('no data', { count: null }),
    errors: ['item LOST'],
    stock: nowhere('LOST'),
    federatedOnly,
  },
  {
    name: 'data is null',
    query: item('null data', 'count'),
    data: found('null data', { count: null }),
    errors: ['item LOST'],
    stock: {
      differs: 'the path is of no field that the client asked for',
      gets: { errors: ['item._entities LOST'] },
    },
    federatedOnly,
  },
  {
    name: 'entities are no list',
    query: item('not a list', 'count'),
    data: found('not a list', { count: null }),
    errors: ['item.count *'],
    stock: nowhere('INTERNAL_SERVER_ERROR'),
    federatedOnly,
  },
  {
    name: 'an entity is text',
    query: item('text', 'count'),
    data: found('text', { count: null }),
    errors: ['item.count *'],
    stock: nowhere('INTERNAL_SERVER_ERROR'),
    federatedOnly,
  },
  {
    name: 'text for a number',
    query: item('wrong scalar', 'count'),
    data: found('wrong scalar', { count: null }),
    errors: ['item.count *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'a list for a number',
    query: item('list for scalar', 'count'),
    data: found('list for scalar', { count: null }),
    errors: ['item.count *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'a number for a list',
    query: item('scalar for list', 'list'),
    data: found('scalar for list', { list: null }),
    errors: ['item.list *'],
    stock: {
      differs: 'one wrong value of one subgraph costs the whole answer',
      gets: { data: undefined, errors: ['INTERNAL_SERVER_ERROR'] },
    },
    federatedOnly,
  },
  {
    name: 'a list for an object',
    query: item('list for object', 'part { size }'),
    data: found('list for object', { part: null }),
    errors: ['item.part *'],
    stock: {
      differs: 'the list is taken for an object without fields',
      gets: { data: found('list for object', { part: { size: null } }), errors: [] },
    },
    federatedOnly,
  },
  {
    name: 'an object for a number',
    query: item('object for scalar', 'count'),
    data: found('object for scalar', { count: null }),
    errors: ['item.count *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'a value that the enum does not have',
    query: item('wrong enum', 'colour'),
    data: found('wrong enum', { colour: null }),
    errors: ['item.colour *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'more than was asked is not shown, and overwrites nothing that another subgraph gave',
    query: '{ item(id: "more than asked") { id count name } }',
    data: { item: { id: 'more than asked', count: 1, name: 'item more than asked' } },
    stock: {
      differs: 'all of an answer is merged, asked for or not',
      gets: { data: { item: { id: 'other', count: 1, name: 'stolen' } } },
    },
    federatedOnly,
  },
  {
    name: 'an error without a path is told at the object whose fields were asked',
    query: item('error without path', 'count'),
    data: found('error without path', { count: null }),
    errors: ['item LOST'],
    stock: nowhere('LOST'),
    federatedOnly,
  },
  {
    name: 'an error at the entity is told at the entity',
    query: item('error at entity', 'count'),
    data: found('error at entity', { count: null }),
    errors: ['item LOST'],
    federatedOnly,
  },
  {
    name: 'an error for an entity that was not asked is told all the same',
    query: item('error at nowhere', 'count'),
    data: found('error at nowhere', { count: 1 }),
    errors: ['item LOST'],
    stock: { differs: 'the path is of no field that the client asked for', gets: { errors: ['count LOST'] } },
    federatedOnly,
  },
  {
    name: 'a subgraph that cannot be reached empties its sections, with an error for each',
    query: item('throws', 'count c: count part { size }'),
    data: found('throws', { count: null, c: null, part: null }),
    errors: [
      'item.count SUBGRAPH_UNAVAILABLE',
      'item.c SUBGRAPH_UNAVAILABLE',
      'item.part SUBGRAPH_UNAVAILABLE',
    ],
    federatedOnly,
  },
  {
    name: 'a subgraph that cannot be reached takes what must not be null',
    query: item('throws', 'firm'),
    data: { item: null },
    errors: ['item.firm SUBGRAPH_UNAVAILABLE'],
    federatedOnly,
  },
  {
    name: 'a field that is missing is null where it may be',
    query: item('missing field', 'count'),
    data: found('missing field', { count: null }),
    federatedOnly,
  },
  {
    name: 'a field that is missing and must not be null fails',
    query: item('missing field', 'firm'),
    data: { item: null },
    errors: ['item.firm *'],
    stock: silent,
    federatedOnly,
  },
  {
    name: 'an entity of another type than asked does not change what the object is',
    query: '{ item(id: "other type") { __typename name count } }',
    data: { item: { __typename: 'Item', name: 'item other type', count: 1 } },
    stock: {
      differs: 'all of an answer is merged, asked for or not',
      gets: { data: { item: { __typename: 'Part', name: 'item other type', count: 1 } } },
    },
    federatedOnly,
  },
  {
    name: 'a key __proto__ gives an object nothing',
    query: '{ a: item(id: "prototype") { count part { size } } }',
    data: { a: { count: 1, part: null } },
    federatedOnly,
  },
]);
