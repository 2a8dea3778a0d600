import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const SOURCES = ['app', 'client', 'schema/operations', 'package-lock.json'].map((name) => join(ROOT, name));
const BUILT = join(ROOT, 'app/dist');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** What is built or installed below the sources, and no source itself. */
const NO_SOURCE = /^(dist|node_modules)/;

/**
 * Milliseconds since the epoch of the latest change of a file, or of any below a folder; 0 when there is none, or when
 * it goes away meanwhile, as an editor's files do.
 */
async function latestChange(path: string): Promise<number> {
  const info = await stat(path).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const names = await readdir(path).catch(() => []);
  const below = names.filter((name) => !NO_SOURCE.test(name)).map((name) => latestChange(join(path, name)));
  return Math.max(0, ...(await Promise.all(below)));
}

async function isCurrent(): Promise<boolean> {
  const changed = await Promise.all(SOURCES.map(latestChange));
  return (await latestChange(join(BUILT, 'index.html'))) > Math.max(...changed);
}

/**
 * Builds the web app and the explorer into app/dist unless what is there is newer than every source, or the
 * development dependencies are not installed. Throws with the build's own words when it fails. An abort stops it.
 */
export async function buildApp(signal?: AbortSignal): Promise<void> {
  if (!existsSync(VITE) || (await isCurrent())) return;
  // Built beside and renamed: a kill in the middle leaves no half of it, and two starts do not mix theirs.
  const fresh = `${BUILT}.${process.pid}`;
  const began = new Date();
  try {
    await runVite(fresh, signal);
    // As old as what it was made of: a source that changed during the build is newer.
    await utimes(join(fresh, 'index.html'), began, began);
    // Another start was faster, and its pages may be in use by now.
    if (await isCurrent()) return;
    await rm(BUILT, { recursive: true, force: true });
    await rename(fresh, BUILT);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function runVite(outDir: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(
    process.execPath,
    [VITE, 'build', '--config', 'app/vite.config.ts', '--logLevel', 'warn', '--outDir', outDir],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new Error(`The web app could not be built:\n${Buffer.concat(output).toString()}`);
}
