import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import type { SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import { answering, withLink } from './small-graph.ts';

const VALUES = 'type Money @shareable { amount: String! currency: String } enum Mood { GOOD BAD }';

/**
 * A graph with every way in which types cross subgraphs. Entities tell their type by their id, such as "Film3". What
 * "@interfaceObject" adds may be null: the planner asks for it on all types of the interface, also where the client asks
 * for it on one, so the failure of a field that may not be null would take more with it than on one server.
 */
export const LAW_SUBGRAPHS: Readonly<Record<string, string>> = {
  media: `type Query { media(first: Int): [Media] best: Media book: Book! people(first: Int = 2): [Person!] anything: [Anything] }
    interface Media @key(fields: "id") { id: ID! title(length: Int): String maker: Person }
    type Book implements Media @key(fields: "id") { id: ID! title(length: Int): String maker: Person pages: Int! price: Money }
    type Film implements Media @key(fields: "id") { id: ID! title(length: Int): String maker: Person minutes: Int cast: [[Person!]]! }
    type Person @key(fields: "id") { id: ID! name: String mood: Mood }
    union Anything = Book | Film | Person | Note
    type Note { text: String! on: Media } ${VALUES}`,
  reviews: `type Query { praised: [Media!] critics: [Person] }
    type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int reviews(first: Int): [Review] }
    type Review { text: String by: Person! of: Media score: Money! }
    type Person @key(fields: "id") { id: ID! reviews: [Review] trusted: Boolean! } ${VALUES}`,
  shop: `type Query { offers(first: Int): [Offer!]! }
    type Offer @key(fields: "id") { id: ID! book: Book film: Film price: Money! }
    type Book @key(fields: "id") { id: ID! title(length: Int): String @external label: String @requires(fields: "title") offers: [Offer] }
    type Film @key(fields: "id") { id: ID! tickets: [Money] mood: Mood! }
    type Person @key(fields: "id") { id: ID! name: String @external greeting: String @requires(fields: "name") buys: [Anything!] }
    union Anything = Book | Film ${VALUES}`,
};

type Source = Record<string, unknown> | undefined;

/** FNV-1a: the same number for the same text. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

const KNOWN_TYPES: Readonly<Record<string, readonly string[]>> = {
  Media: ['Book', 'Film'],
  Anything: ['Book', 'Film'],
};
const REQUIRED: Readonly<Record<string, string>> = { label: 'title', greeting: 'name' };
const MOODS = ['GOOD', 'BAD'];

/** What a field of an object is: decided by the object's id, the field and its arguments alone, nulls and failures too. */
function decide(type: GraphQLOutputType, seed: string): unknown {
  const number = numberOf(seed);
  if (isNonNullType(type)) {
    if (number % 41 === 0) throw new Error('failed');
    return decide(type.ofType, `${seed}!`);
  }
  if (number % 19 === 0) throw new Error('failed');
  if (number % 7 === 0) return null;
  if (isListType(type))
    return Array.from({ length: number % 4 }, (_, index) => {
      try {
        return decide(type.ofType, `${seed}${index}`);
      } catch (error) {
        return error;
      }
    });
  const { name } = getNamedType(type);
  if (isEnumType(type)) return MOODS[number % 2];
  if (isLeafType(type))
    return name === 'Int' ? number % 100 : name === 'Boolean' ? number % 2 === 0 : `${name} ${number % 100}`;
  const types = KNOWN_TYPES[name] ?? [name];
  return { id: `${types[number % types.length]}${number % 5}` };
}

const resolve: GraphQLFieldResolver<Source, unknown> = (
  source,
  args,
  _context,
  { fieldName, returnType, schema, parentType },
) => {
  if (fieldName === 'id') return source?.id;
  const seed = (name: string, given: object) => `${source?.id ?? 'root'}.${name}(${JSON.stringify(given)})`;
  const required = REQUIRED[fieldName];
  if (!required) return decide(returnType, seed(fieldName, args));
  // A subgraph is told what it requires; who knows everything looks it up.
  const told = source && required in source;
  const type = schema.getType(parentType.name);
  const field = isObjectType(type) ? type.getFields()[required] : undefined;
  let value: unknown = null;
  try {
    value = told ? source[required] : decide(field?.type ?? returnType, seed(required, {}));
  } catch {}
  return `${fieldName} of ${value}`;
};

function run(
  schema: GraphQLSchema,
  document: DocumentNode,
  variableValues: Record<string, unknown> | undefined,
) {
  return execute({
    schema,
    document,
    variableValues,
    fieldResolver: resolve,
    typeResolver: typeOf,
  });
}

/** The whole graph as one server: what the supergraph must give. */
export async function runAsOne(
  apiSchema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Promise<ExecutionResult> {
  return run(apiSchema, document, variables);
}

const typeOf = (value: unknown) => String(Object(value).id).replace(/\d+$/, '');

/** A way to a subgraph of the graph. */
export function lawSource(name: string) {
  const schema = buildSubgraphSchema({ typeDefs: parse(withLink(LAW_SUBGRAPHS[name] ?? '')) });
  // A subgraph that has the interface as such finds out of which type an entity is.
  const resolveReference = (reference: { __typename: string }) => ({
    ...reference,
    __typename: isObjectType(schema.getType(typeOf(reference))) ? typeOf(reference) : reference.__typename,
  });
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) || isAbstractType(type))
      type.extensions = { apollo: { subgraph: { resolveReference } } };
  return answering(async ({ query, variables }) => {
    const result = await run(schema, parse(query), variables);
    return JSON.parse(JSON.stringify(result)) as SubgraphResponse;
  });
}
