import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../../../kit/log/create-log.ts';
import { BUDGET_HEADERS } from '../budget/budget-headers.ts';
import { createErrorHandler } from '../errors/http-error.ts';
import type { RouterRequest } from '../router-request.ts';
import { requestIdOf } from './request-id.ts';
import { logRequest } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request on its way through the stages; null for anything but GraphQL. */
    routed: RouterRequest | null;
  }
}

export type HttpOptions = {
  log: Log;
  /** Where people reach the router, such as "https://app.example.com"; https adds strict transport security. */
  publicOrigin: string;
  /** Other origins whose pages may call the API with their cookies. None unless named. */
  corsOrigins: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-*` headers are believed. None unless named. */
  trustedProxies: readonly string[];
  /** Headers that pages of those origins may send besides the usual ones. */
  moreHeaders?: readonly string[];
};

/** A whole upload must have arrived after this long; GraphQL bodies are small and come at once. */
const REQUEST_TIMEOUT_MS = 60 * 60_000;

const ALLOWED_HEADERS = [
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'x-api-key',
  'x-apollo-operation-name',
  'x-cost-debug',
  'x-cost-only',
  'x-request-id',
];
const EXPOSED_HEADERS = [...BUDGET_HEADERS, 'retry-after', 'x-request-id'];

/** The HTTP server with what holds for every route: ids, security headers, CORS, compression, errors, the log. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const headers = securityHeaders(options.publicOrigin);
  const handleError = createErrorHandler(options.log);
  const server = Fastify({
    logger: false,
    genReqId: requestIdOf,
    trustProxy: [...options.trustedProxies],
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: 500 },
    // Errors before routing pass no hook, so they get their headers here.
    frameworkErrors: (error, request, reply) =>
      handleError(error, request, reply.headers(headers).header('x-request-id', request.id)),
  });
  server.decorateRequest('routed', null);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => logRequest(options.log, request, reply));
  server.setErrorHandler(handleError);
  await server.register(cors, {
    origin: [...options.corsOrigins],
    credentials: true,
    methods: ['GET', 'POST', 'PUT'],
    allowedHeaders: [...ALLOWED_HEADERS, ...(options.moreHeaders ?? [])],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: 600,
  });
  await server.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  return server;
}
