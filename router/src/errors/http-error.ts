import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { maskError } from '../../../kit/graphql/masked-error.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import type { Refusal } from '../router-request.ts';

/** What Fastify and its plugins refuse, in our words. */
const KNOWN: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
    message: 'The request body is larger than 1,000,000 bytes. Send less at once; files go to an upload URL.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'This content type is not read here. Send "Content-Type: application/json".',
  },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The request body is not valid JSON.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: 'BAD_REQUEST',
    message: 'The request body is empty. Send {"query": "…"}.',
  },
  FST_ERR_BAD_URL: { status: 400, code: 'BAD_REQUEST', message: 'The URL cannot be decoded.' },
};

const UPSTREAM_UNAVAILABLE: Refusal = {
  status: 503,
  code: 'SUBGRAPH_UNAVAILABLE',
  message: 'The service behind this address cannot be reached right now. Try again in a moment.',
};

/** Every refusal and error has the form of a GraphQL answer, so that clients read them in one way. */
export function refusalBody({ code, message }: Refusal, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
}

/** Sends a refusal. */
export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .code(refusal.status)
    .headers(refusal.headers ?? {})
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(refusalBody(refusal, reply.request.id));
}

function refusalFor(error: FastifyError): Refusal | null {
  const known = KNOWN[error.code];
  if (known) return known;
  if (error.code?.startsWith('FST_REPLY_FROM')) return UPSTREAM_UNAVAILABLE;
  const status = error.statusCode ?? 500;
  return status < 500 ? { status, code: 'BAD_REQUEST', message: error.message } : null;
}

/** Fastify's error handler: says what a client did wrong, masks what we did. */
export function createErrorHandler(log: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const refusal = refusalFor(error);
    if (refusal) return refuse(reply, refusal);
    const unexpected = new GraphQLError('', { originalError: error });
    const { message } = maskError(unexpected, { service: 'router', requestId: request.id, log });
    return refuse(reply, { status: 500, code: 'INTERNAL_SERVER_ERROR', message });
  };
}
