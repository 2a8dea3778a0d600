import { type Dispatcher, Pool } from 'undici';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import { BrokenOff } from './resilience/retry/may-repeat.ts';

const CONNECT_TIMEOUT_MS = 2_000;
const KEEP_ALIVE_MS = 10_000;
/** Of an answer, in bytes; ours have some hundred. */
const MAXIMUM_HEADER_BYTES = 16_384;

export type PoolOptions = { connections: number; allowH2: boolean };

/**
 * The connections that operations are sent over; redirects are not followed. Pipelining would let a slow answer hold
 * those behind it, so each connection carries one call at a time.
 */
export function createPool(origin: string, { connections, allowH2 }: PoolOptions): Pool {
  return new Pool(origin, {
    connections,
    allowH2,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: MAXIMUM_HEADER_BYTES,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  });
}

export type PostOptions = {
  path: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  read: (response: Dispatcher.ResponseData) => Promise<SubgraphResponse>;
};

/** Whether the connection failed, rather than what came over it. */
function isOfConnection(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** Posts an operation as JSON, once, and reads its answer. */
export async function postOperation(
  pool: Pool,
  { query, variables, operationName, toJson }: SubgraphRequest,
  { path, headers, signal, read }: PostOptions,
): Promise<SubgraphResponse> {
  const response = await pool.request({
    path,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: toJson?.() ?? JSON.stringify({ query, variables, operationName }),
    signal,
  });
  try {
    return await read(response);
  } catch (error) {
    throw isOfConnection(error) ? new BrokenOff(error) : error;
  }
}
