import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, in memory. Disposing of it takes it away. */
export type SmallDisk = Disposable & {
  readonly folder: string;
  /** Leaves at most so many megabytes free. */
  fillUpTo(megabytes: number): void;
  /** Takes away what filled it. */
  empty(): void;
  makeReadOnly(): void;
};

/** Mounts one of that size, which only root may. */
export function createSmallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'tradesense-disk-'));
  const ballast = join(folder, 'ballast');
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  return {
    folder,
    fillUpTo(left) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 1_000_000), 1));
    },
    empty: () => rmSync(ballast),
    makeReadOnly: () => run('mount', '-o', 'remount,ro', folder),
    [Symbol.dispose]() {
      run('umount', folder);
      rmdirSync(folder);
    },
  };
}

/** Why there can be none here; null when there can. */
export function whyNoDisk(): string | null {
  if (process.getuid?.() !== 0) return 'only root may mount a disk';
  try {
    createSmallDisk(1)[Symbol.dispose]();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function run(program: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(error?.message ?? stderr.trim());
}
