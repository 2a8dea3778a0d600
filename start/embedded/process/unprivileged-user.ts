import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartFailure } from '../start-failure.ts';

/** How to run PostgreSQL, which refuses to run as root. */
export interface Identity {
  /** Words before the program; empty when it runs as we do. */
  readonly prefix: readonly string[];
  /** Who must own the data folder; null when we do. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

/** Looked for in this order: initdb wants the name of a user that exists. */
const USERS = ['postgres', 'nobody'] as const;

/**
 * As an ordinary user: as we are. As root: another user, chosen from /etc/passwd.
 * `pdeathsig` makes the kernel stop the server when this process is killed, where util-linux is there to ask it.
 */
export function chooseIdentity(): Identity {
  const dieWithUs = works(['setpriv', '--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.getuid?.() !== 0) return { prefix: dieWithUs, owner: null };
  const owner = findUser(readFileSync('/etc/passwd', 'utf8'));
  if (!owner || dieWithUs.length === 0) {
    throw new StartFailure(
      'server-failed',
      'PostgreSQL does not run as root, and there is no setpriv to become another user: start as an ordinary user.',
    );
  }
  return { prefix: [...dieWithUs, ...become(owner)], owner };
}

/**
 * Adds, only where needed, the right to pass folders such as /root that the other user may not enter.
 * `no_setuid_fixup` is what lets access(2), which initdb asks, see that right.
 * Throws `folder-unreachable` when even that does not help.
 */
export function ensureReach(identity: Identity, binary: string, folder: string): Identity {
  if (!identity.owner || reaches(identity.prefix, binary, folder)) return identity;
  const prefix = [...identity.prefix, ...DAC_OVERRIDE];
  if (reaches(prefix, binary, folder)) return { ...identity, prefix };
  throw new StartFailure(
    'folder-unreachable',
    `PostgreSQL cannot run as root, and the user it runs as cannot enter ${folder} or ${binary}: move the project out of a private folder, or start as an ordinary user.`,
  );
}

const DAC_OVERRIDE = [
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
  '--securebits=+no_setuid_fixup',
] as const;

function become({ uid, gid }: { uid: number; gid: number }): string[] {
  return ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
}

function reaches(prefix: readonly string[], binary: string, folder: string): boolean {
  return works([...prefix, 'sh', '-c', 'test -x "$0" && test -x "$1"', binary, folder]);
}

function works([program = 'true', ...args]: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** The first of USERS in the text of a passwd file; null when there is none. */
export function findUser(passwd: string): { uid: number; gid: number } | null {
  const entries = passwd.split('\n').map((line) => line.split(':'));
  for (const name of USERS) {
    const entry = entries.find(([user]) => user === name);
    const uid = Number(entry?.[2]);
    const gid = Number(entry?.[3]);
    if (entry && uid > 0 && Number.isInteger(gid)) return { uid, gid };
  }
  return null;
}
