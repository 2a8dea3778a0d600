import pg from 'pg';
import { SUPERUSER } from './create-cluster.ts';
import type { Passwords } from './passwords.ts';

/** How to reach one database in its two roles. */
export interface DatabaseAccess {
  /** Owns the tables; for migrations alone. */
  readonly ownerUrl: string;
  /** Owns nothing, and is bound by row-level security. */
  readonly url: string;
  /** The role in `url`, to which migrations grant rights. */
  readonly applicationRole: string;
}

/**
 * Creates what is missing of databases and their two roles each, `<name>_owner` and `<name>_app`. Nobody
 * else may connect to a database, so the role of one subgraph cannot even knock at another's.
 */
export async function provision<Name extends string>(
  port: number,
  names: readonly Name[],
  passwords: Passwords,
): Promise<Record<Name, DatabaseAccess>> {
  const superuser = await connect(port, 'postgres', passwords);
  try {
    await superuser.query('revoke connect, temporary on database postgres, template1 from public');
    const entries: [Name, DatabaseAccess][] = [];
    for (const name of names) {
      const access = accessTo(port, name, passwords);
      await ensureRole(superuser, `${name}_owner`, passwords);
      await ensureRole(superuser, access.applicationRole, passwords);
      await ensureDatabase(superuser, name, access.applicationRole);
      entries.push([name, access]);
    }
    return Object.fromEntries(entries) as Record<Name, DatabaseAccess>;
  } finally {
    await superuser.end();
  }
}

/** A connection as superuser: for provisioning, and for tests that make and drop databases. */
export async function connect(port: number, database: string, passwords: Passwords): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url(port, SUPERUSER, passwords, database) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function accessTo(port: number, name: string, passwords: Passwords, database = name): DatabaseAccess {
  const applicationRole = `${name}_app`;
  return {
    ownerUrl: url(port, `${name}_owner`, passwords, database),
    url: url(port, applicationRole, passwords, database),
    applicationRole,
  };
}

async function ensureRole(superuser: pg.Client, role: string, passwords: Passwords): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [role]);
  if (rowCount === 0)
    await superuser.query(`create role ${name} nosuperuser nocreatedb nocreaterole nobypassrls`);
  await superuser.query(`alter role ${name} login password ${pg.escapeLiteral(passwords(role))}`);
}

async function ensureDatabase(superuser: pg.Client, name: string, applicationRole: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [name]);
  if (rowCount === 0) {
    await superuser.query(`create database ${database} owner ${pg.escapeIdentifier(`${name}_owner`)}`);
  }
  await superuser.query(`revoke connect, temporary on database ${database} from public`);
  await superuser.query(`grant connect on database ${database} to ${pg.escapeIdentifier(applicationRole)}`);
}

function url(port: number, role: string, passwords: Passwords, database: string): string {
  return `postgres://${role}:${passwords(role)}@127.0.0.1:${port}/${database}`;
}
