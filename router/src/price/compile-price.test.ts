import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compilePrice, type Price } from './compile-price.ts';
import { MAXIMUM_COST } from './formula/saturate.ts';
import { readSchemaCosts } from './schema/schema-costs.ts';

const LINK =
  'schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/cost/v0.1", import: ["@cost", "@listSize"]) { query: Query mutation: Mutation }';

const costs = readSchemaCosts(`${LINK}
  type Query {
    me: Person
    people(first: Int = 20, last: Int): [Person] @listSize(assumedSize: 5, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Person] @listSize(slicingArguments: ["first", "last"])
    friends(first: Int): Friends @listSize(assumedSize: 7, slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
    unsized: [Person]
    grid: [[Person]] @listSize(assumedSize: 3)
    total: Int @cost(weight: 4)
    pet: Pet
    named: Named
    find(by: Search, ids: [ID!] @cost(weight: 2)): Person
    negative: Person @cost(weight: -5)
    mood: Mood
    back: Query
  }
  type Mutation { rename: Person bill: Int @cost(weight: 3) }
  type Person { id: ID name: String friends(first: Int): Friends @listSize(assumedSize: 7, slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false) dear: Dear children: [Person] @listSize(assumedSize: 2) }
  type Friends { edges: [Edge] nodes: [Person] total: Int @cost(weight: 9) tags: [String] }
  type Edge { cursor: String node: Person }
  type Dear @cost(weight: 50) { id: ID }
  enum Mood @cost(weight: 6) { GOOD }
  interface Named { name: String best: Person }
  type Cat implements Named { name: String best: Person lives: Int @cost(weight: 9) kittens: [Cat] @listSize(assumedSize: 4) }
  type Dog implements Named @cost(weight: 30) { name: String best: Person puppies: [Dog] @listSize(assumedSize: 2) }
  union Pet = Cat | Dog
  input Search { text: String @cost(weight: 8) deep: Search page: Int = 3 @cost(weight: 1) }
`);

function price(text: string, operationName?: string): Price {
  const compiled = compilePrice(costs, parse(text), operationName);
  if (!compiled) throw new Error('no such operation');
  return compiled;
}
const estimate = (text: string, variables = {}) => price(text).estimate(variables);

