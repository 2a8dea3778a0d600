/** A supergraph for the property tests, with the names that the cost directives have in it. */
export type LawSupergraph = { name: string; sdl: string; cost: string; listSize: string };

const link = (cost: string) =>
  `schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/cost/v0.1", ${cost})`;

/** Interfaces, unions and objects that contain themselves. */
const SOCIAL: LawSupergraph = {
  name: 'a social graph',
  cost: 'cost',
  listSize: 'listSize',
  sdl: `${link('import: ["@cost", "@listSize"]')} { query: Query mutation: Mutation }
  type Query { node(id: ID! @cost(weight: 2)): Node feed(first: Int = 3, last: Int): [Post!]! @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false) search(text: String @cost(weight: 3), first: Int): [Hit] @listSize(assumedSize: 4, slicingArguments: ["first"]) people(first: Int!): People @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"]) }
  type Mutation { post(text: String! @cost(weight: 4)): Post like: Node poll: [Poll] @listSize(assumedSize: 2) }
  interface Node { id: ID! related(first: Int): [Node] author: User }
  type User implements Node @cost(weight: 2) { id: ID! name: String related(first: Int): [Node] @listSize(assumedSize: 2, slicingArguments: ["first"]) author: User friends(first: Int = 2, last: Int): People! @listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false) pinned: Hit followers: Int @cost(weight: 7) }
  type Post implements Node { id: ID! related(first: Int): [Node] @listSize(assumedSize: 5, slicingArguments: ["first"]) author: User text(length: Int @cost(weight: 1)): String comments: [Post!] @listSize(assumedSize: 3) hits: [Hit!]! @listSize(assumedSize: 2) }
  type Poll implements Node @cost(weight: 11) { id: ID! related(first: Int): [Node] @listSize(assumedSize: 1, slicingArguments: ["first"]) author: User @cost(weight: 0) votes: [[Int]] @cost(weight: 1) @listSize(assumedSize: 2) options: [Option] @listSize(assumedSize: 3) }
  type Option { text: String poll: Poll }
  union Hit = User | Post | Option
  type People { edges: [Person!] nodes: [User] count: Int @cost(weight: 5) }
  type Person { cursor: String node: User }`,
};

/** Deep connections, input objects, weights nearly everywhere; the directives are renamed. */
const SHOP: LawSupergraph = {
  name: 'a shop with renamed directives',
  cost: 'price',
  listSize: 'bounds',
  sdl: `${link('import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@bounds" }]')} { query: Query mutation: Mutation }
  type Query { products(filter: Filter, first: Int, last: Int): Products @bounds(assumedSize: 4, slicingArguments: ["first", "last"], sizedFields: ["edges"], requireOneSlicingArgument: false) product(id: ID!): Product orders(first: Int = 2): [Order!]! @bounds(slicingArguments: ["first"]) all: [Product] }
  type Mutation { order(input: OrderInput!): OrderResult cancel(ids: [ID!] @price(weight: 2)): [Order] @bounds(assumedSize: 3) }
  type Products { edges: [ProductEdge!]! info: Info! total: Int! @price(weight: 20) }
  type Info @price(weight: 0) { next: Boolean end: String }
  type ProductEdge @price(weight: 0) { cursor: String! node: Product! }
  type Product { id: ID! price(in: Currency = EUR @price(weight: 1)): Decimal @price(weight: 2) variants(first: Int): [Product!] @bounds(assumedSize: 2, slicingArguments: ["first"]) reviews(first: Int, last: Int = 1): Reviews! @bounds(assumedSize: 2, slicingArguments: ["first", "last"], sizedFields: ["edges", "stars"], requireOneSlicingArgument: false) stock: Stock @price(weight: 6) pictures: [String!]! @bounds(assumedSize: 3) }
  type Reviews { edges: [Review] stars: [Int] @price(weight: 1) total: Int @price(weight: 3) }
  type Review { text: String product: Product }
  type Stock { places: [[Place!]!] @bounds(assumedSize: 2) amount: Decimal }
  type Place @price(weight: 3) { name: String }
  type Order { id: ID! lines(first: Int): [Line!]! @bounds(slicingArguments: ["first"], assumedSize: 3, requireOneSlicingArgument: false) }
  type Line { product: Product amount: Int }
  type Refused @price(weight: 5) { code: String message: String order: Order }
  union OrderResult = Order | Refused
  enum Currency { EUR USD }
  scalar Decimal @price(weight: 1)
  input Filter { text: String @price(weight: 2) any: [Filter!] price: Decimal not: Filter }
  input OrderInput { lines: [LineInput!]! @price(weight: 1) note: String = "none" @price(weight: 1) }
  input LineInput { product: ID! @price(weight: 3) amount: Int = 1 }`,
};

/** Nothing but unsized lists, interfaces of interfaces, and the directives under the spec's prefix. */
const ARCHIVE: LawSupergraph = {
  name: 'an archive with prefixed directives',
  cost: 'toll',
  listSize: 'toll__listSize',
  sdl: `${link('as: "toll"')} { query: Query }
  type Query { root: Folder! find(name: String): [Entry!] @toll(weight: 4) @toll__listSize(assumedSize: 3) recent(n: Int): Recent @toll__listSize(slicingArguments: ["n"], sizedFields: ["entries"]) }
  interface Entry { name: String parent: Folder }
  interface Dated implements Entry { name: String parent: Folder days: [Day] }
  type Folder implements Entry { name: String parent: Folder entries: [Entry!]! tree: [[[Entry]]] @toll__listSize(assumedSize: 1) }
  type File implements Entry & Dated @toll(weight: 3) { name: String parent: Folder days: [Day] @toll__listSize(assumedSize: 2) lines(n: Int = 2): [Line] @toll__listSize(slicingArguments: ["n"]) }
  type Scan implements Entry & Dated { name: String parent: Folder @toll(weight: 2) days: [Day] @toll__listSize(assumedSize: 4) pages: [Line] }
  type Recent { entries: [Entry] dated: [Dated!] @toll__listSize(assumedSize: 2) }
  type Day { day: String file: File }
  type Line { text: String words: [String] @toll(weight: 1) @toll__listSize(assumedSize: 2) }`,
};

export const LAW_SUPERGRAPHS: readonly LawSupergraph[] = [SOCIAL, SHOP, ARCHIVE];
