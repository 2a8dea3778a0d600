import Fastify, { LogController } from 'fastify';
import type { Log } from '../log/create-log.ts';
import { healthRoutes } from '../server/health.ts';
import { DEADLINE_HEADER, readDeadline } from './call-deadline.ts';
import type { Subgraph, SubgraphResponse } from './subgraph.ts';

type Body = { query: string; variables?: Record<string, unknown>; operationName?: string };

const BODY_SCHEMA = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string' },
    variables: { type: ['object', 'null'] },
    operationName: { type: ['string', 'null'] },
  },
} as const;

/** How the router's call travels over HTTP; the same names on both sides. */
export const SUBGRAPH_HEADERS = {
  viewerToken: 'x-viewer-token',
  requestId: 'x-request-id',
  cookie: 'x-client-cookie',
  clientAddress: 'x-client-address',
  userAgent: 'x-client-agent',
} as const;

const TOO_LATE = {
  errors: [
    {
      message: 'The time of this call is over; nothing was begun.',
      extensions: { code: 'DEADLINE_EXCEEDED' },
    },
  ],
} satisfies SubgraphResponse;

declare module 'fastify' {
  interface FastifyRequest {
    /** When the head of the request came, as `performance.now()` tells time. */
    arrivedAt: number;
  }
}

/** A header's single value; a repeated header is refused by taking none of its values. */
function single(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Serves a subgraph alone over HTTP: `POST /graphql`, its own routes, health. `stop` ends it after the
 * requests under way. Resolves once it listens.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: { host: string; port: number; log: Log },
): Promise<{ url: string; stop(): Promise<void> }> {
  let stopping: Promise<void> | null = null;
  const server = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 12_000_000,
  });
  await server.register(healthRoutes({ checks: subgraph.checks, isStopping: () => stopping !== null }));
  if (subgraph.routes) await server.register(subgraph.routes);
  server.decorateRequest('arrivedAt', 0);
  server.addHook('onRequest', async (request) => {
    request.arrivedAt = performance.now();
  });
  server.post<{ Body: Body }>('/graphql', { schema: { body: BODY_SCHEMA } }, async (request, reply) => {
    const deadline = readDeadline(request.headers[DEADLINE_HEADER], request.arrivedAt);
    // A process that stood still finds the calls of that time waiting, whose callers have long hung up.
    if (performance.now() >= deadline || request.raw.socket.destroyed) return reply.code(503).send(TOO_LATE);
    const header = (name: keyof typeof SUBGRAPH_HEADERS) => single(request.headers[SUBGRAPH_HEADERS[name]]);
    const { setCookies, ...answer } = await subgraph.execute({
      query: request.body.query,
      variables: request.body.variables ?? undefined,
      operationName: request.body.operationName ?? undefined,
      viewerToken: header('viewerToken'),
      requestId: header('requestId') ?? request.id,
      cookie: header('cookie'),
      clientAddress: header('clientAddress'),
      userAgent: header('userAgent'),
    });
    for (const cookie of setCookies ?? []) reply.header('set-cookie', cookie);
    return reply.send(answer);
  });
  const url = await server.listen({ host: options.host, port: options.port });
  const stop = () => {
    stopping ??= server.close().then(() => subgraph.stop());
    return stopping;
  };
  return { url, stop };
}
