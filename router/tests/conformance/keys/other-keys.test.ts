import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

/** Seats are known by two fields, shipments by an object in an object, people by any of three keys. */
const world = (): World => {
  const seats = [
    { row: 1, place: 'A', price: 90 },
    { row: 1, place: 'B', price: 80 },
  ];
  const shipments = [
    { parcel: { code: 'x', depot: { city: 'Bern' } }, weight: 3 },
    { parcel: { code: 'y', depot: { city: 'Graz' } }, weight: 4 },
  ];
  const people = [
    { id: '1', name: 'Ada' },
    { id: '2', name: 'Ben' },
  ];
  return {
    subgraphs: {
      sales: {
        sdl: `
          type Query { seats: [Seat!]! shipments: [Shipment!]! people: [Person!]! person(id: ID!): Person }
          type Seat @key(fields: "row place") { row: Int! place: String! price: Int! }
          type Shipment @key(fields: "parcel { code depot { city } }") { parcel: Parcel! weight: Int! }
          type Parcel @shareable { code: String! depot: Depot! }
          type Depot @shareable { city: String! }
          type Person @key(fields: "id") { id: ID! name: String! }
        `,
        query: { seats, shipments, people, person: byId(people) },
        rows: { Seat: seats, Shipment: shipments, Person: people },
      },
      hall: {
        sdl: `
          type Seat @key(fields: "place row") { row: Int! place: String! view: String neighbour: Seat }
          type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String! }
        `,
        rows: {
          Seat: [
            { row: 1, place: 'A', view: 'stage', neighbour: { row: 1, place: 'B', view: 'pillar' } },
            { row: 1, place: 'B', view: 'pillar', neighbour: null },
          ],
          Person: [
            { id: '1', email: 'ada@x' },
            { id: '2', email: 'ben@x' },
          ],
        },
      },
      post: {
        sdl: `
          type Query { letterOf: Person }
          type Shipment @key(fields: "parcel { depot { city } code }") { parcel: Parcel! arrives: String }
          type Parcel @shareable { code: String! depot: Depot! }
          type Depot @shareable { city: String! }
          type Person @key(fields: "email") @key(fields: "badge { number }") { email: String! badge: Badge! letters: Int! }
          type Badge @shareable { number: Int! }
        `,
        query: { letterOf: { email: 'ben@x', badge: { number: 8 }, letters: 2 } },
        rows: {
          Shipment: [
            { parcel: { code: 'x', depot: { city: 'Bern' } }, arrives: 'Monday' },
            { parcel: { code: 'y', depot: { city: 'Graz' } }, arrives: 'Friday' },
          ],
          Person: [
            { email: 'ada@x', badge: { number: 7 }, letters: 1 },
            { email: 'ben@x', badge: { number: 8 }, letters: 2 },
          ],
        },
      },
      gate: {
        sdl: `
          type Person @key(fields: "badge { number }") { badge: Badge! mayEnter: Boolean! }
          type Badge @shareable { number: Int! }
        `,
        rows: {
          Person: [
            { badge: { number: 7 }, mayEnter: true },
            { badge: { number: 8 }, mayEnter: false },
          ],
        },
      },
    },
  };
};

conform('compound, nested and multiple keys', world, [
  {
    name: 'a key of two fields is taken together, in whatever order it is written',
    query: '{ seats { price view } }',
    data: {
      seats: [
        { price: 90, view: 'stage' },
        { price: 80, view: 'pillar' },
      ],
    },
    calls: ['sales', 'hall 2'],
  },
  {
    name: 'a part of a compound key can be asked for, under another name too',
    query: '{ seats { letter: place view } }',
    data: {
      seats: [
        { letter: 'A', view: 'stage' },
        { letter: 'B', view: 'pillar' },
      ],
    },
    calls: ['sales', 'hall 2'],
  },
  {
    name: 'a compound key leads there and back',
    query: '{ seats { neighbour { price view } } }',
    data: { seats: [{ neighbour: { price: 80, view: 'pillar' } }, { neighbour: null }] },
    calls: ['sales', 'hall 2', 'sales 1'],
  },
  {
    name: 'a key may be an object within an object',
    query: '{ shipments { weight arrives } }',
    data: {
      shipments: [
        { weight: 3, arrives: 'Monday' },
        { weight: 4, arrives: 'Friday' },
      ],
    },
    calls: ['sales', 'post 2'],
  },
  {
    name: 'only what was asked of a nested key is shown',
    query: '{ shipments { parcel { depot { town: city } } arrives } }',
    data: {
      shipments: [
        { parcel: { depot: { town: 'Bern' } }, arrives: 'Monday' },
        { parcel: { depot: { town: 'Graz' } }, arrives: 'Friday' },
      ],
    },
    calls: ['sales', 'post 2'],
  },
  {
    name: 'one key leads to the next: id to e-mail in one subgraph, e-mail to letters in another',
    query: '{ people { name letters } }',
    data: {
      people: [
        { name: 'Ada', letters: 1 },
        { name: 'Ben', letters: 2 },
      ],
    },
    calls: ['sales', 'hall 2', 'post 2'],
  },
  {
    name: 'three keys in a row are followed',
    query: '{ person(id: "1") { name mayEnter } }',
    data: { person: { name: 'Ada', mayEnter: true } },
    calls: ['sales', 'hall 1', 'post 1', 'gate 1'],
  },
  {
    name: 'the way back takes the other of a type’s keys',
    query: '{ letterOf { letters name mayEnter } }',
    data: { letterOf: { letters: 2, name: 'Ben', mayEnter: false } },
    calls: ['post', 'gate 1', 'hall 1', 'sales 1'],
  },
  {
    name: 'every key can be asked for at once',
    query: '{ people { id email badge { number } } }',
    data: {
      people: [
        { id: '1', email: 'ada@x', badge: { number: 7 } },
        { id: '2', email: 'ben@x', badge: { number: 8 } },
      ],
    },
    calls: ['sales', 'hall 2', 'post 2'],
  },
  {
    name: 'an alias with the name of a key that another subgraph knows does not take its place',
    query: '{ person(id: "1") { email: name letters } }',
    data: { person: { email: 'Ada', letters: 1 } },
    calls: ['sales', 'hall 1', 'post 1'],
    planner: {
      differs: 'the key takes the place of the client’s alias',
      gets: { data: { person: { email: 'ada@x', letters: 1 } } },
    },
  },
  {
    name: 'an alias with the name of one part of a compound key does not take its place',
    query: '{ seats { row: price view } }',
    data: {
      seats: [
        { row: 90, view: 'stage' },
        { row: 80, view: 'pillar' },
      ],
    },
    calls: ['sales', 'hall 2'],
    planner: {
      differs: 'the key takes the place of the client’s alias',
      gets: {
        data: {
          seats: [
            { row: 1, view: 'stage' },
            { row: 1, view: 'pillar' },
          ],
        },
      },
    },
  },
  {
    name: 'an alias with the name of a nested key does not take its place',
    query: '{ shipments { parcel { code: depot { city } } arrives } }',
    data: {
      shipments: [
        { parcel: { code: { city: 'Bern' } }, arrives: 'Monday' },
        { parcel: { code: { city: 'Graz' } }, arrives: 'Friday' },
      ],
    },
    calls: ['sales', 'post 2'],
    planner: {
      differs: 'the key takes the place of the client’s alias',
      gets: { data: undefined, errors: ['INTERNAL_SERVER_ERROR'] },
    },
  },
]);
