import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../start/embedded/embedded-postgres.ts';

/** A PostgreSQL of one test's own, empty but for the database `scratch`, that can go away and come back. */
export interface RestartablePostgres extends AsyncDisposable {
  readonly url: string;
  readonly ownerUrl: string;
  readonly applicationRole: string;
  stop(): Promise<void>;
  /** Starts it again, on the same port and the same data. */
  start(): Promise<void>;
}

/** For tests of what happens when the database dies in the middle; all others share one server. */
export async function startRestartablePostgres(): Promise<RestartablePostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tradesense-restart-'));
  const options = { dataDir, databases: ['scratch'] as const, durable: false };
  let server = await startEmbeddedPostgres(options);
  const { port } = server;
  return {
    ...server.databases.scratch,
    stop: () => server.stop(),
    async start() {
      server = await startEmbeddedPostgres({ ...options, port });
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
