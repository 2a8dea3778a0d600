import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesIn } from '../../start/embedded/process/process-table.ts';
import { freePort, type OwnProcess, startProcess, untilTrue } from './own-process.ts';

/** What `npm start` runs. */
const START = ['--import', './start/require-node.mjs', 'start/start.ts'];

/** A data folder for `npm start`, and the port on which it is to listen. */
export type Place = AsyncDisposable & { readonly dataDir: string; readonly port: number };

/** An empty place. Disposing of it removes what is there. */
export async function emptyPlace(): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tradesense-start-'));
  const port = await freePort();
  return { dataDir, port, [Symbol.asyncDispose]: () => rm(dataDir, { recursive: true, force: true }) };
}

export type LaunchOptions = {
  /** `npm start` itself instead of what it runs; in a process group of its own, as in a terminal. */
  throughNpm?: boolean;
  /** JavaScript to run in the process before everything else. */
  before?: string;
  env?: Record<string, string>;
};

/** `npm start` at a place, as a process of its own, in whatever state. */
export function launch(
  { dataDir, port }: Pick<Place, 'dataDir' | 'port'>,
  { throughNpm = false, before, env = {} }: LaunchOptions = {},
): OwnProcess {
  const variables = { DATA_DIR: dataDir, PORT: String(port), ...env };
  if (throughNpm) return startProcess(['start'], variables, { program: 'npm', ownGroup: true });
  const preload = before ? ['--import', `data:text/javascript,${encodeURIComponent(before)}`] : [];
  return startProcess([...preload, ...START], variables, { ownGroup: true });
}

/** `npm run reset` at a place. */
export const reset = ({ dataDir }: Pick<Place, 'dataDir'>) =>
  startProcess(['run', 'reset', '--silent'], { DATA_DIR: dataDir }, { program: 'npm', ownGroup: true });

export type Product = OwnProcess & {
  readonly origin: string;
  /** Milliseconds from the launch to the announcement. */
  readonly took: number;
};

/** `npm start` at a place, once it has announced itself. */
export async function start(place: Place, options?: LaunchOptions): Promise<Product> {
  const began = performance.now();
  const child = launch(place, options);
  try {
    await untilTrue(child, () => child.output().includes('Stop with Ctrl-C'), 60);
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
  return { ...child, origin: `http://localhost:${place.port}`, took: performance.now() - began };
}

/** The processes of the PostgreSQL that works at the place. */
export const postgresAt = ({ dataDir }: Pick<Place, 'dataDir'>) =>
  processesIn(join(dataDir, 'postgres', 'cluster'));

/** What an end must leave behind: neither PostgreSQL nor a lock on the port. */
export async function leftRunning(place: Place): Promise<{ postgres: number[]; port: 'free' | 'taken' }> {
  const server = createServer();
  const port = await new Promise<'free' | 'taken'>((resolve) => {
    server.once('error', () => resolve('taken'));
    server.listen(place.port, '127.0.0.1', () => resolve('free'));
  });
  await new Promise((resolve) => server.close(resolve));
  return { postgres: postgresAt(place), port };
}

export const NOTHING = { postgres: [], port: 'free' };
