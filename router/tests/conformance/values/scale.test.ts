import { repeats } from '../harness/case.ts';
import { conform } from '../harness/conform.ts';
import { NODES, ringWorld } from './ring-world.ts';

/** next, previous, next, previous … ends where it began when even. */
function pingPong(depth: number, selection: string): string {
  if (depth === 0) return selection;
  return `${depth % 2 === 0 ? 'next' : 'previous'} { ${pingPong(depth - 1, selection)} }`;
}

function wrapped(depth: number, value: unknown): unknown {
  return depth === 0 ? value : { [depth % 2 === 0 ? 'next' : 'previous']: wrapped(depth - 1, value) };
}

const ringNames = Array.from({ length: NODES }, (_, index) => `node ${index}`);

conform('depth and size', ringWorld, [
  {
    name: 'twelve changes between two subgraphs',
    query: `{ start { ${pingPong(12, 'id name step')} } }`,
    data: { start: wrapped(12, { id: 'n0', name: 'node 0', step: 0 }) },
  },
  {
    name: 'six levels within one subgraph are one call',
    query: '{ start { next { next { next { next { next { step } } } } } } }',
    data: { start: { next: { next: { next: { next: { next: { step: 5 } } } } } } },
    calls: ['forth'],
  },
  {
    name: 'a hundred objects of which ten differ are asked for once each',
    query: '{ all(times: 10) { name } }',
    data: { all: Array.from({ length: 10 }, () => ringNames.map((name) => ({ name }))).flat() },
    calls: ['forth', 'back 10'],
    stock: repeats('forth', 'back 100'),
  },
  {
    name: 'two thousand objects of which ten differ, there and back',
    query: '{ all(times: 200) { previous { step } } }',
    data: {
      all: Array.from({ length: 200 }, () =>
        [9, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((step) => ({ previous: { step } })),
      ).flat(),
    },
    calls: ['forth', 'back 10', 'forth 10'],
    stock: repeats('forth', 'back 2000', 'forth 2000'),
  },
  {
    name: 'the same objects at two depths are asked for once each',
    query: '{ pairs { name } }',
    data: {
      pairs: ringNames.map((name, index) => [{ name }, { name: `node ${(index + 1) % NODES}` }]),
    },
    calls: ['forth', 'back 10'],
    stock: repeats('forth', 'back 20'),
  },
  {
    name: 'one selection has all of an object that is there twice',
    query: '{ start { name next { previous { name id } } } }',
    data: { start: { name: 'node 0', next: { previous: { name: 'node 0', id: 'n0' } } } },
  },
]);
