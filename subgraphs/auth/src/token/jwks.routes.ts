import type { FastifyPluginAsync } from 'fastify';
import type { JsonWebKeySet } from './signing-key.ts';

/** `GET /.well-known/jwks.json`: the keys that verify access tokens. Public by nature. */
export function jwksRoutes(jwks: () => JsonWebKeySet): FastifyPluginAsync {
  return async (server) => {
    server.get('/.well-known/jwks.json', (_request, reply) =>
      reply.type('application/jwk-set+json').header('cache-control', 'public, max-age=300').send(jwks()),
    );
  };
}