test.each([
  // Weights.
  ['an object', '{ me { id name } }', 1],
  ['a weight of the field', '{ total }', 4],
  ['a weight of the object’s type', '{ me { dear { id } } }', 1 + 50],
  ['a weight of the enum', '{ mood }', 6],
  ['a negative weight', '{ negative { id } }', 0],
  ['introspection', '{ __typename __schema { types { name } } __type(name: "A") { name } }', 0],
  ['a mutation', 'mutation { rename { id } }', 10 + 1],
  ['two mutations', 'mutation { rename { id } bill }', 10 + 1 + (10 + 3)],
  // Lists.
  ['a slicing argument', '{ people(first: 3) { id } }', 3],
  ['the largest of two', '{ people(first: 3, last: 8) { id } }', 8],
  ['the schema default', '{ people { id } }', 20],
  ['the schema default beside another', '{ people(last: 30) { id } }', 30],
  ['an explicit null for the assumed size', '{ people(first: null) { id } }', 5],
  ['a negative slice', '{ people(first: -1) { dear { id } } }', 0],
  ['a huge slice', '{ people(first: 2147483647) { id } }', 2_147_483_647],
  ['an unsized list', '{ unsized { id } }', 1_000],
  ['a strict list without slice', '{ strict { id } }', 1_000],
  ['a list of lists', '{ grid { id } }', 3 * 1_000],
  ['nested lists', '{ people(first: 10) { children { children { id } } } }', 10 * (1 + 2 * (1 + 2))],
  ['a connection', '{ friends(first: 4) { edges { node { id } } total } }', 1 + 4 * (1 + 1) + 9],
  ['a connection of assumed size', '{ friends { nodes { id } } }', 1 + 7],
  ['both sized fields', '{ friends(first: 4) { edges { cursor } nodes { id } } }', 1 + 4 + 4],
  ['a list of scalars', '{ friends(first: 4) { tags } }', 1],
  // Merging.
  ['one key twice', '{ me { id } me { name dear { id } } }', 1 + 50],
  ['an alias', '{ me { id } a: me { id } }', 2],
  [
    'a second alias of a sized field',
    '{ friends(first: 4) { edges { cursor } b: edges { cursor } } }',
    1 + 4 + 4,
  ],
  ['a fragment spread twice', '{ me { ...P ...P } } fragment P on Person { dear { id } }', 1 + 50],
  ['skipped by a constant', '{ me @skip(if: true) { id } a: me @include(if: false) { id } total }', 4],
  // Abstract types: the dearest.
  ['a union', '{ pet { __typename } }', 30],
  [
    'a union by fragments',
    '{ pet { ... on Cat { lives kittens { lives } } ... on Dog { name } } }',
    1 + 9 + 4 * 10,
  ],
  [
    'an interface',
    '{ named { best { id } ... on Cat { lives } ... on Dog { puppies { name } } } }',
    30 + 1 + 60,
  ],
  // Arguments.
  ['an input field', '{ find(by: { text: "a" }) { id } }', 8 + 1 + 1],
  ['an input field’s default set to null', '{ find(by: { text: "a", page: null }) { id } }', 8 + 1],
  ['an input inside itself', '{ find(by: { deep: { deep: { text: "a" } } }) { id } }', 1 + 1 + 8 + 1 + 1],
  ['a weight for each item of a list', '{ find(ids: ["a", "b", "c"]) { id } }', 3 * 2 + 1],
  ['a root type below the root', '{ back { back { total } } }', 1 + 1 + 4],
])('prices %s', (_name, text, cost) => {
  expect(estimate(text)).toBe(cost);
});

test.each([
  ['sent', { n: 9 }, 9],
  ['left out, its own default', {}, 6],
  ['null', { n: null }, 5],
  ['negative', { n: -3 }, 0],
  ['no number, which is an error later', { n: '9' }, MAXIMUM_COST],
])('a slicing variable that is %s', (_name, variables, cost) => {
  expect(estimate('query($n: Int = 6) { people(first: $n) { id } }', variables)).toBe(cost);
});

test('a variable that is neither sent nor has a default leaves the schema’s default', () => {
  expect(estimate('query($n: Int) { people(first: $n) { id } }')).toBe(20);
});

test('skip and include with variables', () => {
  const { estimate: of } = price(
    'query($a: Boolean!, $b: Boolean = true) { total @include(if: $a) me { ... @skip(if: $b) { dear { id } } } me @include(if: $a) { friends(first: 2) { nodes { id } } } }',
  );
  expect(of({ a: false })).toBe(1);
  // total + me + friends + nodes, which are not sized here
  expect(of({ a: true })).toBe(4 + 1 + 1 + 1_000);
  expect(of({ a: false, b: false })).toBe(1 + 50);
});

test('a list that requires exactly one slicing argument tells when it gets none or two', () => {
  const { problems } = price(
    'query($n: Int) { one: strict(first: 1) { id } none: strict { id } some: strict(first: 1, last: $n) { id } }',
  );
  const field = 'Query.strict';
  expect(problems({})).toEqual([{ path: 'none', field, given: 0 }]);
  expect(problems({ n: 2 })).toEqual([
    { path: 'none', field, given: 0 },
    { path: 'some', field, given: 2 },
  ]);
});

test('directives of the same names that are not linked are somebody else’s', () => {
  const unlinked = readSchemaCosts(
    'type Query { cheap: Query @cost(weight: 0) list: [Query] @listSize(assumedSize: 0) }',
  );
  const compiled = compilePrice(unlinked, parse('{ cheap { __typename } list { __typename } }'));
  expect(compiled?.estimate({})).toBe(1 + 1_000);
});
