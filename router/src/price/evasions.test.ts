import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { compilePrice, type Price } from './compile-price.ts';
import { MAXIMUM_COST } from './formula/saturate.ts';
import { readSchemaCosts } from './schema/schema-costs.ts';

const costs = readSchemaCosts(`
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query mutation: Mutation }
  type Query { me: Person items(first: Int = 10, last: Int): [Item] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false) node: Node }
  type Mutation { add: Item }
  type Person { page(first: Int): Page @listSize(assumedSize: 20, slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false) }
  type Page { edges: [Item] }
  interface Node { child: Node }
  type Item implements Node { id: ID child: Node items(first: Int = 10): [Item] @listSize(slicingArguments: ["first"]) loose: [Item] dear: Int @cost(weight: 100) }
  type Other implements Node @cost(weight: 40) { child: Node }`);

function price(text: string, name?: string): Price {
  const compiled = compilePrice(costs, parse(text), name);
  if (!compiled) throw new Error('no such operation');
  return compiled;
}

/** `levels` fragments, each of which asks twice for the next one. */
function bomb(levels: number, twice: (next: string) => string, end: string): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) => `fragment F${i} on Item { ${twice(`...F${i + 1}`)} }`,
  );
  return `{ items(first: 1) { ...F0 } } ${fragments.join('\n')} fragment F${levels} on Item { ${end} }`;
}

/** Each row: what is tried to pay less, and the least that it must cost by the rules. */
const EVASIONS: [name: string, text: string, variables: Record<string, unknown>, cost: number][] = [
  ['the same list under two aliases', '{ items { id } b: items { id } }', {}, 10 + 10],
  [
    'a second alias of a sized field',
    '{ me { page(first: 50) { edges { id } b: edges { id } } } }',
    {},
    1 + 1 + 50 + 50,
  ],
  [
    'a sized field in a fragment far from the slice',
    '{ me { page(first: 50) { ... { ...P } } } } fragment P on Page { a: edges { id } ... on Page { b: edges { dear } } }',
    {},
    1 + 1 + 50 + 50 * (1 + 100),
  ],
  [
    'a small slice under one alias, a large one under another',
    '{ me { a: page(first: 1) { edges { id } } b: page(first: 100) { edges { id } } } }',
    {},
    1 + (1 + 1) + (1 + 100),
  ],
  [
    'dear fields spread over two selections of one key',
    '{ items(first: 5) { id } items(first: 5) { dear } }',
    {},
    5 * (1 + 100),
  ],
  ['dear fields in a fragment on an interface', '{ node { ... on Node { ... on Item { dear } } } }', {}, 101],
  ['cheap fields to hide the dear type', '{ node { ... on Item { id } } }', {}, 40],
  ['a slice in a variable without value', 'query($n: Int) { items(first: $n) { id } }', {}, 10],
  ['a large variable', 'query($n: Int) { items(first: $n) { id } }', { n: 500 }, 500],
  [
    'a small slice beside a large one',
    'query($n: Int) { items(first: 1, last: $n) { id } }',
    { n: 500 },
    500,
  ],
  ['a slice that is text', 'query($n: Int) { items(first: $n) { id } }', { n: '500' }, MAXIMUM_COST],
  [
    'a slice that is not a number',
    'query($n: Int) { items(first: $n) { id } }',
    { n: Number.NaN },
    MAXIMUM_COST,
  ],
  [
    'an infinite slice',
    'query($n: Int) { items(first: $n) { id } }',
    { n: Number.POSITIVE_INFINITY },
    MAXIMUM_COST,
  ],
  ['null for the default', '{ items(first: null) { id } }', {}, 1_000],
  ['a negative slice to pay for another', '{ items(first: -1000) { dear } b: items { id } }', {}, 0 + 10],
  [
    'a negative slice around dear fields and a real one',
    '{ items(first: -5, last: 5) { dear } }',
    {},
    5 * 101,
  ],
  ['a list without size', '{ items(first: 1) { loose { id } } }', {}, 1 + 1_000],
  [
    'huge lists in lists, to wrap around',
    '{ items(first: 2147483647) { items(first: 2147483647) { items(first: 2147483647) { dear } } } }',
    {},
    MAXIMUM_COST,
  ],
  ['huge lists below an empty one', '{ items(first: 0) { items(first: 2147483647) { dear } } }', {}, 0],
  [
    'a batch of mutations by alias',
    'mutation { a: add { id } b: add { id } c: add { id } }',
    {},
    3 * (10 + 1),
  ],
  [
    'include by a variable that is no boolean',
    'query($b: Boolean!) { items @include(if: $b) { id } b: items @skip(if: $b) { id } }',
    { b: 'false' },
    20,
  ],
  [
    'skip on one of two selections of one key',
    'query($b: Boolean!) { items @skip(if: $b) { id } items { dear } }',
    { b: true },
    10 * 101,
  ],
  [
    'skip on the fragment, the same fragment again without',
    'query($b: Boolean!) { items { ...D @skip(if: $b) ...D } } fragment D on Item { dear }',
    { b: true },
    10 * 101,
  ],
  [
    'a variable named as a property of every object',
    'query($__proto__: Int, $constructor: Int) { items(first: $__proto__) { id } b: items(first: $constructor) { id } }',
    {},
    20,
  ],
];

test.each(EVASIONS)('%s: paid in full', (_name, text, variables, cost) => {
  expect(price(text).estimate(variables)).toBe(cost);
});

test('a cheap operation beside a dear one in the document: the one that runs is priced', () => {
  const text = 'query A { me { __typename } } query B { items { dear } }';
  expect([price(text, 'A').estimate({}), price(text, 'B').estimate({})]).toEqual([1, 10 * 101]);
  expect(compilePrice(costs, parse(text))).toBeNull();
});

describe('documents that unfold to more than can be looked at', () => {
  test('fragments that spread each other twice, by aliases: 2^25 dear fields', () => {
    const text = bomb(25, (next) => `a: child { ${next} } b: child { ${next} }`, 'dear');
    // Every level doubles what is below it, an Item of 1 or another of 40 for each child; 2^25 × 100 at the end.
    expect(price(text).estimate({})).toBeGreaterThan(2 ** 25 * 100);
  });

  test('fragments that spread each other twice under one key are one', () => {
    const text = bomb(25, (next) => `items(first: 1) { ${next} } items(first: 1) { ${next} }`, 'dear');
    // 1 item and 25 more, the last with the dear field.
    expect(price(text).estimate({})).toBe(26 + 100);
  });

  test('fragments under every combination of conditions are priced as if none was skipped', () => {
    const variables = Array.from({ length: 25 }, (_, i) => `$a${i}: Boolean!, $b${i}: Boolean!`).join();
    let level = 0;
    const text = bomb(
      25,
      (next) => `${next} @include(if: $a${level}) ${next} @include(if: $b${level++})`,
      'dear',
    );
    expect(price(`query(${variables}) ${text}`).estimate({})).toBe(1 + 100);
  });

  test('types chosen anew at every level cost the most there is, at once', () => {
    const chains = (depth: number): string =>
      depth === 0
        ? '__typename'
        : ['Item', 'Other', 'Node']
            .map((type, i) => `... on ${type} { child { t${i}_${depth}: __typename ${chains(depth - 1)} } }`)
            .join(' ');
    const compiled = price(`{ node { ${chains(9)} } }`);
    expect(compiled.estimate({})).toBe(MAXIMUM_COST);
    // Nobody knows what it cost, so nothing is given back.
    expect(compiled.actual({}, { node: null })).toBe(MAXIMUM_COST);
  });
});
