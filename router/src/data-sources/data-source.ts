import type { FastifyPluginAsync } from 'fastify';
import type { HealthCheck, SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';

/** What one call is held to, besides the limits of its subgraph. */
export type CallOptions = {
  /** Time for this call alone, in milliseconds; the subgraph's own limit when left out. */
  timeoutMs?: number;
  /** Ends a query whose client has gone away. A mutation goes on. */
  signal?: AbortSignal;
  /** When the client's request must be answered, as `performance.now()` tells time. */
  deadline?: number;
};

/** The way to one subgraph, whatever lies between. */
export type DataSource = {
  /**
   * Sends one operation. Rejects when the subgraph cannot be reached, is not asked because it keeps failing, does not
   * answer in time or answers something that is no GraphQL response.
   */
  execute(request: SubgraphRequest, options?: CallOptions): Promise<SubgraphResponse>;
  /** Resolves while the subgraph is ready to answer. */
  check: HealthCheck;
  /** Routes that clients reach through the router besides GraphQL; null when there are none. */
  routes: FastifyPluginAsync | null;
  /** Lets go of connections. The subgraph itself goes on. */
  stop(): Promise<void>;
};
