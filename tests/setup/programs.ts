import { findOrInstall, findProgram } from './debian-program.ts';
import type { Available } from './provided.ts';

const REDIS = ['redis-server', 'valkey-server'] as const;
const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;

/** Installs Redis where it is missing; only the test command calls this, before the run. */
export function installRedis(): void {
  if (!process.env.REDIS_URL) findOrInstall(REDIS, 'redis-server');
}

/** The same for the browser. */
export function installChromium(): void {
  if (!process.env.CHROMIUM_PATH) findOrInstall(CHROMIUM, 'chromium');
}

/** A Redis to start; null when there is none. `REDIS_URL` comes first, see `test-redis-server.ts`. */
export function findRedisServer(): string | null {
  return findProgram(REDIS);
}

/** A browser for playwright-core: `CHROMIUM_PATH`, or one on PATH. */
export function findChromium(): Available<{ readonly path: string }> {
  const path = process.env.CHROMIUM_PATH || findProgram(CHROMIUM);
  if (path) return { path, missing: null };
  return { missing: 'no Chromium on PATH: install the Debian package chromium, or set CHROMIUM_PATH' };
}
