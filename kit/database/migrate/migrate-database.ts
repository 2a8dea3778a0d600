import { Migrator, Migration as MikroMigration } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Migration, MigrationContext } from './define-migration.ts';

export interface MigrateOptions extends MigrationContext {
  /** Names the owner of the database: a session of its own, so no transaction-pooling proxy in between. */
  readonly ownerUrl: string;
  readonly migrations: readonly Migration[];
}

/** Any constant will do, as long as every replica takes the same one. Advisory locks are per database. */
const LOCK = 7_308_338_724;
/** Another replica that migrates for longer than this has most likely hung. */
const LOCK_TIMEOUT_MS = 300_000;

/**
 * Brings a database up to date and returns the names of the migrations that this call ran. Safe to call
 * at every start and from several replicas at once: one runs them, the others wait and find them done.
 * All pending ones are one transaction. Rejects with PostgreSQL's error, and then nothing has changed.
 */
export async function migrateDatabase(options: MigrateOptions): Promise<string[]> {
  assertOrdered(options.migrations);
  const lock = new pg.Client({ connectionString: options.ownerUrl, connectionTimeoutMillis: 5_000 });
  // A lock connection that breaks makes the query below fail, which is where it is reported.
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query(`set lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    return await runPending(options);
  } finally {
    await lock.end();
  }
}

async function runPending({ ownerUrl, applicationRole, migrations }: MigrateOptions): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    extensions: [Migrator],
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    migrations: {
      silent: true,
      snapshot: false,
      tableName: 'migration',
      migrationsList: migrations.map((migration) => ({
        name: migration.name,
        class: asClass(migration, { applicationRole }),
      })),
    },
  });
  try {
    const done = await orm.migrator.up();
    return done.map((migration) => migration.name);
  } finally {
    await orm.close(true);
  }
}

/** MikroORM's migrator runs classes; ours are data, so that whoever writes one writes SQL and nothing else. */
function asClass(migration: Migration, context: MigrationContext): typeof SqlMigration {
  return class extends SqlMigration {
    override up(): void {
      for (const statement of migration.statements(context)) this.addSql(statement);
    }
  };
}

class SqlMigration extends MikroMigration {
  up(): void {}
}

function assertOrdered(migrations: readonly Migration[]): void {
  for (const [index, { name }] of migrations.entries()) {
    const before = migrations[index - 1]?.name;
    if (before !== undefined && before >= name)
      throw new Error(`Migration ${name} must sort after ${before}.`);
  }
}
