import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, parse } from 'graphql';
import type { Log } from '../../../kit/log/create-log.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from '../data-sources/data-source.ts';
import { unavailableSections } from '../errors/unavailable-section.ts';
import type { RouterRequest, SubgraphCall } from '../router-request.ts';

/** What Apollo hands through to the data sources. */
export type ExecutionContext = { request: RouterRequest };

/** The subgraph that keeps sessions; no other sees or sets the client's cookies. */
const COOKIE_SUBGRAPH = 'auth';

export type AskOptions = { log: Log; onSubgraphCall: (call: SubgraphCall) => void };

function refusesUs(answer: SubgraphResponse): boolean {
  return answer.errors?.some((error) => error.extensions?.code === 'VIEWER_TOKEN_REQUIRED') ?? false;
}

function toSubgraphRequest(
  name: string,
  request: RouterRequest,
  fetch: { query: string; document: DocumentNode; variables: SubgraphRequest['variables'] },
): SubgraphRequest {
  if (!request.identity) throw new Error('A request reached execution without having been identified.');
  return {
    ...fetch,
    viewerToken: request.identity.viewerToken,
    requestId: request.id,
    clientAddress: request.client.address,
    userAgent: request.client.userAgent,
    passedOn: request.client.passedOn,
    ...(name === COOKIE_SUBGRAPH ? { cookie: request.client.cookie } : {}),
  };
}

/**
 * Asks one subgraph for one fetch of a query plan. A subgraph that cannot be reached is an answer too: its sections
 * are empty, with an error that names each, and the rest of the page arrives.
 */
export function askSubgraph(
  name: string,
  source: DataSource,
  { log, onSubgraphCall }: AskOptions,
): GraphQLDataSource<ExecutionContext> {
  return {
    async process(options) {
      if (!('incomingRequestContext' in options))
        throw new Error('The router asks subgraphs for operations of clients only.');
      const { request } = options.context;
      const { query = '', variables } = options.request;
      const document = options.document ?? parse(query);
      const record = (outcome: SubgraphCall['outcome']) => {
        const call: SubgraphCall = { requestId: request.id, subgraph: name, purpose: 'operation', outcome };
        request.calls.push(call);
        onSubgraphCall(call);
      };
      try {
        const { deadline, gone: signal } = request.patience;
        const asked = toSubgraphRequest(name, request, { query, document, variables });
        const answer = await source.execute(asked, { deadline, signal });
        if (refusesUs(answer))
          throw new Error('refuses our viewer token; VIEWER_TOKEN_SECRET must be the same');
        record('answered');
        if (name === COOKIE_SUBGRAPH) request.setCookies.push(...(answer.setCookies ?? []));
        return { data: answer.data ?? null, ...(answer.errors ? { errors: answer.errors } : {}) };
      } catch (error) {
        record('unavailable');
        // A client that went away is no fault of the subgraph.
        const level = request.patience.gone.aborted ? 'debug' : 'error';
        log[level]({ err: error, subgraph: name, requestId: request.id }, 'subgraph unavailable');
        return { data: null, errors: unavailableSections(document, variables) };
      }
    },
  };
}
