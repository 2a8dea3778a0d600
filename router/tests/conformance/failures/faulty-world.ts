import { byId, type Row, type World } from '../harness/world.ts';

/** Ids of items, which say in what way the subgraph that knows more of them goes wrong. */
const FAULTS = [
  'null entity',
  'too few',
  'too many',
  'no data',
  'null data',
  'not a list',
  'text',
  'wrong scalar',
  'list for scalar',
  'scalar for list',
  'list for object',
  'object for scalar',
  'wrong enum',
  'more than asked',
  'error without path',
  'error at entity',
  'error at nowhere',
  'throws',
  'missing field',
  'other type',
  'prototype',
] as const;
export type FaultName = (typeof FAULTS)[number];

const entity = (fields: Row) => ({ data: { _entities: [{ __typename: 'Item', ...fields }] } });
const failure = (path?: (string | number)[]) => ({
  message: 'lost',
  ...(path ? { path } : {}),
  extensions: { code: 'LOST' },
});

/** What a subgraph answers by the id that it is asked for. */
const ANSWERS: Readonly<Record<FaultName, () => Row>> = {
  'null entity': () => ({ data: { _entities: [null] } }),
  'too few': () => ({ data: { _entities: [] } }),
  'too many': () => ({ data: { _entities: [{ count: 1 }, { count: 2 }] } }),
  'no data': () => ({ errors: [failure()] }),
  'null data': () => ({ data: null, errors: [failure(['_entities'])] }),
  'not a list': () => ({ data: { _entities: { count: 1 } } }),
  text: () => ({ data: { _entities: ['Item'] } }),
  'wrong scalar': () => entity({ count: 'many' }),
  'list for scalar': () => entity({ count: [1] }),
  'scalar for list': () => entity({ list: 1 }),
  'list for object': () => entity({ part: [{ size: 1 }] }),
  'object for scalar': () => entity({ count: { size: 1 } }),
  'wrong enum': () => entity({ colour: 'GREEN' }),
  'more than asked': () => entity({ count: 1, id: 'other', name: 'stolen', extra: true }),
  'error without path': () => ({ ...entity({ count: null }), errors: [failure()] }),
  'error at entity': () => ({ data: { _entities: [null] }, errors: [failure(['_entities', 0])] }),
  'error at nowhere': () => ({ ...entity({ count: 1 }), errors: [failure(['_entities', 7, 'count'])] }),
  throws: () => {
    throw new Error('gone');
  },
  'missing field': () => entity({}),
  'other type': () => ({ data: { _entities: [{ __typename: 'Part', count: 1 }] } }),
  prototype: () =>
    JSON.parse(
      '{"data":{"_entities":[{"count":1,"__proto__":{"part":{"size":6}},"constructor":{"prototype":{"x":1}}}]}}',
    ),
};

export function faultyWorld(): World {
  const items = FAULTS.map((id) => ({ id, name: `item ${id}` }));
  return {
    subgraphs: {
      shelf: {
        sdl: `
          type Query { item(id: ID!): Item must(id: ID!): Item! pair(ids: [ID!]!): [Item] }
          type Item @key(fields: "id") { id: ID! name: String! }
        `,
        query: {
          item: byId(items),
          must: byId(items),
          pair: ({ ids }: Row) => items.filter(({ id }) => ids.includes(id)),
        },
        rows: { Item: items },
      },
      faulty: {
        sdl: `
          type Item @key(fields: "id") { id: ID! count: Int firm: Int! list: [Int] part: Part colour: Colour }
          type Part { size: Int }
          enum Colour { RED BLUE }
        `,
        answer: ({ variables }) => {
          const [reference] = (variables?.representations ?? []) as Row[];
          return ANSWERS[reference?.id as FaultName]();
        },
      },
    },
  };
}
