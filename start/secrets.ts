import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createSigningKey } from '../subgraphs/auth/src/token/signing-key.ts';

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
 * The secrets of the data folder, made at the first start. The file is readable by its owner only, and written beside
 * and renamed, so that a kill in the middle leaves no half of it.
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return secretsSchema.parse(JSON.parse(kept));
  const secrets: Secrets = {
    viewerTokenSecret: randomBytes(32).toString('base64url'),
    signingKeys: [createSigningKey()],
    demoPassword: typeablePassword(),
  };
  await writeFile(`${path}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return secrets;
}
