import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findFreePort } from '../../start/embedded/process/server-process.ts';
import { findProgram } from './debian-program.ts';
import { findRedisServer } from './programs.ts';
import type { TestServices } from './provided.ts';

type TestRedis = TestServices['redis'];

/** Enough for every test file of a run to have one of its own. */
const DATABASES = 512;
/** What a Redis that is not ours has by default. */
const FOREIGN_DATABASES = 16;
const START_MS = 10_000;
/** A test run that is killed leaves no server behind, where util-linux can ask the kernel for that. */
const DIES_WITH_US = findProgram(['setpriv']) ? ['setpriv', '--pdeathsig', 'TERM'] : [];

/** The Redis of this run: `REDIS_URL` when set, else a server of our own that keeps nothing on disk. */
export async function startTestRedis(): Promise<{ redis: TestRedis; stop: () => Promise<void> }> {
  const url = process.env.REDIS_URL;
  if (url)
    return { redis: { url, databases: FOREIGN_DATABASES, missing: null }, stop: async () => undefined };
  const program = findRedisServer();
  const port = await findFreePort();
  if (!program || port === null) {
    return {
      redis: { missing: 'no redis-server on PATH, and REDIS_URL is not set' },
      stop: async () => undefined,
    };
  }
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--databases', String(DATABASES)];
  const inMemory = [...settings, '--save', '', '--appendonly', 'no'];
  const [command = program, ...args] = [...DIES_WITH_US, program, ...inMemory];
  const child = spawn(command, args, { stdio: 'ignore', cwd: '/' });
  const own = `redis://127.0.0.1:${port}`;
  await untilAnswers(own);
  return {
    redis: { url: own, databases: DATABASES, missing: null },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  for (;;) {
    try {
      await client.connect();
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(20);
    }
  }
  client.disconnect();
}
