import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, parse } from 'graphql';
import { gatewayCopy } from '../../authorize/requirements/gateway-copy.ts';
import { overrideLabels } from './override-labels.ts';
import type { Planner } from './planner.ts';
import { type RequiredNames, readRequiredNames } from './required-names.ts';
import { indexTypes, type TypeIndex } from './type-index.ts';

/** A supergraph, ready to be planned on. */
export type LoadedSupergraph = {
  /** What clients see. */
  apiSchema: GraphQLSchema;
  types: TypeIndex;
  subgraphNames: readonly string[];
  plan: Planner;
  requiredNames: RequiredNames;
};

/**
 * Loads a supergraph with the federation's own query planner. Throws when the SDL is no supergraph, or uses what the
 * planner does not know.
 */
export function loadSupergraph(supergraphSdl: string): LoadedSupergraph {
  const supergraph = Supergraph.build(gatewayCopy(supergraphSdl));
  const api = supergraph.apiSchema();
  // The documents of a plan are parsed once with the plan, and handed to subgraphs in this process as they are.
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const overrideConditions = overrideLabels(parse(supergraphSdl), Math.random);
  return {
    apiSchema: api.toGraphQLJSSchema(),
    types: indexTypes(supergraph.schema.toGraphQLJSSchema()),
    subgraphNames: supergraph.subgraphsMetadata().map(({ name }) => name),
    requiredNames: readRequiredNames(supergraphSdl),
    plan: (document, operationName) =>
      planner.buildQueryPlan(
        operationFromDocument(api, document, operationName === undefined ? {} : { operationName }),
        { overrideConditions },
      ),
  };
}
