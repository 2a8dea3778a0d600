import proxy from '@fastify/http-proxy';
import type { FastifyPluginAsync } from 'fastify';

/** An upload of 1 GB over a slow line takes this long, in milliseconds. */
const ANSWER_TIMEOUT_MS = 30 * 60_000;
/** What identifies the client to us is no business of the subgraph; the upload's own token is in the path. */
const PRIVATE_HEADERS = ['cookie', 'authorization', 'x-api-key', 'x-viewer-token', 'x-client-cookie'];

function without<T>(headers: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name.toLowerCase())));
}

/** Passes requests under some paths on to a subgraph's server as they come: streamed, of any size and type. */
export function proxyRoutes({ url, paths }: { url: string; paths: readonly string[] }): FastifyPluginAsync {
  return async (server) => {
    // The parsers that read a body into memory would hold text files to the body limit.
    server.removeAllContentTypeParsers();
    for (const path of paths)
      await server.register(proxy, {
        upstream: url,
        prefix: path,
        rewritePrefix: path,
        httpMethods: ['GET', 'HEAD', 'PUT', 'POST'],
        // Its log would hold the whole path, and with it the upload's token.
        disableRequestLogging: true,
        undici: { headersTimeout: ANSWER_TIMEOUT_MS, bodyTimeout: ANSWER_TIMEOUT_MS },
        replyOptions: {
          rewriteRequestHeaders: (request, headers) => ({
            ...without(headers, PRIVATE_HEADERS),
            'x-request-id': request.id,
          }),
          rewriteHeaders: (headers) => without(headers, ['set-cookie']),
        },
      });
  };
}
