import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { RouterRequest } from '../../router-request.ts';
import type { JsonObject } from '../answer/own-property.ts';

/** One operation for a subgraph. */
export type SubgraphCallBody = {
  query: string;
  document: DocumentNode;
  variables: JsonObject;
  /** The whole of it as JSON, put together from parts that were printed with the plan. */
  toJson: () => string;
  /** What is wrong with the form of an answer's data, or null. */
  faultOf: (data: JsonObject) => string | null;
};

/** What a subgraph answered, in the form that GraphQL promises: errors wherever there is no data. */
export type SubgraphAnswer = { data: JsonObject | null; errors: readonly GraphQLFormattedError[] };

/**
 * Asks one subgraph. Null when it cannot be reached or answered what is no answer, which is logged already; never
 * rejects.
 */
export type Ask = (request: RouterRequest, call: SubgraphCallBody) => Promise<SubgraphAnswer | null>;

/** The way to each subgraph by its name. */
export type Asks = Readonly<Record<string, Ask>>;
