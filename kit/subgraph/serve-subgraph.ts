import Fastify, { LogController } from 'fastify';
import type { Log } from '../log/create-log.ts';
import { healthRoutes } from '../server/health.ts';
import type { Subgraph } from './subgraph.ts';

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
  server.post<{ Body: Body }>('/graphql', { schema: { body: BODY_SCHEMA } }, async (request, reply) => {
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
