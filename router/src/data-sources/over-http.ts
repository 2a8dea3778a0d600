import { errors } from 'undici';
import { SUBGRAPH_HEADERS } from '../../../kit/subgraph/serve-subgraph.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from './data-source.ts';
import { createPool, postOperation } from './post-operation.ts';
import { proxyRoutes } from './proxy-routes.ts';
import { readAnswer } from './read-answer.ts';

export type HttpSourceOptions = {
  /** Origin of the subgraph's server, such as "http://trading:4102". */
  url: string;
  /** Path prefixes that clients reach through the router, such as "/uploads". */
  publicPaths?: readonly string[];
};

const TIMEOUT_MS = 10_000;
const CHECK_TIMEOUT_MS = 2_000;

function headersOf(request: SubgraphRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [field, header] of Object.entries(SUBGRAPH_HEADERS)) {
    const value = request[field as keyof typeof SUBGRAPH_HEADERS];
    if (value !== undefined) headers[header] = value;
  }
  return headers;
}

/**
 * The way to one of our subgraphs over HTTP, through a pool of connections. Queries are sent once more when the
 * connection fails before an answer began; mutations never.
 */
export function overHttp({ url, publicPaths = [] }: HttpSourceOptions): DataSource {
  const pool = createPool(new URL(url).origin);

  return {
    async execute(request, options): Promise<SubgraphResponse> {
      const timeoutMs = options?.timeoutMs ?? TIMEOUT_MS;
      const call = { path: '/graphql', headers: headersOf(request), timeoutMs };
      return readAnswer(await postOperation(pool, request, call));
    },
    async check() {
      const { statusCode, body } = await pool.request({
        path: '/health/ready',
        method: 'GET',
        signal: AbortSignal.timeout(CHECK_TIMEOUT_MS),
      });
      await body.dump();
      if (statusCode !== 200)
        throw new errors.ResponseError(`not ready (HTTP ${statusCode})`, statusCode, {});
    },
    routes: publicPaths.length > 0 ? proxyRoutes({ url, paths: publicPaths }) : null,
    stop: () => pool.close(),
  };
}
