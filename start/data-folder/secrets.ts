import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { StartFailure } from '../embedded/start-failure.ts';

const secretsSchema = z.object({
  viewerTokenSecret: z.string().min(32),
  signingKeys: z.array(z.object({ kid: z.string(), privateKeyPem: z.string() })).min(1),
  demoPassword: z.string().min(8),
});

/** What one installation keeps to itself: the router's HMAC secret, auth's signing keys, the demo trader's password. */
export type Secrets = z.infer<typeof secretsSchema>;

/** A short random word that a person can type: 12 letters and digits, 59 bits. */
function typeablePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(12), (byte) => alphabet[byte % alphabet.length]).join('');
}

/**
 * The secrets in the file at `path`, made at the first start. The file is readable by its owner only, and written
 * beside and renamed, so that a kill in the middle leaves no half of it. Call it while holding the start lock: of two
 * first starts at once, the second would replace what the first one goes by.
 */
export async function loadSecrets(path: string): Promise<Secrets> {
  const kept = await readIfThere(path);
  if (kept !== null) return parseSecrets(kept, path);
  const secrets: Secrets = {
    viewerTokenSecret: randomBytes(32).toString('base64url'),
    signingKeys: [createSigningKey()],
    demoPassword: typeablePassword(),
  };
  await writeFile(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new StartFailure('folder-not-writable', `The secrets in ${path} belong to another user.`);
  }
}

function parseSecrets(text: string, path: string): Secrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new StartFailure(
      'passwords-missing',
      `The secrets in ${path} are damaged: restore the file, or run npm run reset to begin anew.`,
    );
  }
}
