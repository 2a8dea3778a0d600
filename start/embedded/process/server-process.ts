import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { explainFailure, StartFailure } from '../start-failure.ts';
import type { Binaries } from './binaries.ts';
import type { Identity } from './unprivileged-user.ts';

export interface ServerOptions {
  readonly cluster: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly port: number;
  readonly durable: boolean;
}

export interface ServerProcess {
  /** Resolves when the process has ended, for whatever reason, with the end of what it wrote. */
  readonly ended: Promise<string>;
  /** Fast shutdown: running statements are cancelled, everything committed is on disk. Awaits the end. */
  stop(): Promise<void>;
}

const START_MS = 60_000;
const FAST_SHUTDOWN_MS = 20_000;
/** The log starts anew beyond this, so that it never fills a disk. */
const LOG_BYTES = 10_000_000;

/** Starts PostgreSQL and waits until it accepts connections. Rejects with a StartFailure, having left nothing running. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const from = prepareLog(options.logFile);
  const child = launch(options);
  const said = () => readFileSync(options.logFile, 'utf8').slice(from);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${said()}\n${error.message}`));
    child.once('exit', () => resolve(said()));
  });
  const server: ServerProcess = { ended, stop: () => stop(child, ended) };
  const end = await Promise.race([ended, untilReady(options.cluster, child)]);
  if (end === 'ready') return server;
  await server.stop();
  if (end === 'late') {
    throw new StartFailure(
      'server-failed',
      `PostgreSQL was not ready within ${START_MS / 1000} s; see ${options.logFile}.`,
    );
  }
  throw explainFailure(end, options.cluster);
}

function launch({ cluster, logFile, binaries, identity, port, durable }: ServerOptions): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program = binaries.postgres, ...args] = [
    ...identity.prefix,
    binaries.postgres,
    '-D',
    cluster,
    ...flags,
  ];
  const log = openSync(logFile, 'a');
  // Detached: Ctrl-C in a terminal goes to the whole group, and the database must outlive the drain.
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  return child;
}

/** The last line that PostgreSQL writes to its lock file is its state; pg_ctl waits for the same word. */
async function untilReady(cluster: string, child: ChildProcess): Promise<'ready' | 'late'> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    const [pid, , , , , , , state] = lines(join(cluster, 'postmaster.pid'));
    if (pid === String(child.pid) && state?.trim() === 'ready') return 'ready';
    await pause(20);
  }
  return 'late';
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGINT');
  const forced = setTimeout(() => child.kill('SIGQUIT'), FAST_SHUTDOWN_MS);
  await ended;
  clearTimeout(forced);
}

function prepareLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_BYTES) {
    closeSync(openSync(file, 'a', 0o600));
    return size;
  }
  closeSync(openSync(file, 'w', 0o600));
  return 0;
}

function lines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A port of 127.0.0.1 that is free now; `wanted` if it is. */
export async function findFreePort(wanted = 0): Promise<number | null> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(null));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
