import { byId, type Row, type World } from '../harness/world.ts';

/** Shipping is worked out from what the catalog says of a product; insurance from what shipping came to. */
export function shippingWorld(): World {
  const products = [
    {
      id: '1',
      name: 'Lamp',
      weight: 2,
      price: ({ currency }: Row) => (currency === 'EUR' ? 10 : 11),
      box: { size: { width: 3, depth: 4 }, label: 'small' },
      parts: [
        { code: 'bulb', grams: 50 },
        { code: 'foot', grams: 900 },
      ],
      media: { __typename: 'Image', pixels: 64 },
    },
    {
      id: '2',
      name: 'Table',
      weight: null,
      price: ({ currency }: Row) => (currency === 'EUR' ? 200 : 220),
      box: null,
      parts: [],
      media: { __typename: 'Video', seconds: 9 },
    },
  ];
  return {
    subgraphs: {
      catalog: {
        sdl: `
          type Query { products: [Product!]! product(id: ID!): Product }
          enum Currency { EUR USD }
          type Product @key(fields: "id") {
            id: ID! name: String! weight: Int price(currency: Currency!): Int box: Box parts: [Part!]! media: Media
          }
          type Box { size: Size! label: String! }
          type Size { width: Int! depth: Int! }
          type Part { code: String! grams: Int! }
          union Media = Image | Video
          type Image { pixels: Int! }
          type Video { seconds: Int! }
        `,
        query: { products, product: byId(products) },
        rows: { Product: products },
      },
      shipping: {
        sdl: `
          enum Currency { EUR USD }
          type Product @key(fields: "id") {
            id: ID!
            weight: Int @external
            price(currency: Currency!): Int @external
            box: Box @external
            parts: [Part!]! @external
            media: Media @external
            postage: Int @requires(fields: "weight")
            postageTo(zone: Int! = 1): Int @requires(fields: "weight")
            duty: Int @requires(fields: "price(currency: USD)")
            area: Int @requires(fields: "box { size { width depth } }")
            grams: Int! @requires(fields: "parts { grams }")
            traffic: String @requires(fields: "media { __typename ... on Image { pixels } ... on Video { seconds } }")
            depot: String
          }
          type Box @external { size: Size! }
          type Size @external { width: Int! depth: Int! }
          type Part @external { grams: Int! }
          union Media = Image | Video
          type Image @external { pixels: Int! }
          type Video @external { seconds: Int! }
        `,
        rows: {
          Product: [
            { id: '1', depot: 'Bern' },
            { id: '2', depot: 'Graz' },
          ],
        },
        fields: {
          Product: {
            postage: ({ weight }) => (weight === null ? null : weight * 5),
            postageTo: ({ weight }, { zone }) => (weight === null ? null : weight * zone),
            duty: ({ price }) => (typeof price === 'function' ? price({ currency: 'USD' }) : price) * 2,
            area: ({ box }) => box && box.size.width * box.size.depth,
            grams: ({ parts }) => parts.reduce((sum: number, part: Row) => sum + part.grams, 0),
            traffic: ({ media }) =>
              media.__typename === 'Image' ? `${media.pixels} px` : `${media.seconds} s`,
          },
        },
      },
      insurance: {
        sdl: `
          type Product @key(fields: "id") {
            id: ID!
            postage: Int @external
            name: String! @external
            premium: Int @requires(fields: "postage")
            policy: String! @requires(fields: "name postage")
          }
        `,
        rows: { Product: [{ id: '1' }, { id: '2' }] },
        fields: {
          Product: {
            premium: ({ postage, weight }) => {
              const cost = postage ?? (weight ? weight * 5 : null);
              return cost === null ? null : cost + 1;
            },
            policy: ({ name, postage, weight }) => `${name}: ${postage ?? (weight ? weight * 5 : 'none')}`,
          },
        },
      },
    },
  };
}
