import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedisServer } from './programs.ts';

/** A Redis of a test's own that keeps its data, and that can be killed and started again. */
export interface OwnRedis extends AsyncDisposable {
  /** Path of its socket, which ioredis takes for a URL. */
  readonly url: string;
  /** Resolves when it takes connections. */
  start(): Promise<void>;
  /** Ends it as a crash would; does nothing when it does not run. */
  kill(): Promise<void>;
}

/** Such a Redis, not started yet. `await using` kills it and removes its data. */
export async function startableRedis(): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-redis-'));
  const socket = join(folder, 'redis.sock');
  const program = findRedisServer();
  if (!program) throw new Error('These tests start a redis-server of their own.');
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
    child = spawn(program ?? '', [...settings, ...durable], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of child.stdout ?? []) if (String(line).includes('eady to accept')) break;
  }
  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  return {
    url: socket,
    start,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}
