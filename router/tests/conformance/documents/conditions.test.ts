import { conform } from '../harness/conform.ts';
import { shopWorld } from './shop-world.ts';

conform('@include and @skip', shopWorld, [
  {
    name: 'a planned fetch of a skipped field is not made',
    query: 'query($no: Boolean!) { product(id: "1") { name maker @include(if: $no) { name } } }',
    variables: { no: false },
    data: { product: { name: 'Stool' } },
    calls: ['catalog'],
  },
  {
    name: 'and is made when it is included',
    query: 'query($yes: Boolean!) { product(id: "1") { name maker @include(if: $yes) { name } } }',
    variables: { yes: true },
    data: { product: { name: 'Stool', maker: { name: 'Aalto' } } },
    calls: ['catalog', 'makers 1'],
  },
  {
    name: 'a field within a fetch is left out alone',
    query: 'query($no: Boolean!) { makers { name greet(to: "x") @include(if: $no) } }',
    variables: { no: false },
    data: { makers: [{ name: 'Aalto' }] },
    calls: ['makers'],
  },
  {
    name: 'a skipped field of another subgraph saves the call',
    query: 'query($yes: Boolean!) { makers { name stars @skip(if: $yes) } }',
    variables: { yes: true },
    data: { makers: [{ name: 'Aalto' }] },
    calls: ['makers'],
  },
  {
    name: 'both on one field hold together',
    query: `query($t: Boolean!, $f: Boolean!) { makers {
      a: stars @include(if: $t) @skip(if: $t) b: stars @include(if: $t) @skip(if: $f)
      c: stars @include(if: $f) @skip(if: $t) d: stars @include(if: $f) @skip(if: $f)
    } }`,
    variables: { t: true, f: false },
    data: { makers: [{ b: 5 }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'literals are decided without variables',
    query: '{ makers { name @skip(if: true) id @include(if: true) stars @include(if: false) } }',
    data: { makers: [{ id: 'm1' }] },
    calls: ['makers'],
  },
  {
    name: 'a variable’s default decides when it is not sent',
    query:
      'query($a: Boolean! = false, $b: Boolean! = true) { makers { name @include(if: $a) stars @include(if: $b) } }',
    data: { makers: [{ stars: 5 }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'what is sent wins over the default',
    query:
      'query($a: Boolean! = false, $b: Boolean! = true) { makers { name @include(if: $a) stars @include(if: $b) } }',
    variables: { a: true, b: false },
    data: { makers: [{ name: 'Aalto' }] },
    calls: ['makers'],
  },
  {
    name: 'an inline fragment is left out whole',
    query: 'query($no: Boolean!) { products { id ... on Chair @include(if: $no) { legs stars } } }',
    variables: { no: false },
    data: { products: [{ id: '1' }, { id: '2' }] },
    calls: ['catalog'],
  },
  {
    name: 'an inline fragment without a type is left out whole',
    query: 'query($yes: Boolean!) { makers { id ... @skip(if: $yes) { name stars } } }',
    variables: { yes: true },
    data: { makers: [{ id: 'm1' }] },
    calls: ['makers'],
  },
  {
    name: 'a named fragment is left out at one place and kept at another',
    query: `
      query($yes: Boolean!) { a: makers { ...M @skip(if: $yes) id } b: makers { ...M @include(if: $yes) } }
      fragment M on Maker { name }
    `,
    variables: { yes: true },
    data: { a: [{ id: 'm1' }], b: [{ name: 'Aalto' }] },
    calls: ['makers'],
  },
  {
    name: 'conditions within a fragment hold together with the one on it',
    query: `
      query($a: Boolean!, $b: Boolean!) { makers { id ...M @include(if: $a) } }
      fragment M on Maker { name @include(if: $b) stars @skip(if: $b) }
    `,
    variables: { a: true, b: true },
    data: { makers: [{ id: 'm1', name: 'Aalto' }] },
    calls: ['makers'],
  },
  {
    name: 'a field that is asked for twice stays when one of the two is skipped',
    query: 'query($yes: Boolean!) { makers { stars @skip(if: $yes) ... on Maker { stars } } }',
    variables: { yes: true },
    data: { makers: [{ stars: 5 }] },
    calls: ['makers', 'stars 1'],
  },
  {
    name: 'two parts of one object under two conditions are put together',
    query: `query($a: Boolean!, $b: Boolean!) {
      product(id: "2") { maker @include(if: $a) { name } maker @include(if: $b) { stars } }
    }`,
    variables: { a: false, b: true },
    data: { product: { maker: { stars: 5 } } },
    calls: ['catalog', 'stars 1'],
  },
  {
    name: 'a skipped root field asks nobody',
    query: 'query($no: Boolean!) { makers @include(if: $no) { name } }',
    variables: { no: false },
    data: {},
    calls: [],
  },
  {
    name: 'one of two root fields of two subgraphs is skipped',
    query: 'query($yes: Boolean!) { makers @skip(if: $yes) { name } products { id } }',
    variables: { yes: true },
    data: { products: [{ id: '1' }, { id: '2' }] },
    calls: ['catalog'],
  },
  {
    name: '__typename is skipped like any other field',
    query:
      'query($yes: Boolean!) { __typename @skip(if: $yes) makers { __typename @skip(if: $yes) t: __typename name } }',
    variables: { yes: true },
    data: { makers: [{ t: 'Maker', name: 'Aalto' }] },
  },
  {
    name: 'a list of whose objects nothing is ever included is a list of empty objects',
    query: 'query($yes: Boolean!) { makers @include(if: $yes) { ... on Maker { id @include(if: false) } } }',
    variables: { yes: true },
    data: { makers: [{}] },
    calls: ['makers'],
    planner: {
      differs: 'it plans nothing at all, so that the list is null',
      gets: { data: null, calls: [] },
    },
  },
  {
    name: 'an object of which everything is skipped is empty',
    query: 'query($yes: Boolean!) { makers { name @skip(if: $yes) stars @skip(if: $yes) } }',
    variables: { yes: true },
    data: { makers: [{}] },
    calls: ['makers'],
  },
]);
