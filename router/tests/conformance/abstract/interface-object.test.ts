import { conform } from '../harness/conform.ts';
import { byId, type World } from '../harness/world.ts';

/** Media are books and films in the library; ratings know all media as one kind of object; shops sell them by title. */
const world = (): World => {
  const book = { __typename: 'Book', id: 'b1', title: 'Emma', pages: 474 };
  const film = { __typename: 'Film', id: 'f1', title: 'Alien', minutes: 117 };
  return {
    subgraphs: {
      library: {
        sdl: `
          type Query { media: [Media!]! medium(id: ID!): Media book: Book }
          interface Media @key(fields: "id") { id: ID! title: String! }
          type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
          type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }
        `,
        query: { media: [book, film], medium: byId([book, film]), book },
        rows: { Media: [book, film], Book: [book], Film: [film] },
      },
      ratings: {
        sdl: `
          type Query { best: Media worst: [Media!]! }
          type Media @key(fields: "id") @interfaceObject {
            id: ID!
            stars: Int!
            related: [Media!]!
            title: String! @external
            slug: String! @requires(fields: "title")
          }
        `,
        query: {
          best: { id: 'f1', stars: 5, related: [{ id: 'b1', stars: 3, related: [] }] },
          worst: [{ id: 'b1', stars: 3, related: [] }],
        },
        rows: {
          Media: [
            { id: 'b1', stars: 3, related: [] },
            { id: 'f1', stars: 5, related: [{ id: 'b1', stars: 3, related: [] }] },
          ],
        },
        fields: { Media: { slug: ({ title, stars }) => `${title.toLowerCase()}-${stars}` } },
      },
      shop: {
        sdl: `
          type Query { bestseller: Film }
          type Film @key(fields: "id") { id: ID! copies: Int! }
        `,
        query: { bestseller: { id: 'f1', copies: 40 } },
        rows: { Film: [{ id: 'f1', copies: 40 }] },
      },
    },
  };
};

conform('@interfaceObject and entity interfaces', world, [
  {
    name: 'a field of the interface object is there for every type of the interface',
    query: '{ media { title stars } }',
    data: {
      media: [
        { title: 'Emma', stars: 3 },
        { title: 'Alien', stars: 5 },
      ],
    },
    calls: ['library', 'ratings 2'],
  },
  {
    name: 'a field of the interface object is there on a concrete type',
    query: '{ book { pages stars } }',
    data: { book: { pages: 474, stars: 3 } },
    calls: ['library', 'ratings 1'],
  },
  {
    name: 'the interface object alone needs nobody else',
    query: '{ best { id stars } }',
    data: { best: { id: 'f1', stars: 5 } },
    calls: ['ratings'],
  },
  {
    name: '__typename of the interface object is that of the concrete type',
    query: '{ best { __typename stars } }',
    data: { best: { __typename: 'Film', stars: 5 } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'an aliased __typename too',
    query: '{ worst { kind: __typename } }',
    data: { worst: [{ kind: 'Book' }] },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'a fragment on a concrete type finds out the type first',
    query: '{ best { stars ... on Film { minutes } ... on Book { pages } } }',
    data: { best: { stars: 5, minutes: 117 } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'a fragment on a type that it is not gives nothing',
    query: '{ best { ... on Book { pages stars } } }',
    data: { best: {} },
  },
  {
    name: 'a field of the interface that another subgraph knows is asked of it',
    query: '{ worst { title } }',
    data: { worst: [{ title: 'Emma' }] },
    calls: ['ratings', 'library 1'],
  },
  {
    name: 'interface objects within interface objects are made concrete too',
    query: '{ best { related { __typename title stars } } }',
    data: { best: { related: [{ __typename: 'Book', title: 'Emma', stars: 3 }] } },
    calls: ['ratings', 'library 1'],
  },
  {
    name: '@requires on an interface object brings the field of the concrete type',
    query: '{ media { slug } }',
    data: { media: [{ slug: 'emma-3' }, { slug: 'alien-5' }] },
    calls: ['library', 'ratings 2'],
  },
  {
    name: 'a concrete type leads to the interface object and back',
    query: '{ bestseller { copies stars minutes related { title } } }',
    data: { bestseller: { copies: 40, stars: 5, minutes: 117, related: [{ title: 'Emma' }] } },
  },
  {
    name: 'a third subgraph adds to one of the types',
    query: '{ media { title ... on Film { copies } } }',
    data: { media: [{ title: 'Emma' }, { title: 'Alien', copies: 40 }] },
    calls: ['library', 'shop 1'],
  },
  {
    name: 'the interface object leads to the third subgraph through the concrete type',
    query: '{ best { ... on Film { copies } } }',
    data: { best: { copies: 40 } },
  },
]);
