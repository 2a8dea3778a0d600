import { conform } from '../harness/conform.ts';
import { failingWorld } from './failing-world.ts';

conform('null propagation', failingWorld, [
  {
    name: 'one entity of many fails in one field, which may be null',
    query: '{ items { id soft } }',
    data: {
      items: [
        { id: '1', soft: 1 },
        { id: '2', soft: null },
        { id: '3', soft: 1 },
      ],
    },
    errors: ['items.1.soft LOST'],
    calls: ['shelf', 'facts 3'],
  },
  {
    name: 'message and extensions of a subgraph’s error arrive',
    query: '{ item(id: "2") { soft } }',
    data: { item: { soft: null } },
    errors: [
      {
        at: 'item.soft LOST',
        message: 'LOST was thrown',
        extensions: { code: 'LOST', remedy: 'look again' },
      },
    ],
  },
  {
    name: 'a field that must not be null takes its item',
    query: '{ items { id hard } }',
    data: { items: [{ id: '1', hard: 2 }, null, { id: '3', hard: 2 }] },
    errors: ['items.1.hard LOST'],
  },
  {
    name: 'an item that must not be null takes its list',
    query: '{ firm { hard } item(id: "1") { id } }',
    data: { firm: null, item: { id: '1' } },
    errors: ['firm.1.hard LOST'],
  },
  {
    name: 'a list that must not be null takes the whole answer',
    query: '{ firmest { hard } item(id: "1") { id } }',
    data: null,
    errors: ['firmest.1.hard LOST'],
  },
  {
    name: 'a root field that must not be null takes the whole answer',
    query: '{ must(id: "2") { hard } }',
    data: null,
    errors: ['must.hard LOST'],
  },
  {
    name: 'an item in a list of lists takes the inner list',
    query: '{ rows { hard } }',
    data: { rows: [[{ hard: 2 }], null, null, []] },
    errors: ['rows.1.1.hard LOST'],
  },
  {
    name: 'an object that must not be null takes its parent',
    query: '{ shelf { label best { hard } } }',
    data: { shelf: null },
    errors: ['shelf.best.hard LOST'],
  },
  {
    name: 'an object that may be null stops it',
    query: '{ shelf { label worst { hard } } }',
    data: { shelf: { label: 'top', worst: null } },
    errors: ['shelf.worst.hard LOST'],
  },
  {
    name: 'two levels of one type stop at their own',
    query: '{ shelf { backup { best { hard } worst { hard } } worst { id } } }',
    data: { shelf: { backup: { best: { hard: 2 }, worst: null }, worst: { id: '2' } } },
    errors: ['shelf.backup.worst.hard LOST'],
  },
  {
    name: 'an item of a list of numbers is null alone',
    query: '{ item(id: "2") { numbers note } }',
    data: { item: { numbers: [1, null, 3], note: 'fine' } },
    errors: ['item.numbers.1 LOST'],
  },
  {
    name: 'an item that must not be null takes the list of numbers',
    query: '{ items { firmNumbers note } }',
    data: {
      items: [
        { firmNumbers: [1], note: 'fine' },
        { firmNumbers: null, note: 'fine' },
        { firmNumbers: null, note: 'fine' },
      ],
    },
    errors: ['items.1.firmNumbers LOST', 'items.2.firmNumbers.1 LOST'],
  },
  {
    name: 'a nested object is null by what must not be null in it',
    query: '{ items { nested { soft hard } note } }',
    data: {
      items: [
        { nested: { soft: 4, hard: 3 }, note: 'fine' },
        { nested: null, note: 'fine' },
        { nested: { soft: 4, hard: 3 }, note: 'fine' },
      ],
    },
    errors: ['items.1.nested.hard LOST', 'items.1.nested.soft LOST'],
  },
  {
    name: 'a nested object that must not be null takes the item with it',
    query: '{ items { nestedHard { hard } } }',
    data: { items: [{ nestedHard: { hard: 5 } }, null, { nestedHard: { hard: 5 } }] },
    errors: ['items.1.nestedHard.hard LOST'],
  },
  {
    name: 'what a third subgraph gave for the item goes with it',
    query: '{ items { stars hard } }',
    data: { items: [{ stars: 1, hard: 2 }, null, { stars: 3, hard: 2 }] },
    errors: ['items.1.hard LOST'],
    calls: ['shelf', 'facts 3', 'rating 3'],
  },
  {
    name: 'what a third subgraph gave stays beside a null',
    query: '{ items { stars soft } }',
    data: {
      items: [
        { stars: 1, soft: 1 },
        { stars: 2, soft: null },
        { stars: 3, soft: 1 },
      ],
    },
    errors: ['items.1.soft LOST'],
  },
  {
    name: 'an object that is there twice fails at both places',
    query: '{ twice { soft } }',
    data: { twice: [{ soft: null }, { soft: 1 }, { soft: null }] },
    errors: ['twice.0.soft LOST', 'twice.2.soft LOST'],
    calls: ['shelf', 'facts 2'],
    stock: { differs: 'it sends the same representation twice', gets: { calls: ['shelf', 'facts 3'] } },
  },
  {
    name: 'the path has the aliases of the client',
    query: '{ all: items { s: soft ...F } } fragment F on Item { n: nested { h: hard } }',
    data: {
      all: [
        { s: 1, n: { h: 3 } },
        { s: null, n: null },
        { s: 1, n: { h: 3 } },
      ],
    },
    errors: ['all.1.s LOST', 'all.1.n.h LOST'],
  },
  {
    name: 'failures of two subgraphs are both told',
    query: '{ items { broken soft } }',
    data: {
      items: [
        { broken: null, soft: 1 },
        { broken: null, soft: null },
        { broken: null, soft: 1 },
      ],
    },
    errors: ['items.0.broken LOST', 'items.1.broken LOST', 'items.2.broken LOST', 'items.1.soft LOST'],
  },
  {
    name: 'a field that is never included fails nothing, within a part that is included',
    query:
      'query($yes: Boolean!) { items @include(if: $yes) { id soft @include(if: false) note @skip(if: true) nested { soft @include(if: false) } } }',
    variables: { yes: true },
    data: { items: [1, 2, 3].map((id) => ({ id: String(id), nested: {} })) },
    planner: {
      differs: 'a literal condition within a part under a condition is lost, so that the field is asked for',
      gets: { errors: ['items.1.nested.soft LOST', 'items.1.soft LOST'] },
    },
  },
  {
    name: 'what fails at one place does not touch the same object at another, where it was not asked',
    query:
      '{ a: item(id: "2") { soft note } b: item(id: "2") { hard } c: item(id: "2") { note } d: must(id: "2") { note } }',
    data: { a: { soft: null, note: 'fine' }, b: null, c: { note: 'fine' }, d: { note: 'fine' } },
    errors: ['a.soft LOST', 'b.hard LOST'],
  },
  {
    name: 'a field that was not included fails nothing',
    query: 'query($no: Boolean!) { firmest { id hard @include(if: $no) } }',
    variables: { no: false },
    data: { firmest: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    calls: ['shelf'],
  },
]);
