import type { World } from '../harness/world.ts';

/** How many nodes the ring has. */
export const NODES = 10;

/** Ten nodes in a ring: one subgraph knows each node's next, the other its previous. */
export function ringWorld(): World {
  const node = (index: number) => ({ id: `n${(index + NODES) % NODES}` });
  const indices = Array.from({ length: NODES }, (_, index) => index);
  const nodes = indices.map((index) => ({ ...node(index), next: node(index + 1) }));
  return {
    subgraphs: {
      forth: {
        sdl: `
          type Query { start: Node! all(times: Int!): [Node!]! pairs: [[Node!]!]! }
          type Node @key(fields: "id") { id: ID! next: Node! step: Int! }
        `,
        query: {
          start: { ...node(0), next: node(1), step: 0 },
          all: ({ times }: { times: number }) => Array.from({ length: times }, () => nodes).flat(),
          pairs: indices.map((index) => [node(index), node(index + 1)]),
        },
        rows: { Node: nodes.map((known, step) => ({ ...known, step })) },
        fields: {
          Node: {
            next: ({ id }) => node(Number(id.slice(1)) + 1),
            step: ({ id }) => Number(id.slice(1)),
          },
        },
      },
      back: {
        sdl: 'type Node @key(fields: "id") { id: ID! previous: Node! name: String! }',
        rows: { Node: nodes },
        fields: {
          Node: {
            previous: ({ id }) => node(Number(id.slice(1)) - 1),
            name: ({ id }) => `node ${id.slice(1)}`,
          },
        },
      },
    },
  };
}
