import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

/** The numbers of /proc/<pid>/stat from the state on; the name before it may hold spaces. Null when it has ended. */
function readStat(pid: number): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return null;
  }
}

/**
 * Milliseconds of CPU time that PostgreSQL took since it began: its postmaster, the backends, and those that have ended.
 * Null where there is no /proc.
 */
export function postgresCpuMilliseconds(dataDir: string): number | null {
  try {
    const postmaster = Number(readFileSync(`${dataDir}/cluster/postmaster.pid`, 'utf8').split('\n')[0]);
    const processes = readdirSync('/proc').map(Number).filter(Number.isInteger);
    let ticks = 0;
    for (const pid of processes) {
      // Fields 4 (parent), 14 to 17 (user, system; user and system of ended children) of proc(5), less the first two.
      const stat = readStat(pid);
      const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat?.slice(11, 15) ?? [];
      if (pid === postmaster) ticks += user + system + endedUser + endedSystem;
      else if (stat?.[1] === postmaster) ticks += user + system;
    }
    return ticks * MILLISECONDS_PER_TICK;
  } catch {
    return null;
  }
}
