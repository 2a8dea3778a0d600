import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../start/embedded/embedded-postgres.ts';
import type { Undo } from '../../start/lifetime/undo.ts';
import { migrateAll, SUBGRAPH_NAMES } from '../../start/subgraphs.ts';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { type Program, runProgram } from './run-program.ts';

/** The whole product, started. */
export type Shape = {
  /** Where clients ask. */
  readonly origin: string;
  readonly programs: readonly Program[];
  /** Folder of its PostgreSQL. */
  readonly dataDir: string;
};

/** What `npm start` starts: everything in one process, with its own PostgreSQL in a temporary folder. */
export async function startOneProcess(undo: Undo): Promise<Shape> {
  const folder = await temporaryFolder(undo);
  const env = { DATA_DIR: folder, SEED_DEMO: 'false' };
  const program = await runProgram({ name: 'one process', file: 'start/start.ts', env }, undo);
  return { origin: program.origin, programs: [program], dataDir: join(folder, 'postgres') };
}

/** Router and subgraphs as five processes over the Redis at `redisUrl`, which must be empty. */
export async function startFiveProcesses(redisUrl: string, undo: Undo): Promise<Shape> {
  const dataDir = await temporaryFolder(undo);
  const { databases, stop } = await startEmbeddedPostgres({ dataDir, databases: SUBGRAPH_NAMES });
  undo.add(stop);
  await migrateAll(databases);
  const common = { REDIS_URL: redisUrl, VIEWER_TOKEN_SECRET: 'known to this measurement alone, 32+' };
  const subgraphs = await Promise.all(
    SUBGRAPH_NAMES.map((name) => {
      const prefix = name.toUpperCase();
      const env = {
        ...common,
        [`${prefix}_DATABASE_URL`]: databases[name].url,
        [`${prefix}_DATABASE_OWNER_URL`]: databases[name].ownerUrl,
        ...(name === 'auth' && { AUTH_SIGNING_KEYS: JSON.stringify([createSigningKey()]) }),
      };
      return runProgram({ name, file: `subgraphs/${name}/src/main.ts`, env }, undo);
    }),
  );
  const urls = subgraphs.map(({ name, origin }) => [`${name.toUpperCase()}_URL`, origin] as const);
  const env = { ...common, ...Object.fromEntries(urls) };
  const router = await runProgram({ name: 'router', file: 'router/src/main.ts', env }, undo);
  return { origin: router.origin, programs: [...subgraphs, router], dataDir };
}

async function temporaryFolder(undo: Undo): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-bench-'));
  undo.add(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
