import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import type { Database } from '../../../../kit/database/database.ts';
import type { ExportFormat } from '../generated/resolvers.ts';
import { claimExport } from './claim-export.ts';
import { fileNameOf } from './file/file-name.ts';
import { tradeCsv } from './file/trade-csv.ts';
import { tradeJson } from './file/trade-json.ts';
import { type ExportedTrade, readInBatches } from './read-in-batches.ts';

type Form = {
  type: string;
  write: (batches: AsyncIterable<readonly ExportedTrade[]>) => AsyncGenerator<string>;
};

const FORMS: Readonly<Record<ExportFormat, Form>> = {
  CSV: { type: 'text/csv; charset=utf-8', write: tradeCsv },
  JSON: { type: 'application/json; charset=utf-8', write: tradeJson },
};

/** Each holds a connection of the database for as long as the client reads, and pages need some too. */
const MOST_AT_ONCE = 3;
const BUSY = {
  code: 'EXPORTS_BUSY',
  message:
    'Others are fetching their exports right now. Try again in a few seconds; this address stays good.',
};
const BUSY_RETRY_SECONDS = 5;

/**
 * `GET /exports/:token`: a prepared export, streamed. The token is the permission and works once, so nothing but a GET
 * may use it up.
 */
export function exportRoutes({
  database,
  clock,
}: {
  database: Database;
  clock: () => Date;
}): FastifyPluginAsync {
  let running = 0;

  return async (server) => {
    server.get<{ Params: { token: string } }>(
      '/exports/:token',
      { exposeHeadRoute: false },
      async (request, reply) => {
        reply.header('cache-control', 'no-store');
        if (running >= MOST_AT_ONCE)
          return reply.code(503).header('retry-after', BUSY_RETRY_SECONDS).send(BUSY);
        running += 1;
        let stream: Readable | null = null;
        try {
          const claimed = await claimExport(database, request.params.token, clock());
          if (claimed.status !== 200) {
            const { status, ...body } = claimed;
            return reply.code(status).send(body);
          }
          const { type, write } = FORMS[claimed.format];
          // In bytes, not in pieces: it reads no further ahead than the client does.
          stream = Readable.from(write(readInBatches(database, claimed)), { objectMode: false });
          stream.once('close', () => {
            running -= 1;
          });
          const file = stream;
          reply.raw.once('close', () => file.destroy());
          return reply
            .header('content-type', type)
            .header(
              'content-disposition',
              `attachment; filename="${fileNameOf(claimed.format, claimed.createdAt)}"`,
            )
            .send(file);
        } finally {
          if (stream === null) running -= 1;
        }
      },
    );
  };
}
