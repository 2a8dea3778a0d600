import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedisServer } from './programs.ts';

/** A Redis of one test's own that keeps its data, and that can be killed, held up and started again. */
export interface OwnRedis extends AsyncDisposable {
  /** The path of its socket, which ioredis takes for a URL. */
  readonly url: string;
  /** Resolves when it takes connections. */
  start(): Promise<void>;
  /** Ends it as a crash would; does nothing when it does not run. */
  kill(): Promise<void>;
  /** Holds the process up, as a machine does that swaps; `false` lets it go on. */
  freeze(frozen: boolean): void;
  remove(): Promise<void>;
}

/**
 * Such a Redis, not started yet. `await using` kills it and removes its data.
 * @param more settings besides ours, as arguments of redis-server
 */
export async function ownRedis(more: readonly string[] = []): Promise<OwnRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-redis-'));
  const socket = join(folder, 'redis.sock');
  const program = findRedisServer();
  if (!program) throw new Error('These tests start a redis-server of their own.');
  let child: ChildProcess | null = null;

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async function remove(): Promise<void> {
    await kill();
    await rm(folder, { recursive: true });
  }

  return {
    url: socket,
    async start() {
      const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
      const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
      child = spawn(program, [...settings, ...durable, ...more], { stdio: ['ignore', 'pipe', 'ignore'] });
      for await (const line of child.stdout ?? []) if (String(line).includes('eady to accept')) break;
    },
    kill,
    freeze: (frozen) => void child?.kill(frozen ? 'SIGSTOP' : 'SIGCONT'),
    remove,
    [Symbol.asyncDispose]: remove,
  };
}
