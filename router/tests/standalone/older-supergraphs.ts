/** Supergraphs as other compositions wrote them, each with products at one URL and reviews at another. */
export type Urls = { products: string; reviews: string };

const GRAPHS = ({ products, reviews }: Urls, join = 'join') => `
enum ${join}__Graph {
  PRODUCTS @${join}__graph(name: "products", url: "${products}")
  REVIEWS @${join}__graph(name: "reviews", url: "${reviews}")
}
scalar ${join}__FieldSet
directive @${join}__graph(name: String!, url: String!) on ENUM_VALUE`;

/** Of federation 1: owners, a value type without keys, features linked by the directive "core". */
export const federation1 = (urls: Urls) => `
schema
  @core(feature: "https://specs.apollo.dev/core/v0.2")
  @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION)
{ query: Query }
directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT
${GRAPHS(urls)}
enum core__Purpose { EXECUTION SECURITY }
type Product
  @join__owner(graph: PRODUCTS)
  @join__type(graph: PRODUCTS, key: "id")
  @join__type(graph: REVIEWS, key: "id")
{
  id: ID! @join__field(graph: PRODUCTS)
  name: String! @join__field(graph: PRODUCTS)
  stars: Int @join__field(graph: REVIEWS)
}
type Query { products: [Product!]! @join__field(graph: PRODUCTS) }
`;

/** Of federation 2.0 and later, with further links and directives on the schema, and marks on two fields. */
export function federation2(
  urls: Urls,
  {
    join,
    links = '',
    definitions = '',
    onStars = '',
  }: { join: 'v0.2' | 'v0.3' | 'v0.4' | 'v0.5'; links?: string; definitions?: string; onStars?: string },
): string {
  const onType = join === 'v0.2' ? '' : ', isInterfaceObject: Boolean! = false';
  return `
schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/${join}", for: EXECUTION)
  ${links}
{ query: Query }
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
directive @join__field(graph: join__Graph, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true${onType}) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
${definitions}
${GRAPHS(urls)}
scalar link__Import
enum link__Purpose { SECURITY EXECUTION }
type Product @join__type(graph: PRODUCTS, key: "id") @join__type(graph: REVIEWS, key: "id") {
  id: ID!
  name: String! @join__field(graph: PRODUCTS)
  stars: Int @join__field(graph: REVIEWS) ${onStars}
}
type Query @join__type(graph: PRODUCTS) @join__type(graph: REVIEWS) {
  products: [Product!]! @join__field(graph: PRODUCTS)
}
`;
}
