import type { FastifyInstance } from 'fastify';
import type { Stages } from '../stages/stages.ts';
import { createArrival } from './graphql-route.ts';

/**
 * `GET /graphql/schema`: the API schema as SDL, as far as the caller may use it, or with `?show=everything` all of it.
 * `X-Caller` tells how they were made out and `X-Caller-Scopes` what their credentials are good for. Costs nothing.
 * Also by POST, with which alone a browser tells its own origin, as some keys demand.
 */
export function registerSchemaRoute(server: FastifyInstance, stages: Stages): void {
  const { everything, schemaFor } = stages.schemaViews;
  server.route<{ Querystring: { show?: unknown } }>({
    method: ['GET', 'POST'],
    url: '/graphql/schema',
    onRequest: createArrival(stages),
    async handler(request, reply) {
      const viewer = request.routed?.identity?.viewer;
      if (!viewer) throw new Error('A request for the schema came through without having been identified.');
      reply.header('x-caller', viewer.kind).header('cache-control', 'no-store');
      if (viewer.kind !== 'anonymous') reply.header('x-caller-scopes', viewer.scopes.join(' '));
      reply.type('text/plain; charset=utf-8');
      return request.query.show === 'everything' ? everything : schemaFor(viewer);
    },
  });
}
