import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../embedded/start-failure.ts';
import type { DataPaths } from './data-dir.ts';

const MEGABYTE = 1_000_000;

/** Free megabytes without which a start is not worth trying: new databases with their write-ahead log, or that log. */
const NEEDED = { first: 250, later: 32 } as const;

/** Below this PostgreSQL cannot write its next 16 MB of log: whatever went wrong, this is why. */
const FULL = 17;

/** Megabytes that are free on the disk of `folder`; null where the system does not tell. */
function freeMegabytes(folder: string): number | null {
  try {
    const { blocks, bavail, bsize } = statfsSync(folder);
    return blocks === 0 ? null : Math.floor((bavail * bsize) / MEGABYTE);
  } catch {
    return null;
  }
}

/** Whether the disk of the data folder is so full that PostgreSQL cannot work on it. */
export function isDiskFull(folder: string): boolean {
  const free = freeMegabytes(folder);
  return free !== null && free < FULL;
}

/**
 * Makes the data folder if there is none. Throws a StartFailure in one sentence when it cannot be written or its disk
 * is full, before anything half done is left there.
 */
export function prepareDataDir({ root, postgres }: DataPaths): void {
  try {
    mkdirSync(root, { recursive: true });
    accessSync(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explain(error, root);
  }
  const needed = NEEDED[existsSync(join(postgres, 'cluster')) ? 'later' : 'first'];
  const free = freeMegabytes(root);
  if (free === null || free >= needed) return;
  throw new StartFailure(
    'disk-full',
    `The disk is full: ${root} has ${free} MB left and a start needs ${needed} MB. Free some space, or choose another folder with DATA_DIR.`,
  );
}

function explain(error: unknown, root: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StartFailure('folder-not-writable', `${root} is no folder: choose another with DATA_DIR.`);
  }
  const reason = { EROFS: 'the disk is read-only', ENOSPC: 'the disk is full' }[code] ?? `permission denied`;
  if (!['EROFS', 'ENOSPC', 'EACCES', 'EPERM'].includes(code)) return error;
  return new StartFailure(
    code === 'ENOSPC' ? 'disk-full' : 'folder-not-writable',
    `The data folder ${root} cannot be written: ${reason}. Choose another with DATA_DIR.`,
  );
}
