import type { FastifyPluginAsync } from 'fastify';
import type { HealthCheck, SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';

/** The way to one subgraph, whatever lies between. */
export type DataSource = {
  /**
   * Sends one operation. Rejects when the subgraph cannot be reached, does not answer in time (`timeoutMs`, 10 s when
   * left out) or answers something that is no GraphQL response.
   */
  execute(request: SubgraphRequest, options?: { timeoutMs?: number }): Promise<SubgraphResponse>;
  /** Resolves while the subgraph is ready to answer. */
  check: HealthCheck;
  /** Routes that clients reach through the router besides GraphQL; null when there are none. */
  routes: FastifyPluginAsync | null;
  /** Lets go of connections. The subgraph itself goes on. */
  stop(): Promise<void>;
};
