import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import { isAlive, ownIdentity, type ProcessIdentity } from './process-table.ts';

export interface StartLock {
  release(): void;
}

/** A takeover lasts a millisecond; one that is older than this was left by a process that died in it. */
const TAKEOVER_MS = 5_000;

/**
 * Claims a data folder for this process, so that two starts never share it. The lock of a process that
 * was killed is recognised (process number and start time) and replaced.
 * Throws a StartFailure `already-running` naming the process that holds it.
 */
export async function takeStartLock(folder: string): Promise<StartLock> {
  const file = join(folder, 'start.lock');
  const me = ownIdentity();
  const mine = `${file}.${randomUUID()}`;
  writeFileSync(mine, JSON.stringify(me), { mode: 0o644 });
  try {
    while (!link(mine, file)) {
      const holder = readHolder(file);
      if (holder && isAlive(holder)) throw alreadyRunning(folder, holder.pid);
      if (takeOver(mine, file, holder)) break;
      await pause(20);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return {
    release() {
      const holder = readHolder(file);
      if (holder?.pid === me.pid && holder.born === me.born) rmSync(file, { force: true });
    },
  };
}

/** Replaces a dead holder's lock. Only one process at a time may try, and only if the lock is still the dead one's. */
function takeOver(mine: string, file: string, dead: ProcessIdentity | null): boolean {
  const takeover = `${file}.takeover`;
  if (!link(mine, takeover)) {
    if (ageOf(takeover) > TAKEOVER_MS) rmSync(takeover, { force: true });
    return false;
  }
  try {
    const holder = readHolder(file);
    if (holder?.pid !== dead?.pid || holder?.born !== dead?.born) return false;
    renameSync(mine, file);
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** A hard link either makes the name with its content at once, or fails because the name is taken. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isIdentity(holder) ? holder : null;
  } catch {
    return null;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'born' in value
  );
}

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function alreadyRunning(folder: string, pid: number): StartFailure {
  return new StartFailure(
    'already-running',
    `TradeSense already runs on the data folder ${folder} (process ${pid}); stop it first.`,
  );
}
