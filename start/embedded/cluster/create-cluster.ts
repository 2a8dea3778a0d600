import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from '../process/binaries.ts';
import type { Identity } from '../process/unprivileged-user.ts';
import { explainFailure, StartFailure } from '../start-failure.ts';

/** The role that initdb makes; used to create databases and roles, and never by the application. */
export const SUPERUSER = 'postgres';

/** Nobody but password holders on this machine; there is no Unix socket and no trust. */
const ACCESS = 'host all all 127.0.0.1/32 scram-sha-256\n';

export interface ClusterOptions {
  readonly folder: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly superuserPassword: string;
  /** False skips waiting for the disk: for tests alone. */
  readonly durable: boolean;
}

/**
 * Makes the data folder of a new PostgreSQL, or checks the one that is there. A first start that is
 * killed half-way leaves only `<folder>.new`, which the next one throws away.
 * Throws a StartFailure (`version-mismatch`, `disk-full`, …).
 */
export function createCluster(options: ClusterOptions): void {
  const { folder, binaries, identity } = options;
  const version = readVersion(folder);
  if (version !== null) {
    if (version !== binaries.majorVersion) throw versionMismatch(folder, version, binaries.majorVersion);
    giveTo(identity, folder);
    return;
  }
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivateFolder(fresh, identity);
  initialise(options, fresh);
  writeFileSync(join(fresh, 'pg_hba.conf'), ACCESS);
  renameSync(fresh, folder);
}

function initialise(
  { binaries, identity, superuserPassword, durable }: ClusterOptions,
  folder: string,
): void {
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (identity.owner) chownSync(passwordFile, identity.owner.uid, identity.owner.gid);
  const [program = binaries.initdb, ...args] = [
    ...identity.prefix,
    binaries.initdb,
    ...['--pgdata', folder, '--username', SUPERUSER, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8'],
    // The built-in provider sorts the same on every system, whatever locales are installed.
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw explainFailure(
    `${result.stdout ?? ''}\n${result.stderr ?? ''}\n${result.error?.message ?? ''}`,
    folder,
  );
}

function makePrivateFolder(folder: string, { owner }: Identity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

/** A folder copied or restored by root belongs to root, and PostgreSQL would refuse it. */
function giveTo({ owner }: Identity, folder: string): void {
  if (!owner || statSync(folder).uid === owner.uid) return;
  spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
}

function readVersion(folder: string): string | null {
  const file = join(folder, 'PG_VERSION');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function versionMismatch(folder: string, found: string, ours: string): StartFailure {
  return new StartFailure(
    'version-mismatch',
    `The data folder ${folder} was written by PostgreSQL ${found}, and this is PostgreSQL ${ours}: run npm run reset to begin anew, or move its data over with pg_dump.`,
  );
}
