import { conform } from '../harness/conform.ts';
import type { Row, World } from '../harness/world.ts';

/** Values of all sorts, keys of all sorts, and fields that must come through unchanged. */
const world = (): World => {
  const odd = { a: [1, null, { __typename: 'Nobody', id: 'x' }], constructor: 'c', length: -1, '': 0 };
  const things = [
    { __typename: 'Thing', id: '0', json: odd, matrix: [[1, 2], [], [null, 3]], empty: [], nothing: null },
    { __typename: 'Thing', id: '', json: null, matrix: [], empty: [], nothing: null },
    { __typename: 'Thing', id: 'true', json: 'text', matrix: null, empty: [], nothing: null },
    { __typename: 'Thing', id: '__proto__', json: [[]], matrix: [null], empty: [], nothing: null },
    { __typename: 'Thing', id: '"q"\\\n\u2028é😀', json: false, matrix: [[]], empty: [], nothing: null },
  ];
  const facts = things.map(({ id }) => ({
    id,
    zero: 0,
    no: false,
    text: '',
    nan: null,
    many: [['x', null], null, []],
  }));
  const slots = [
    { day: 'MONDAY', index: 0, open: false, at: '2026-03-09', room: 'r0' },
    { day: 'constructor', index: -1, open: true, at: '2026-03-10', room: 'r1' },
  ];
  const groups = [
    { members: ['a', 'b'], size: 2 },
    { members: [], size: 0 },
  ];
  return {
    subgraphs: {
      first: {
        sdl: `
          scalar JSON
          scalar Day
          enum Weekday { MONDAY constructor toString }
          type Query { things: [Thing!]! slots: [Slot!]! groups: [Group!]! echo(json: JSON, day: Day, list: [[JSON]]): JSON float: Float! big: Float flags: [Boolean!]! }
          type Thing @key(fields: "id") { id: ID! json: JSON matrix: [[Int]] empty: [Thing!]! nothing: [Thing] }
          type Slot @key(fields: "day index open at") { day: Weekday! index: Int! open: Boolean! at: Day! }
          type Group @key(fields: "members") { members: [String!]! }
        `,
        query: {
          things,
          slots,
          groups,
          echo: (args: Row) => ({ ...args }),
          float: 0.1,
          big: 9007199254740991,
          flags: [false, true],
        },
        rows: { Thing: things },
      },
      second: {
        sdl: `
          scalar Day
          scalar JSON
          enum Weekday { MONDAY constructor toString }
          type Thing @key(fields: "id") {
            id: ID! json: JSON @external matrix: [[Int]] @external
            zero: Int! no: Boolean! text: String! nan: Int many: [[String]]! self: Thing
            kind: String! @requires(fields: "json")
            sum: Int @requires(fields: "matrix")
          }
          type Slot @key(fields: "day index open at") { day: Weekday! index: Int! open: Boolean! at: Day! room: String }
          type Group @key(fields: "members") { members: [String!]! size: Int }
        `,
        rows: {
          Thing: facts,
          Slot: slots,
          Group: groups,
        },
        fields: {
          Thing: {
            self: ({ id }) => facts.find((fact) => fact.id === id),
            kind: ({ json }) => JSON.stringify(json),
            sum: ({ matrix }) => matrix?.flat().reduce((total: number, item: number) => total + item, 0),
          },
        },
      },
    },
  };
};

const ids = ['0', '', 'true', '__proto__', '"q"\\\n\u2028é😀'];

conform('values', world, [
  {
    name: 'custom scalars come as they are, whatever they hold',
    query: '{ things { json } }',
    data: {
      things: [
        { json: { a: [1, null, { __typename: 'Nobody', id: 'x' }], constructor: 'c', length: -1, '': 0 } },
        { json: null },
        { json: 'text' },
        { json: [[]] },
        { json: false },
      ],
    },
  },
  {
    name: 'custom scalars go to another subgraph as they are',
    query: '{ things { kind } }',
    data: {
      things: [
        { kind: '{"a":[1,null,{"__typename":"Nobody","id":"x"}],"constructor":"c","length":-1,"":0}' },
        { kind: 'null' },
        { kind: '"text"' },
        { kind: '[[]]' },
        { kind: 'false' },
      ],
    },
    calls: ['first', 'second 5'],
  },
  {
    name: 'lists of lists with nulls come and go as they are',
    query: '{ things { matrix sum } }',
    data: {
      things: [
        { matrix: [[1, 2], [], [null, 3]], sum: 6 },
        { matrix: [], sum: 0 },
        { matrix: null, sum: null },
        { matrix: [null], sum: 0 },
        { matrix: [[]], sum: 0 },
      ],
    },
  },
  {
    name: 'keys may be empty, look like other values, or hold any character',
    query: '{ things { id zero } }',
    data: { things: ids.map((id) => ({ id, zero: 0 })) },
    calls: ['first', 'second 5'],
  },
  {
    name: 'zero, false and empty text are values, not nulls',
    query: '{ things { zero no text nan } }',
    data: { things: ids.map(() => ({ zero: 0, no: false, text: '', nan: null })) },
  },
  {
    name: 'lists of lists from another subgraph keep nulls and empty lists',
    query: '{ things { many } }',
    data: { things: ids.map(() => ({ many: [['x', null], null, []] })) },
  },
  {
    name: 'empty and null lists of entities ask nobody',
    query: '{ things { empty { zero } nothing { zero } } }',
    data: { things: ids.map(() => ({ empty: [], nothing: null })) },
    calls: ['first'],
  },
  {
    name: 'keys may be enums, zero, false and custom scalars together',
    query: '{ slots { room } }',
    data: { slots: [{ room: 'r0' }, { room: 'r1' }] },
    calls: ['first', 'second 2'],
  },
  {
    name: 'enum values may have names that every object in JavaScript has',
    query: '{ slots { day open } }',
    data: {
      slots: [
        { day: 'MONDAY', open: false },
        { day: 'constructor', open: true },
      ],
    },
  },
  {
    name: 'keys may be lists, also an empty one',
    query: '{ groups { size members } }',
    data: {
      groups: [
        { size: 2, members: ['a', 'b'] },
        { size: 0, members: [] },
      ],
    },
    calls: ['first', 'second 2'],
  },
  {
    name: 'custom scalars in variables and literals reach the subgraph as they are',
    query:
      'query($j: JSON) { a: echo(json: $j, day: "2026-03-09") b: echo(json: { x: [1, { y: null }] }) c: echo(list: [[$j, 1], null]) }',
    variables: { j: { deep: [true, { n: 1.5 }] } },
    data: {
      a: { json: { deep: [true, { n: 1.5 }] }, day: '2026-03-09' },
      b: { json: { x: [1, { y: null }] } },
      c: { list: [[{ deep: [true, { n: 1.5 }] }, 1], null] },
    },
  },
  {
    name: 'numbers keep all their digits',
    query: '{ float big flags }',
    data: { float: 0.1, big: 9007199254740991, flags: [false, true] },
  },
  {
    name: 'an object with the same key as its parent is an object of its own',
    query: '{ things { self { id json self { zero } } } }',
    data: {
      things: [
        { json: { a: [1, null, { __typename: 'Nobody', id: 'x' }], constructor: 'c', length: -1, '': 0 } },
        { json: null },
        { json: 'text' },
        { json: [[]] },
        { json: false },
      ].map(({ json }, index) => ({ self: { id: ids[index], json, self: { zero: 0 } } })),
    },
  },
]);
