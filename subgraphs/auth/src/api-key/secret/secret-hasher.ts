import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** A secret that is mixed into every hash, and is not in the database: a stolen copy of the hashes is of no use. */
export const pepperSchema = z.object({
  version: z.number().int().positive(),
  secret: z.string().min(32),
});
export type Pepper = z.infer<typeof pepperSchema>;

/** A SHA-256 in base64url; the digests that callers send. */
const DIGEST = /^[\w-]{43}$/;

export type SecretHasher = {
  /** The hash to keep, by the newest pepper: "v2." and the HMAC-SHA-256 in base64url. */
  hash(digest: string): string;
  /** The hashes under which a digest may be kept, by every pepper; none when the text is no digest. */
  candidates(digest: string): string[];
};

/**
 * Hashes the SHA-256 digests of API keys with HMAC-SHA-256. A key holds 256 random bits, so nothing slower is needed.
 * The pepper of the highest version writes, the others only recognise. Throws when there is none, or two of one version.
 */
export function createSecretHasher(peppers: readonly Pepper[]): SecretHasher {
  const sorted = peppers.toSorted((a, b) => b.version - a.version);
  const [newest] = sorted;
  if (!newest) throw new Error('At least one pepper for API keys is needed.');
  if (new Set(peppers.map(({ version }) => version)).size < peppers.length)
    throw new Error('Two peppers for API keys have the same version.');
  const hashWith = ({ version, secret }: Pepper, digest: string) =>
    `v${version}.${createHmac('sha256', secret).update(digest).digest('base64url')}`;
  return {
    hash: (digest) => hashWith(newest, digest),
    candidates: (digest) => (DIGEST.test(digest) ? sorted.map((pepper) => hashWith(pepper, digest)) : []),
  };
}
