import { conform } from '../harness/conform.ts';
import type { Row, World } from '../harness/world.ts';

/** What may be sent is what all subgraphs know (intersection); what may come is what any knows (union). */
const world = (): World => ({
  subgraphs: {
    left: {
      sdl: `
        type Query { leftEcho(filter: Filter!): String! left: Status! sizes: [Size!]! leftAll(in: [Filter!]): Int! }
        input Filter { text: String! limit: Int = 5 onlyLeft: Int nested: Nested }
        input Nested { size: Size tags: [[String!]!] }
        enum Status { OPEN CLOSED }
        enum Size { SMALL LARGE }
      `,
      query: {
        leftEcho: ({ filter }: Row) => JSON.stringify(filter),
        left: 'CLOSED',
        sizes: ['SMALL', 'LARGE'],
        leftAll: ({ in: filters }: Row) => filters?.length ?? -1,
      },
    },
    right: {
      sdl: `
        type Query { rightEcho(filter: Filter!, size: Size = LARGE): String! right: Status! maybe(size: Size): Status }
        input Filter { text: String! limit: Int = 5 nested: Nested }
        input Nested { size: Size tags: [[String!]!] }
        enum Status { OPEN PAUSED }
        enum Size { SMALL LARGE }
      `,
      query: {
        rightEcho: ({ filter, size }: Row) => `${JSON.stringify(filter)} ${size}`,
        right: 'PAUSED',
        maybe: ({ size }: Row) => (size === undefined ? 'OPEN' : null),
      },
    },
  },
});

conform('inputs and enums', world, [
  {
    name: 'an output enum has the values of all subgraphs',
    query: '{ left right }',
    data: { left: 'CLOSED', right: 'PAUSED' },
    calls: ['left', 'right'],
  },
  {
    name: 'the merged enum shows in introspection',
    query: '{ __type(name: "Status") { enumValues { name } } }',
    data: { __type: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }, { name: 'PAUSED' }] } },
    calls: [],
  },
  {
    name: 'a list of enums comes as it is',
    query: '{ sizes }',
    data: { sizes: ['SMALL', 'LARGE'] },
  },
  {
    name: 'an input field that one subgraph does not know cannot be sent to the other',
    query: '{ leftEcho(filter: { text: "a", onlyLeft: 1 }) }',
    data: undefined,
    errors: ['GRAPHQL_VALIDATION_FAILED'],
    calls: [],
  },
  {
    name: 'an input reaches each subgraph, with the defaults of its fields',
    query: '{ leftEcho(filter: { text: "a" }) rightEcho(filter: { text: "b", limit: 2 }, size: SMALL) }',
    data: { leftEcho: '{"text":"a","limit":5}', rightEcho: '{"text":"b","limit":2} SMALL' },
    calls: ['left', 'right'],
  },
  {
    name: 'one variable goes to several subgraphs',
    query: 'query($f: Filter!) { leftEcho(filter: $f) rightEcho(filter: $f) }',
    variables: { f: { text: 'x', limit: 1, nested: { size: 'LARGE', tags: [['a'], []] } } },
    data: {
      leftEcho: '{"text":"x","limit":1,"nested":{"size":"LARGE","tags":[["a"],[]]}}',
      rightEcho: '{"text":"x","limit":1,"nested":{"size":"LARGE","tags":[["a"],[]]}} LARGE',
    },
    calls: ['left', 'right'],
  },
  {
    name: 'variables within an input literal are filled in',
    query: 'query($t: String!, $s: Size) { leftEcho(filter: { text: $t, limit: 9, nested: { size: $s } }) }',
    variables: { t: 'q"uote\n', s: 'SMALL' },
    data: { leftEcho: '{"text":"q\\"uote\\n","limit":9,"nested":{"size":"SMALL"}}' },
  },
  {
    name: 'a variable’s default holds when it is not sent, and null when null is',
    query:
      'query($a: Int = 7, $b: Int = 7) { x: leftEcho(filter: { text: "", limit: $a }) y: leftEcho(filter: { text: "", limit: $b }) }',
    variables: { b: null },
    data: { x: '{"text":"","limit":7}', y: '{"text":"","limit":null}' },
  },
  {
    name: 'a variable that is not sent is an argument not given',
    query: 'query($s: Size) { maybe(size: $s) }',
    data: { maybe: 'OPEN' },
  },
  {
    name: 'null for an argument is not the same as an argument not given',
    query: '{ maybe(size: null) rightEcho(filter: { text: "" }, size: null) }',
    data: { maybe: null, rightEcho: '{"text":"","limit":5} null' },
  },
  {
    name: 'one value is taken for a list of one',
    query:
      'query($f: [Filter!]) { a: leftAll(in: { text: "" }) b: leftAll(in: $f) c: leftAll d: leftAll(in: []) }',
    variables: { f: { text: '' } },
    data: { a: 1, b: 1, c: -1, d: 0 },
  },
  {
    name: 'a variable of the wrong type is refused before anyone is asked',
    query: 'query($f: Filter!) { leftEcho(filter: $f) }',
    variables: { f: { text: 1 } },
    data: undefined,
    errors: ['BAD_USER_INPUT'],
    calls: [],
  },
  {
    name: 'an enum value that does not exist is refused before anyone is asked',
    query: 'query($s: Size) { maybe(size: $s) }',
    variables: { s: 'MEDIUM' },
    data: undefined,
    errors: ['BAD_USER_INPUT'],
    calls: [],
  },
  {
    name: 'a required variable that is not sent is refused before anyone is asked',
    query: 'query($f: Filter!) { leftEcho(filter: $f) }',
    data: undefined,
    errors: ['BAD_USER_INPUT'],
    calls: [],
  },
]);
