import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { StartFailure } from '../start-failure.ts';

/** The password of a role, made at its first use and the same ever after. */
export type Passwords = (role: string) => string;

/**
 * Keeps the passwords of the database roles in a file that only its owner reads.
 * Throws a StartFailure `passwords-missing` when the file is gone or damaged but the cluster that needs it is there.
 */
export function openPasswords(file: string, clusterExists: boolean): Passwords {
  const known = read(file);
  if (known.size === 0 && clusterExists) {
    throw new StartFailure(
      'passwords-missing',
      `The database passwords (${file}) are missing or damaged: restore the file, or run npm run reset to begin anew.`,
    );
  }
  return (role) => {
    const found = known.get(role);
    if (found !== undefined) return found;
    // Letters and digits only, so that it stands in a URL as it is; 24 bytes are 192 bits.
    const password = randomBytes(24).toString('hex');
    known.set(role, password);
    const text = JSON.stringify(Object.fromEntries(known), null, 2);
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    return password;
  };
}

function read(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  try {
    const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
