import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../../../kit/log/create-log.ts';
import type { RouterRequest } from '../router-request.ts';

const LONGEST_NAME = 100;

function countCalls(calls: RouterRequest['calls']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { subgraph } of calls) counts[subgraph] = (counts[subgraph] ?? 0) + 1;
  return counts;
}

function describeOperation({ operation, identity, errorCodes, calls }: RouterRequest) {
  const viewer = identity?.viewer;
  return {
    ...(operation ? { operation: operation.name?.slice(0, LONGEST_NAME), kind: operation.kind } : {}),
    ...(viewer ? { viewer: viewer.kind } : {}),
    ...(viewer && viewer.kind !== 'anonymous' ? { workspaceId: viewer.workspaceId } : {}),
    ...(viewer?.kind === 'api-key' ? { apiKeyId: viewer.apiKeyId } : {}),
    ...(calls.length > 0 ? { subgraphs: countCalls(calls) } : {}),
    ...(errorCodes.length > 0 ? { errors: errorCodes } : {}),
  };
}

/**
 * One line for each request. The route and not the URL is written, because URLs of uploads and exports are secrets; no query, no
 * variable, no header.
 */
export function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.routed ? describeOperation(request.routed) : {}),
    },
    'request',
  );
}
