import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

/** Both subgraphs know places; prices moved from the old shop to the new one. */
const world = (): World => {
  const old = [
    { id: '1', title: 'Lamp', price: 1, stock: 1, colour: 1, place: { lat: 1, lon: 2 }, secret: 's1' },
    { id: '2', title: 'Table', price: 2, stock: 2, colour: 2, place: { lat: 3, lon: 4 }, secret: 's2' },
  ];
  const fresh = [
    { id: '1', price: 10, stock: 11, colour: 12, place: { lat: 1, lon: 2 }, width: 7, secret: 's1' },
    { id: '2', price: 20, stock: 21, colour: 22, place: null, width: 8, secret: 's2' },
  ];
  return {
    subgraphs: {
      old: {
        sdl: `
          type Query { items: [Item!]! item(id: ID!): Item clock: Clock! @shareable both: Int @shareable }
          type Item @key(fields: "id") {
            id: ID! title: String! price: Int! stock: Int! colour: Int! place: Place @shareable
            secret: String! @inaccessible @shareable
          }
          type Place @shareable { lat: Int! lon: Int! }
          type Clock @shareable { hour: Int! minute: Int! }
        `,
        query: { items: old, item: byId(old), clock: { hour: 9, minute: 30 }, both: 1 },
        rows: { Item: old },
      },
      shop: {
        sdl: `
          type Query { novelties: [Item!]! clock: Clock! @shareable both: Int @shareable }
          type Item @key(fields: "id") {
            id: ID!
            price: Int! @override(from: "old")
            stock: Int! @override(from: "old", label: "percent(100)")
            colour: Int! @override(from: "old", label: "percent(0)")
            place: Place @shareable
            width: Int!
            secret: String! @inaccessible @shareable
            code: String! @requires(fields: "title")
            title: String! @external
          }
          type Place @shareable { lat: Int! lon: Int! }
          type Clock @shareable { hour: Int! minute: Int! second: Int! }
        `,
        query: { novelties: fresh, clock: { hour: 9, minute: 30, second: 15 }, both: 1 },
        rows: { Item: fresh },
        fields: { Item: { code: ({ title, width }) => `${title}-${width}` } },
      },
    },
  };
};

const otherValues = 'the data of both subgraphs differ, to tell who was asked';

conform('@shareable, @override and @inaccessible', world, [
  {
    name: 'a shareable value is taken from the subgraph that is asked anyway',
    query: '{ item(id: "1") { title place { lat lon } } }',
    data: { item: { title: 'Lamp', place: { lat: 1, lon: 2 } } },
    calls: ['old'],
  },
  {
    name: 'a shareable value is taken from the other subgraph on the other way',
    query: '{ novelties { width place { lat } } }',
    data: {
      novelties: [
        { width: 7, place: { lat: 1 } },
        { width: 8, place: null },
      ],
    },
    calls: ['shop'],
  },
  {
    name: 'a shareable root field is asked of one subgraph only',
    query: '{ both }',
    data: { both: 1 },
    calls: ['old'],
  },
  {
    name: 'a value type has the fields that only one subgraph knows through that subgraph',
    query: '{ clock { hour minute second } }',
    data: { clock: { hour: 9, minute: 30, second: 15 } },
    calls: ['shop'],
    federatedOnly: 'only one of the two clocks has seconds',
  },
  {
    name: 'root fields of two subgraphs are asked at the same time',
    query: '{ items { title } novelties { width } }',
    data: { items: [{ title: 'Lamp' }, { title: 'Table' }], novelties: [{ width: 7 }, { width: 8 }] },
    calls: ['old', 'shop'],
  },
  {
    name: 'an overridden field is asked of its new subgraph',
    query: '{ items { title price } }',
    data: {
      items: [
        { title: 'Lamp', price: 10 },
        { title: 'Table', price: 20 },
      ],
    },
    calls: ['old', 'shop 2'],
    federatedOnly: otherValues,
  },
  {
    name: 'an overridden field needs no call where its new subgraph is asked anyway',
    query: '{ novelties { price } }',
    data: { novelties: [{ price: 10 }, { price: 20 }] },
    calls: ['shop'],
  },
  {
    name: 'a progressive override of 100 percent holds for all',
    query: '{ items { stock } }',
    data: { items: [{ stock: 11 }, { stock: 21 }] },
    calls: ['old', 'shop 2'],
    federatedOnly: otherValues,
    stock: {
      differs: 'labels are never true for it, since it takes no decision on them',
      gets: { data: { items: [{ stock: 1 }, { stock: 2 }] }, calls: ['old'] },
    },
  },
  {
    name: 'a progressive override of 0 percent holds for none',
    query: '{ items { colour } }',
    data: { items: [{ colour: 1 }, { colour: 2 }] },
    calls: ['old'],
    federatedOnly: otherValues,
  },
  {
    name: 'a progressive override of 0 percent sends even those back who come from the new subgraph',
    query: '{ novelties { colour width } }',
    data: {
      novelties: [
        { colour: 1, width: 7 },
        { colour: 2, width: 8 },
      ],
    },
    calls: ['shop', 'old 2'],
    federatedOnly: otherValues,
  },
  {
    name: 'an inaccessible field cannot be asked for',
    query: '{ items { secret } }',
    data: undefined,
    errors: ['GRAPHQL_VALIDATION_FAILED'],
    calls: [],
  },
  {
    name: 'an inaccessible field is not in the schema that clients see',
    query: '{ __type(name: "Item") { fields { name } } }',
    data: {
      __type: {
        fields: ['id', 'title', 'price', 'stock', 'colour', 'place', 'width', 'code'].map((name) => ({
          name,
        })),
      },
    },
    calls: [],
  },
  {
    name: 'a value that an overridden and a required field stand beside comes from three ways at once',
    query: '{ item(id: "2") { place { lon } price code } }',
    data: { item: { place: { lon: 4 }, price: 20, code: 'Table-8' } },
    calls: ['old', 'shop 1'],
    federatedOnly: otherValues,
  },
]);
