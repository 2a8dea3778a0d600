import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Migration } from '../../kit/database/migrate/define-migration.ts';
import { migrateDatabase } from '../../kit/database/migrate/migrate-database.ts';
import { SUPERUSER } from '../../start/embedded/cluster/create-cluster.ts';
import { startEmbeddedPostgres } from '../../start/embedded/embedded-postgres.ts';
import type { TestPostgres } from './provided.ts';

const SUBGRAPHS = join(import.meta.dirname, '..', '..', 'subgraphs');

/**
 * One PostgreSQL for the whole run, in a temporary folder, with a migrated template database for each
 * subgraph: every folder of `subgraphs/` whose `src/database.ts` exports `migrations`. Test files clone
 * them. A subgraph whose migrations fail breaks only the tests that ask for its database.
 */
export async function startTestPostgres(): Promise<{ postgres: TestPostgres; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-test-'));
  const modules = readdirSync(SUBGRAPHS).filter((name) => existsSync(modulePath(name)));
  const remove = () => rm(folder, { recursive: true, force: true });
  const databases = ['scratch', ...modules];
  const server = await startEmbeddedPostgres({ dataDir: folder, databases, durable: false }).catch(
    async (error: unknown) => {
      await remove();
      throw error;
    },
  );
  const templates: Record<string, TestPostgres['templates'][string]> = {};
  for (const [name, access] of Object.entries(server.databases)) {
    const failure = name === 'scratch' ? null : await migrateTemplate(name, access);
    templates[name] = { ...access, failure };
  }
  return {
    postgres: {
      superuserUrl: `postgres://${SUPERUSER}:${server.passwords(SUPERUSER)}@127.0.0.1:${server.port}/postgres`,
      templates,
    },
    async stop() {
      await server.stop();
      await remove();
    },
  };
}

async function migrateTemplate(
  name: string,
  access: { ownerUrl: string; applicationRole: string },
): Promise<string | null> {
  try {
    const module: { migrations?: readonly Migration[] } = await import(pathToFileURL(modulePath(name)).href);
    await migrateDatabase({ ...access, migrations: module.migrations ?? [] });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function modulePath(subgraph: string): string {
  return join(SUBGRAPHS, subgraph, 'src', 'database.ts');
}
