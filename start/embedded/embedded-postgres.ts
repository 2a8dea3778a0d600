import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { createCluster, SUPERUSER } from './cluster/create-cluster.ts';
import { openPasswords, type Passwords } from './cluster/passwords.ts';
import { type DatabaseAccess, provision } from './cluster/provision.ts';
import { type Binaries, findBinaries } from './process/binaries.ts';
import { clearLeftovers } from './process/leftover-server.ts';
import { findFreePort, type ServerProcess, startServer } from './process/server-process.ts';
import { takeStartLock } from './process/start-lock.ts';
import { chooseIdentity, ensureReach, type Identity } from './process/unprivileged-user.ts';
import { explainFailure, StartFailure } from './start-failure.ts';

export interface EmbeddedOptions<Name extends string> {
  /** Created when missing; holds the cluster, the passwords (0600), the log and the start lock. */
  readonly dataDir: string;
  /** Each gets a database of that name and the roles `<name>_owner` and `<name>_app`. */
  readonly databases: readonly Name[];
  /** A fixed port of 127.0.0.1; default: any free one. */
  readonly port?: number;
  /** False trades safety for speed (no fsync): for tests alone. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres<Name extends string> extends AsyncDisposable {
  readonly databases: Readonly<Record<Name, DatabaseAccess>>;
  readonly port: number;
  readonly passwords: Passwords;
  /** A failure when the server ended without being asked to, and null once it was stopped. */
  readonly ended: Promise<StartFailure | null>;
  /** Fast shutdown, awaited; a second call waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 from the npm packages on a data folder of its own, as root or as an ordinary
 * user, and creates the databases that are missing. Rejects with a StartFailure, whose message is one
 * sentence for the person at the keyboard, and then leaves nothing running and no lock behind.
 */
export async function startEmbeddedPostgres<Name extends string>(
  options: EmbeddedOptions<Name>,
): Promise<EmbeddedPostgres<Name>> {
  const dataDir = resolve(options.dataDir);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    const lock = await takeStartLock(dataDir);
    try {
      return await startLocked(options, dataDir, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    if (error instanceof StartFailure || !isExplicable(error)) throw error;
    throw explainFailure(error.message, dataDir);
  }
}

async function startLocked<Name extends string>(
  options: EmbeddedOptions<Name>,
  dataDir: string,
  releaseLock: () => void,
): Promise<EmbeddedPostgres<Name>> {
  const cluster = join(dataDir, 'cluster');
  const durable = options.durable ?? true;
  const binaries = findBinaries();
  const identity = ensureReach(chooseIdentity(), binaries.postgres, dataDir);
  const passwords = openPasswords(join(dataDir, 'passwords.json'), existsSync(cluster));
  await clearLeftovers(cluster);
  createCluster({ folder: cluster, binaries, identity, superuserPassword: passwords(SUPERUSER), durable });
  const { server, port } = await listen(options.port, { dataDir, cluster, binaries, identity, durable });
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= server.stop().finally(releaseLock);
    return stopping;
  };
  try {
    const databases = await provision(port, options.databases, passwords);
    const ended = server.ended.then((said) => (stopping ? null : explainFailure(said, cluster)));
    return { databases, port, passwords, ended, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Place {
  readonly dataDir: string;
  readonly cluster: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly durable: boolean;
}

/** Another program may take a free port between its discovery and its use; then the next one is tried. */
async function listen(
  wanted: number | undefined,
  { dataDir, ...place }: Place,
): Promise<{ server: ServerProcess; port: number }> {
  for (let attemptsLeft = wanted === undefined ? 3 : 0; ; attemptsLeft -= 1) {
    const port = await findFreePort(wanted);
    if (port === null)
      throw new StartFailure('port-taken', `The database port ${wanted} is taken by another program.`);
    try {
      return { server: await startServer({ ...place, port, logFile: join(dataDir, 'postgres.log') }), port };
    } catch (error) {
      if (attemptsLeft <= 0 || !(error instanceof StartFailure) || error.code !== 'port-taken') throw error;
    }
  }
}

/** What the operating system or PostgreSQL refused; anything else is a mistake of ours and keeps its stack. */
function isExplicable(error: unknown): error is Error {
  return error instanceof pg.DatabaseError || (error instanceof Error && 'syscall' in error);
}
