import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Migration } from '../../kit/database/migrate/define-migration.ts';
import { migrateDatabase } from '../../kit/database/migrate/migrate-database.ts';
import type { DatabaseAccess } from '../../start/embedded/cluster/provision.ts';

/** A database of one test file's own. `await using` drops it at the end. */
export interface TestDatabase extends DatabaseAccess, AsyncDisposable {
  readonly name: string;
  drop(): Promise<void>;
}

/**
 * Clones the migrated database of a subgraph: `createTestDatabase('trading')`. With migrations of its
 * own, `createTestDatabase('scratch', migrations)` serves a test of `kit`, which knows no subgraph.
 */
export async function createTestDatabase(
  subgraph: string,
  migrations: readonly Migration[] = [],
): Promise<TestDatabase> {
  const { superuserUrl, templates } = inject('services').postgres;
  const template = templates[subgraph];
  if (!template)
    throw new Error(`There is no subgraphs/${subgraph}/src/database.ts to make a test database from.`);
  if (template.failure) throw new Error(`The migrations of ${subgraph} failed: ${template.failure}`);
  const name = `${subgraph}_test_${randomBytes(6).toString('hex')}`;
  const owner = new URL(template.ownerUrl).username;
  await asSuperuser(superuserUrl, [
    `create database ${name} template ${subgraph} owner ${owner}`,
    `revoke connect, temporary on database ${name} from public`,
    `grant connect on database ${name} to ${template.applicationRole}`,
  ]);
  const access = {
    ownerUrl: inDatabase(template.ownerUrl, name),
    url: inDatabase(template.url, name),
    applicationRole: template.applicationRole,
  };
  if (migrations.length > 0) await migrateDatabase({ ...access, migrations });
  const drop = () => asSuperuser(superuserUrl, [`drop database if exists ${name} with (force)`]);
  return { ...access, name, drop, [Symbol.asyncDispose]: drop };
}

/** Runs statements as superuser, outside every subgraph: to make and drop databases, to end connections. */
export async function asSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
