import type { SubgraphRequest } from '../../../../kit/subgraph/subgraph.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import { createPool, postOperation } from '../../data-sources/post-operation.ts';
import { readForeignAnswer } from './read-foreign-answer.ts';

const TIMEOUT_MS = 10_000;
const CHECK_TIMEOUT_MS = 2_000;
const ACCEPT = 'application/graphql-response+json, application/json;q=0.9';

/** Every GraphQL server answers this, whatever its schema. */
const PROBE: SubgraphRequest = { query: '{ __typename }', viewerToken: undefined, requestId: 'health-check' };

/**
 * The way to a subgraph that knows nothing of us, at exactly the URL that the supergraph names. It gets the operation,
 * the request id and what is passed on of the client's headers, and nothing else.
 */
export function foreignSource(url: URL): DataSource {
  const pool = createPool(url.origin);
  const path = `${url.pathname}${url.search}`;

  const execute: DataSource['execute'] = async (request, options) => {
    const headers = { ...request.passedOn, accept: ACCEPT, 'x-request-id': request.requestId };
    const timeoutMs = options?.timeoutMs ?? TIMEOUT_MS;
    return readForeignAnswer(await postOperation(pool, request, { path, headers, timeoutMs }));
  };

  return {
    execute,
    async check() {
      await execute(PROBE, { timeoutMs: CHECK_TIMEOUT_MS });
    },
    routes: null,
    stop: () => pool.close(),
  };
}
