import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const SOURCES = ['app', 'client', 'schema/operations', 'package-lock.json'];

/** Milliseconds since the epoch of the latest change of a file, or of any below a folder; 0 when there is none. */
async function latestChange(path: string): Promise<number> {
  const url = new URL(path, ROOT);
  const info = await stat(url).catch(() => null);
  if (info === null) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const entries = await readdir(url, { withFileTypes: true, recursive: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !/\/(dist|node_modules)(\/|$)/.test(`/${entry.parentPath}`),
  );
  const times = await Promise.all(
    files.map(async (file) => (await stat(`${file.parentPath}/${file.name}`)).mtimeMs),
  );
  return Math.max(0, ...times);
}

/**
 * Builds the web app and the explorer into app/dist unless what is there is newer than every source. Resolves to
 * whether it built; throws with the build's own words when it fails.
 */
export async function buildApp(): Promise<boolean> {
  const built = await latestChange('app/dist/index.html');
  const changed = Math.max(...(await Promise.all(SOURCES.map(latestChange))));
  if (built > changed) return false;
  const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', ROOT));
  const child = spawn(
    process.execPath,
    [vite, 'build', '--config', 'app/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`The web app could not be built:\n${Buffer.concat(output).toString()}`);
  return true;
}
