import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { type DocumentNode, GraphQLError, parse, printSchema } from 'graphql';
import { gatewayCopy } from '../authorize/requirements/gateway-copy.ts';
import { indexRequirements } from '../authorize/requirements/index-requirements.ts';
import { unclassifiedRootFields } from '../authorize/requirements/unclassified-root-fields.ts';
import { readSchemaCosts } from '../price/schema/schema-costs.ts';
import { unsizedLists } from './unsized-lists.ts';

/** A subgraph as composition takes it. */
export type SubgraphDefinition = { name: string; url: string; typeDefs: string };

/** Both schemas, or composition's own words on why there are none. */
export type Composition =
  | { ok: true; supergraphSdl: string; apiSdl: string }
  | { ok: false; problems: string[] };

/** GraphQL takes any type of that name for the root of subscriptions, which the router does not run. */
const SUBSCRIPTION_ROOT =
  'SUBSCRIPTION_ROOT: a type is named "Subscription", which GraphQL keeps for a root type. Name it otherwise.';

function problemOf(error: GraphQLError): string {
  const code = error.extensions.code;
  return typeof code === 'string' ? `${code}: ${error.message}` : error.message;
}

/** Parses a subgraph's schema; a syntax error names the subgraph. */
function read({ name, typeDefs }: SubgraphDefinition): DocumentNode {
  try {
    return parse(typeDefs);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(`The schema of "${name}" cannot be read: ${error.message}`);
  }
}

/**
 * Composes subgraphs into the supergraph, and into the API schema that clients see: nothing inaccessible, nothing of
 * federation's machinery, every description. A root field that says neither who may use it nor that everybody may is
 * refused, and so is a list that does not say how long it can be. The same subgraphs give the same text in whatever order they come.
 */
export function composeSupergraph(subgraphs: readonly SubgraphDefinition[]): Composition {
  try {
    return compose(subgraphs);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { ok: false, problems: [problemOf(error)] };
  }
}

function compose(subgraphs: readonly SubgraphDefinition[]): Composition {
  const services = subgraphs
    .map((subgraph) => ({ name: subgraph.name, url: subgraph.url, typeDefs: read(subgraph) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const composed = composeServices(services);
  if (composed.errors) return { ok: false, problems: composed.errors.map(problemOf) };
  const api = Supergraph.build(gatewayCopy(composed.supergraphSdl)).apiSchema().toGraphQLJSSchema();
  if (api.getSubscriptionType()) return { ok: false, problems: [SUBSCRIPTION_ROOT] };
  const problems = [
    ...unclassifiedRootFields(indexRequirements(composed.supergraphSdl)),
    ...unsizedLists(readSchemaCosts(composed.supergraphSdl)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, supergraphSdl: `${composed.supergraphSdl}\n`, apiSdl: `${printSchema(api)}\n` };
}
