import type { Log } from '../../../kit/log/create-log.ts';
import type { SubgraphRequest, SubgraphResponse } from '../../../kit/subgraph/subgraph.ts';
import type { DataSource } from '../data-sources/data-source.ts';
import { isObject } from '../execution/answer/own-property.ts';
import type { Ask, SubgraphAnswer, SubgraphCallBody } from '../execution/fetch/ask.ts';
import type { RouterRequest, SubgraphCall } from '../router-request.ts';

/** The subgraph that keeps sessions; no other sees or sets the client's cookies. */
const COOKIE_SUBGRAPH = 'auth';

export type AskOptions = { log: Log; onSubgraphCall: (call: SubgraphCall) => void };

function toSubgraphRequest(
  name: string,
  request: RouterRequest,
  { query, document, variables, toJson }: SubgraphCallBody,
): SubgraphRequest {
  if (!request.identity) throw new Error('A request reached execution without having been identified.');
  return {
    query,
    document,
    variables,
    toJson,
    viewerToken: request.identity.viewerToken,
    requestId: request.id,
    clientAddress: request.client.address,
    userAgent: request.client.userAgent,
    passedOn: request.client.passedOn,
    ...(name === COOKIE_SUBGRAPH ? { cookie: request.client.cookie } : {}),
  };
}

/** Takes nothing of a subgraph's word: what is not of the form of an answer is none. */
function checkAnswer(response: SubgraphResponse, { faultOf }: SubgraphCallBody): SubgraphAnswer {
  const data: unknown = response.data ?? null;
  const errors: unknown = response.errors ?? [];
  if (data !== null && !isObject(data)) throw new Error('answered data that is no object');
  if (!Array.isArray(errors)) throw new Error('answered errors that are no list');
  if (errors.some((error) => error?.extensions?.code === 'VIEWER_TOKEN_REQUIRED'))
    throw new Error('refuses our viewer token; VIEWER_TOKEN_SECRET must be the same');
  if (data === null && errors.length === 0) throw new Error('answered neither data nor errors');
  const fault = data && faultOf(data);
  if (fault) throw new Error(fault);
  return { data, errors: errors.filter(isObject) as unknown as SubgraphAnswer['errors'] };
}

/**
 * Asks one subgraph for one fetch of a query plan. A subgraph that cannot be reached, or that answers what is no
 * answer, is an answer too: null, so that its sections are empty and the rest of the page arrives.
 */
export function askSubgraph(name: string, source: DataSource, { log, onSubgraphCall }: AskOptions): Ask {
  return async (request, body) => {
    const record = (outcome: SubgraphCall['outcome']) => {
      const call: SubgraphCall = { requestId: request.id, subgraph: name, purpose: 'operation', outcome };
      request.calls.push(call);
      onSubgraphCall(call);
    };
    try {
      const { deadline, gone: signal } = request.patience;
      const response = await source.execute(toSubgraphRequest(name, request, body), { deadline, signal });
      const answer = checkAnswer(response, body);
      record('answered');
      if (name === COOKIE_SUBGRAPH) request.setCookies.push(...(response.setCookies ?? []));
      return answer;
    } catch (error) {
      record('unavailable');
      // A client that went away is no fault of the subgraph.
      const level = request.patience.gone.aborted ? 'debug' : 'error';
      log[level]({ err: error, subgraph: name, requestId: request.id }, 'subgraph unavailable');
      return null;
    }
  };
}
