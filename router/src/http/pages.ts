import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../errors/http-error.ts';
import type { Refusal } from '../router-request.ts';
import { wantsPage } from './graphql-route.ts';
import { EXPLORER_POLICY } from './security-headers.ts';

/** Paths that are no pages of the app, whatever a client accepts. */
const API_PATHS = /^\/(graphql|uploads|exports|health|\.well-known|assets|explorer)(\/|\?|$)/;
const EXPLORER = 'explorer/index.html';

const NOT_BUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>TradeSense</title><p>The pages are not built yet: run <code>npm run build</code>.</p></html>';

const NOT_FOUND: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is nothing at this address. The API is at POST /graphql.',
};

async function exists(file: URL): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** How long browsers keep a file: those with a hash in their name for ever, the pages that name them not at all. */
function setFileHeaders(reply: FastifyReply, path: string): void {
  reply.header(
    'cache-control',
    /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (/[\\/]explorer[\\/]index\.html$/.test(path)) reply.header('content-security-policy', EXPLORER_POLICY);
}

/**
 * Serves the built app under `/` and gives how to send the explorer. Addresses inside the app get its page, since the
 * app routes them itself.
 */
export async function registerPages(
  server: FastifyInstance,
  folder: URL,
): Promise<{ sendExplorer: (reply: FastifyReply) => Promise<FastifyReply> }> {
  await server.register(serveStatic, {
    root: fileURLToPath(folder),
    suppressWarning: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: setFileHeaders,
  });

  async function sendPage(reply: FastifyReply, name: string): Promise<FastifyReply> {
    if (await exists(new URL(name, folder))) return reply.code(200).sendFile(name);
    return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  }

  server.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    if (wantsPage(request) && !API_PATHS.test(request.url)) return sendPage(reply, 'index.html');
    return refuse(reply, NOT_FOUND);
  });
  return { sendExplorer: (reply) => sendPage(reply, EXPLORER) };
}
