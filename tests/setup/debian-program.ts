import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of `names` that is on PATH, as a full path; null when none is. */
export function findProgram(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

/**
 * Finds a program, or installs its Debian package where this process may do that: as root, with apt-get.
 * Returns the path, or one sentence about what is missing.
 */
export function findOrInstall(
  names: readonly string[],
  debianPackage: string,
): { path: string } | { missing: string } {
  const found = findProgram(names);
  if (found) return { path: found };
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version') || !findProgram(['apt-get'])) {
    return { missing: `${names[0]} is not on PATH (install the Debian package ${debianPackage})` };
  }
  process.stdout.write(`Installing the Debian package ${debianPackage} for the tests …\n`);
  const failure = aptGet('update') ?? aptGet('install', '--yes', '--no-install-recommends', debianPackage);
  const installed = findProgram(names);
  return installed
    ? { path: installed }
    : { missing: `${debianPackage} could not be installed: ${failure ?? 'not found'}` };
}

/** Null on success, else the last line that apt-get wrote. */
function aptGet(...args: string[]): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', ['--quiet', ...args], { encoding: 'utf8', env, timeout: 300_000 });
  if (result.status === 0) return null;
  return `${result.stderr ?? ''}`.trim().split('\n').at(-1) ?? 'apt-get failed';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
