import { errors } from 'undici';
import { DEADLINE_HEADER } from '../../../kit/subgraph/call-deadline.ts';
import { SUBGRAPH_HEADERS } from '../../../kit/subgraph/serve-subgraph.ts';
import type { SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from './data-source.ts';
import { isMutation } from './is-mutation.ts';
import { createPool, postOperation } from './post-operation.ts';
import { proxyRoutes } from './proxy-routes.ts';
import { readAnswer } from './read-answer.ts';
import { CALL_LIMITS, type CallLimits } from './resilience/call-limits.ts';
import { createGuard } from './resilience/guard.ts';

export type HttpSourceOptions = {
  /** Origin of the subgraph's server, such as "http://trading:4102". */
  url: string;
  /** Path prefixes that clients reach through the router, such as "/uploads". */
  publicPaths?: readonly string[];
  /** Its name in metrics; the host and port of the URL when left out. */
  name?: string;
  /** What its calls are held to; `CALL_LIMITS` when left out. */
  limits?: CallLimits;
  /** Speaks HTTP/2 where an `https:` server offers it. Off when left out. */
  allowH2?: boolean;
};

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
 * The way to one of our subgraphs over HTTP, through a pool of connections and within the limits of its calls: a query
 * that got nothing of an answer is sent once more, a mutation never, and one that keeps failing is not asked at all.
 */
export function overHttp(options: HttpSourceOptions): DataSource {
  const { url, publicPaths = [], limits = CALL_LIMITS, allowH2 = false } = options;
  const { origin, host } = new URL(url);
  const guard = createGuard({ name: options.name ?? host, limits });
  // One more than the calls need, for the check of readiness.
  const pool = createPool(origin, { connections: limits.bulkhead.atOnce + 1, allowH2 });

  return {
    execute(request, call) {
      const sent = headersOf(request);
      return guard({ ...call, isMutation: isMutation(request) }, (signal, remainingMs) => {
        const headers = { ...sent, [DEADLINE_HEADER]: String(Math.ceil(remainingMs)) };
        return postOperation(pool, request, { path: '/graphql', headers, signal, read: readAnswer });
      });
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
