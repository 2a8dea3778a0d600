import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One life of a process: a number alone may since have been given to another program. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Start time in clock ticks since boot, with the boot's id; null where there is no /proc. */
  readonly born: string | null;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, born: bornAt(process.pid) };
}

/** Whether exactly that process still runs. */
export function isAlive({ pid, born }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  return born === null || bornAt(pid) === born;
}

/** Processes whose working folder is `folder`: PostgreSQL and each of its children work in their data folder. */
export function processesIn(folder: string): number[] {
  return listed('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => workingFolder(pid) === folder)
    .map(Number);
}

export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return state(pid) !== 'Z';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function bornAt(pid: number): string | null {
  try {
    const ticks = statFields(pid)[19];
    return ticks ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticks}` : null;
  } catch {
    return null;
  }
}

/** A zombie is dead; only its parent has not noticed yet. */
function state(pid: number): string | undefined {
  try {
    return statFields(pid)[0];
  } catch {
    return undefined;
  }
}

/** Fields 3 and on of /proc/<pid>/stat (proc(5)); field 2, the name, may itself hold spaces and brackets. */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
