import type { JsonWebKey } from 'node:crypto';
import Fastify from 'fastify';
import type { DatabaseUrls, SubgraphName } from '../../../start/subgraphs.ts';
import { createTokenCheck } from './check-token.ts';
import { dashboardJson } from './dashboard-json.ts';
import { readDashboard } from './read-dashboard.ts';
import { openPool } from './transaction.ts';

export type EndpointSettings = {
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  jwks: { keys: readonly JsonWebKey[] };
};

/**
 * `GET /dashboard`, written by hand for this one page: what somebody would write who wants nothing but this page, fast.
 * Same token, same statements, same answer as the product's.
 */
export async function startEndpoint({
  databases,
  jwks,
}: EndpointSettings): Promise<{ url: string; stop(): Promise<void> }> {
  const pools = {
    auth: openPool(databases.auth.url),
    trading: openPool(databases.trading.url),
    analytics: openPool(databases.analytics.url),
    billing: openPool(databases.billing.url),
  };
  const checkToken = createTokenCheck(jwks);
  const server = Fastify();
  server.get('/dashboard', async (request, reply) => {
    const bearer = checkToken(request.headers.authorization);
    if (!bearer) return reply.code(401).send({ error: 'Sign in first.' });
    const rows = await readDashboard(pools, { workspaceId: bearer.wid, personId: bearer.sub });
    const data = dashboardJson(bearer.mid, rows, new Date());
    return reply.type('application/json; charset=utf-8').send(`${JSON.stringify({ data })}\n`);
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    async stop() {
      await server.close();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
}
