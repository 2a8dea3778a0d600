import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Pepper, pepperSchema } from '../../subgraphs/auth/src/api-key/secret/secret-hasher.ts';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { StartFailure } from '../embedded/start-failure.ts';

const secretsSchema = z.object({
  viewerTokenSecret: z.string().min(32),
  signingKeys: z.array(z.object({ kid: z.string(), privateKeyPem: z.string() })).min(1),
  /** A file of before there were API keys has none. */
  apiKeyPeppers: z.array(pepperSchema).min(1).optional(),
  demoPassword: z.string().min(8),
});

/** What is in the file. */
type KeptSecrets = z.infer<typeof secretsSchema>;

/**
 * What one installation keeps to itself: the router's HMAC secret, auth's signing keys, what API keys are hashed with,
 * the demo trader's password.
 */
export type Secrets = KeptSecrets & { apiKeyPeppers: Pepper[] };

function createPeppers(): Pepper[] {
  return [{ version: 1, secret: randomBytes(32).toString('base64url') }];
}

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
  if (kept !== null) return complete(parseSecrets(kept, path), path);
  const secrets: Secrets = {
    viewerTokenSecret: randomBytes(32).toString('base64url'),
    signingKeys: [createSigningKey()],
    apiKeyPeppers: createPeppers(),
    demoPassword: typeablePassword(),
  };
  await writeSecrets(secrets, path);
  return secrets;
}

async function writeSecrets(secrets: Secrets, path: string): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/** Adds what the version that wrote the file did not have yet. */
async function complete(kept: KeptSecrets, path: string): Promise<Secrets> {
  const { apiKeyPeppers } = kept;
  if (apiKeyPeppers) return { ...kept, apiKeyPeppers };
  const secrets = { ...kept, apiKeyPeppers: createPeppers() };
  await writeSecrets(secrets, path);
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

function parseSecrets(text: string, path: string): KeptSecrets {
  try {
    return secretsSchema.parse(JSON.parse(text));
  } catch {
    throw new StartFailure(
      'passwords-missing',
      `The secrets in ${path} are damaged: restore the file, or run npm run reset to begin anew.`,
    );
  }
}
