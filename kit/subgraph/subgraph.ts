import type { FastifyPluginAsync } from 'fastify';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

/** One operation for a subgraph, as the router sends it. */
export type SubgraphRequest = {
  query: string;
  /** The parsed form of `query` when the router has it at hand, so that it need not be parsed again. */
  document?: DocumentNode;
  /** The JSON of `query` and `variables` when the router has printed the query before. */
  toJson?: () => string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** Signed by the router; without a good one nothing is answered. */
  viewerToken: string | undefined;
  requestId: string;
  /** Raw cookie header of the client; the router sends it to auth only. */
  cookie?: string | undefined;
  /** Address and user agent of the client, for sessions and limits. */
  clientAddress?: string | undefined;
  userAgent?: string | undefined;
  /** Headers of the client that go on as they came; only subgraphs that are not ours get any. */
  passedOn?: Readonly<Record<string, string>>;
};

/** Its answer. */
export type SubgraphResponse = {
  data?: Record<string, unknown> | null | undefined;
  errors?: GraphQLFormattedError[];
  /** Values for `Set-Cookie` headers of the client's answer. */
  setCookies?: string[];
};

/** Checks one dependency: resolves when it works, rejects with the reason when not. */
export type HealthCheck = () => Promise<void>;

/** A running subgraph, whatever lies between it and its callers. */
export type Subgraph = {
  name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Readiness, by name of the dependency. */
  checks: Readonly<Record<string, HealthCheck>>;
  /** HTTP routes that clients may call besides GraphQL, such as uploads or the JWKS; null when there are none. */
  routes: FastifyPluginAsync | null;
  /** Finishes what is under way and lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
};
