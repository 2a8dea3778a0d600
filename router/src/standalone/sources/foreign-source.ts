import type { SubgraphRequest } from '../../../../kit/subgraph/subgraph.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import { isMutation } from '../../data-sources/is-mutation.ts';
import { createPool, postOperation } from '../../data-sources/post-operation.ts';
import { CALL_LIMITS, type CallLimits } from '../../data-sources/resilience/call-limits.ts';
import { createGuard } from '../../data-sources/resilience/guard.ts';
import { readForeignAnswer } from './read-foreign-answer.ts';

const CHECK_TIMEOUT_MS = 2_000;
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** Every GraphQL server answers this, whatever its schema. */
const PROBE: SubgraphRequest = { query: '{ __typename }', viewerToken: undefined, requestId: 'health-check' };

/**
 * The way to a subgraph that knows nothing of us, at exactly the URL that the supergraph names. It gets the operation,
 * the request id and what is passed on of the client's headers, and nothing else. `name` is what metrics call it.
 */
export function foreignSource(
  url: URL,
  { name, limits = CALL_LIMITS }: { name: string; limits?: CallLimits | undefined },
): DataSource {
  const guard = createGuard({ name, limits });
  // One more than the calls need, for the check of readiness.
  const pool = createPool(url.origin, { connections: limits.bulkhead.atOnce + 1, allowH2: false });
  const path = `${url.pathname}${url.search}`;

  const post = (request: SubgraphRequest, signal: AbortSignal) => {
    const headers = { ...request.passedOn, accept: ACCEPT, 'x-request-id': request.requestId };
    return postOperation(pool, request, { path, headers, signal, read: readForeignAnswer });
  };

  return {
    execute: (request, options) =>
      guard({ ...options, isMutation: isMutation(request) }, (signal) => post(request, signal)),
    async check() {
      await post(PROBE, AbortSignal.timeout(CHECK_TIMEOUT_MS));
    },
    routes: null,
    stop: () => pool.close(),
  };
}
