import type { World } from '../harness/world.ts';

/** The feed of one subgraph has posts and ads, that of another posts and polls; both call it Item. */
export function feedWorld(): World {
  const post = { __typename: 'Post', id: 'p1', text: 'Hello', tags: ['a', 'b'] };
  const ad = { __typename: 'Ad', id: 'a1', cents: 12 };
  const poll = {
    __typename: 'Poll',
    id: 'q1',
    question: 'Tea?',
    choices: [{ __typename: 'Text', text: 'Yes' }],
  };
  return {
    subgraphs: {
      feed: {
        sdl: `
          type Query {
            feed: [Item] grid: [[Item!]]! first: Item nodes: [Node!]! named: [Named!]!
          }
          union Item = Post | Ad
          interface Node { id: ID! }
          interface Named implements Node { id: ID! label: String }
          type Post implements Node & Named @key(fields: "id") { id: ID! text: String! tags: [String!]! label: String }
          type Ad implements Node & Named @key(fields: "id") { id: ID! cents: Int! label: String owner: Owner! }
          type Owner @shareable { name: String! }
        `,
        query: {
          feed: [post, ad, null, post],
          grid: [[post, ad], [], null, [ad]],
          first: ad,
          nodes: [ad, post],
          named: [post, ad],
        },
        rows: { Post: [post], Ad: [ad] },
        fields: {
          Post: { label: ({ text }) => `post ${text}` },
          Ad: { label: () => null, owner: () => ({ name: 'Acme' }) },
        },
      },
      social: {
        sdl: `
          type Query { trending: [Item!]! }
          union Item = Post | Poll
          union Choice = Text | Post
          interface Node { id: ID! }
          type Post implements Node @key(fields: "id") { id: ID! likes: Int! reactions: [Reaction!]! }
          type Poll implements Node @key(fields: "id") { id: ID! question: String! choices: [Choice!]! }
          type Ad implements Node @key(fields: "id") { id: ID! clicks: Int! }
          type Text { text: String! }
          interface Reaction { by: String! }
          type Heart implements Reaction { by: String! }
          type Quote implements Reaction { by: String! of: Item }
        `,
        query: {
          trending: [
            {
              ...poll,
              choices: [...poll.choices, { __typename: 'Post', id: 'p1', likes: 7, reactions: [] }],
            },
            { __typename: 'Post', id: 'p1', likes: 7, reactions: [] },
          ],
        },
        rows: {
          Post: [
            {
              id: 'p1',
              likes: 7,
              reactions: [
                { __typename: 'Heart', by: 'Ada' },
                {
                  __typename: 'Quote',
                  by: 'Ben',
                  of: { __typename: 'Post', id: 'p1', likes: 7, reactions: [] },
                },
                { __typename: 'Quote', by: 'Cy', of: null },
              ],
            },
          ],
          Ad: [{ id: 'a1', clicks: 3 }],
          Poll: [poll],
        },
      },
    },
  };
}
