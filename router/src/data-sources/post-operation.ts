import { type Dispatcher, Pool } from 'undici';
import type { SubgraphRequest } from '../../../kit/subgraph/subgraph.ts';
import { isMutation } from './is-mutation.ts';

const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
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

/** The connections that operations are sent over; redirects are not followed. */
export function createPool(origin: string): Pool {
  return new Pool(origin, { connections: CONNECTIONS, connect: { timeout: CONNECT_TIMEOUT_MS } });
}

/**
 * Posts an operation as JSON. Queries are sent once more when the connection fails before an answer began; mutations
 * never, because the first attempt may have been carried out.
 */
export async function postOperation(
  pool: Pool,
  request: SubgraphRequest,
  { path, headers, timeoutMs }: { path: string; headers: Record<string, string>; timeoutMs: number },
): Promise<Dispatcher.ResponseData> {
  const { query, variables, operationName, toJson } = request;
  const call: Dispatcher.RequestOptions = {
    path,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
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
