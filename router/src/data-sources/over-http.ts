import { type Dispatcher, errors, Pool } from 'undici';
import { SUBGRAPH_HEADERS } from '../../../kit/subgraph/serve-subgraph.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from './data-source.ts';
import { isMutation } from './is-mutation.ts';
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
const CONNECTIONS = 64;
const CONNECTION_FAILURES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Whether the connection failed before any byte of the answer came, so that a query may be sent once more. */
function isConnectionFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && CONNECTION_FAILURES.includes(code);
}

function headersOf(request: SubgraphRequest): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [field, header] of Object.entries(SUBGRAPH_HEADERS)) {
    const value = request[field as keyof typeof SUBGRAPH_HEADERS];
    if (value !== undefined) headers[header] = value;
  }
  return headers;
}

/**
 * The way to a subgraph over HTTP, through a pool of connections. Queries are sent once more when the connection
 * fails before an answer began; mutations never, because the first attempt may have been carried out.
 */
export function overHttp({ url, publicPaths = [] }: HttpSourceOptions): DataSource {
  const pool = new Pool(new URL(url).origin, { connections: CONNECTIONS, connect: { timeout: 2_000 } });

  async function send(request: SubgraphRequest, timeoutMs: number): Promise<Dispatcher.ResponseData> {
    const { query, variables, operationName, toJson } = request;
    const call: Dispatcher.RequestOptions = {
      path: '/graphql',
      method: 'POST',
      headers: headersOf(request),
      body: toJson?.() ?? JSON.stringify({ query, variables, operationName }),
      signal: AbortSignal.timeout(timeoutMs),
    };
    try {
      return await pool.request(call);
    } catch (error) {
      if (isMutation(request) || !isConnectionFailure(error)) throw error;
      return pool.request(call);
    }
  }

  return {
    async execute(request, options): Promise<SubgraphResponse> {
      return readAnswer(await send(request, options?.timeoutMs ?? TIMEOUT_MS));
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
