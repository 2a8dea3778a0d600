import type { TestProject } from 'vitest/node';
import { findChromium } from './programs.ts';
import type { TestServices } from './provided.ts';
import { startTestPostgres } from './test-postgres.ts';
import { startTestRedis } from './test-redis-server.ts';

interface Running {
  readonly services: TestServices;
  readonly stop: () => Promise<void>;
}

interface Shared {
  running: Promise<Running> | null;
  users: number;
}

/** Each vitest project loads this module anew, within one process; the servers are one for all of them. */
const KEY = Symbol.for('tradesense.test-services');
const home = globalThis as { [KEY]?: Shared };
home[KEY] ??= { running: null, users: 0 };
const shared = home[KEY];

/** Starts the servers with the first project that needs them, and stops them with the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.users += 1;
  shared.running ??= startServices();
  const { services, stop } = await shared.running;
  project.provide('services', services);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.running = null;
    await stop();
  };
}

async function startServices(): Promise<Running> {
  const redis = await startTestRedis();
  const postgres = await startTestPostgres().catch(async (error: unknown) => {
    await redis.stop();
    throw error;
  });
  return {
    services: { postgres: postgres.postgres, redis: redis.redis, chromium: findChromium() },
    stop: async () => {
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}
