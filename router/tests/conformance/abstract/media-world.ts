import { byId, type World } from '../harness/world.ts';

/** Media are books and films in the library; ratings know all media as one kind of object; shops sell them by title. */
export function mediaWorld(): World {
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
}
