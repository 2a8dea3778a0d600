import type { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '../../../../kit/database/database.ts';
import { receiveUpload } from './receive-upload.ts';

/**
 * `PUT /uploads/:token`: the raw bytes of a file. The token is the permission, so the route asks for no other, and a
 * page of another site cannot guess it.
 */
export function uploadRoutes(options: {
  database: Database;
  clock: () => Date;
  /** Called when a file has arrived whole. */
  onArrived: () => void;
}): FastifyPluginAsync {
  const { database, clock, onArrived } = options;
  return async (server) => {
    server.removeAllContentTypeParsers();
    // The body stays a stream: it may be larger than memory.
    server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    server.put<{ Params: { token: string }; Body: Readable | undefined }>(
      '/uploads/:token',
      async (request, reply) => {
        const length = Number(request.headers['content-length']);
        const outcome = await receiveUpload(database, {
          token: request.params.token,
          bytes: request.body ?? request.raw,
          announcedBytes: Number.isSafeInteger(length) ? length : null,
          now: clock(),
        });
        const { status, ...body } = outcome;
        if (status === 200) onArrived();
        // What is left of a refused file is not read, so the connection cannot be used again.
        else reply.header('connection', 'close');
        return reply.code(status).send(body);
      },
    );
  };
}
