import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { budgetHeaders } from '../budget/budget-headers.ts';
import { REQUEST_TIMEOUT_MS } from '../data-sources/resilience/call-limits.ts';
import type { Documents } from '../documents/documents.ts';
import { sharedSeconds } from '../documents/freshness.ts';
import { isStillTrue } from '../documents/http/cache-headers.ts';
import { findDocument } from '../documents/http/find-document.ts';
import { refuse } from '../errors/http-error.ts';
import type { Refusal, RouterRequest } from '../router-request.ts';
import type { Stages } from '../stages/stages.ts';
import { clientGone } from './client-gone.ts';

/** Largest body of an operation with its variables, in bytes. */
const BODY_LIMIT = 1_000_000;

const WRONG_CHARSET: Refusal = {
  status: 415,
  code: 'UNSUPPORTED_MEDIA_TYPE',
  message: 'JSON is read as UTF-8 only. Send "Content-Type: application/json".',
};
const WRONG_HOST: Refusal = { status: 400, code: 'BAD_REQUEST', message: 'The Host header is not a host.' };

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value;
}

/** Chooses which headers of the client subgraphs get as they came. */
type PassOn = (headers: IncomingHttpHeaders) => Record<string, string>;

function toRouterRequest(
  request: FastifyRequest,
  { passOn, patience }: { passOn: PassOn; patience: RouterRequest['patience'] },
): RouterRequest {
  const { headers } = request;
  return {
    id: request.id,
    credentials: { authorization: headers.authorization, apiKey: single(headers['x-api-key']) },
    client: {
      address: request.ip,
      userAgent: headers['user-agent'],
      origin: headers.origin,
      cookie: headers.cookie,
      passedOn: passOn(headers),
    },
    patience,
    costWish: { byField: headers['x-cost-debug'] === '1', only: headers['x-cost-only'] === '1' },
    identity: null,
    authorization: null,
    cost: null,
    actualCost: null,
    admission: null,
    standing: null,
    operation: null,
    freshness: null,
    dataTag: null,
    errorCodes: [],
    calls: [],
    setCookies: [],
  };
}

function hasWrongCharset(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType ?? '')?.[1];
  return charset !== undefined && !/^utf-?8$/i.test(charset);
}

/** Whether a browser asks for a page to look at rather than for data. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/**
 * Makes a request of any route under /graphql out and identifies it; sends the refusal when a stage refuses it. The
 * request and all calls that it takes have `timeoutMs`, 10 s when left out.
 */
export function createArrival(
  { onArrival }: Pick<Stages, 'onArrival'>,
  {
    passOn = () => ({}),
    timeoutMs = REQUEST_TIMEOUT_MS,
  }: { passOn?: PassOn | undefined; timeoutMs?: number | undefined } = {},
) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (hasWrongCharset(request.headers['content-type'])) return refuse(reply, WRONG_CHARSET);
    if (!URL.canParse(`http://${request.hostname}/`)) return refuse(reply, WRONG_HOST);
    const patience = { deadline: performance.now() + timeoutMs, gone: clientGone(reply.raw) };
    const routed = toRouterRequest(request, { passOn, patience });
    request.routed = routed;
    for (const stage of onArrival) {
      const refusal = await stage(routed);
      if (!refusal) continue;
      routed.errorCodes.push(refusal.code);
      return refuse(reply, refusal);
    }
    return undefined;
  };
}

/** `GET` and `POST /graphql`: the stages for programs, the explorer for browsers. */
export function registerGraphqlRoute(
  server: FastifyInstance,
  options: {
    stages: Omit<Stages, 'schemaViews'>;
    sendExplorer: (reply: FastifyReply) => Promise<FastifyReply>;
    /** What may be asked by its id; null where ids are not known. */
    documents: Documents | null;
    /** None by default: our subgraphs hear of the client by other means. */
    passOn?: PassOn;
    /** Time that a request has, with all the calls that it takes, in milliseconds; 10 s when left out. */
    timeoutMs?: number | undefined;
  },
): void {
  const { execute, settle } = options.stages;
  const { documents } = options;
  const arrive = createArrival(options.stages, options);

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: BODY_LIMIT,
    onRequest: async (request, reply) => (wantsPage(request) ? undefined : arrive(request, reply)),
    async handler(request, reply) {
      const { routed } = request;
      if (!routed) return options.sendExplorer(reply);
      const found = documents && (await findDocument(documents, request, routed));
      if (found && 'status' in found) {
        routed.errorCodes.push(found.code);
        return refuse(reply, found);
      }
      const body = await execute.handle(routed, { request, reply });
      // Only what could be run is kept: the rest is of no use to anybody.
      if (found?.keep && routed.operation && reply.statusCode === 200)
        documents?.keep(found.keep.id, found.text);
      for (const cookie of routed.setCookies) reply.header('set-cookie', cookie);
      // What a stranger has left to spend is nothing for a cache that others read.
      if (sharedSeconds(routed) === 0) reply.headers(budgetHeaders(await settle.standing(routed)));
      return isStillTrue(request, reply, routed) ? reply.code(304).send() : body;
    },
  });
}
