import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { request } from 'undici';
import { z } from 'zod';
import type { JwksProvider } from '../../credentials/key-ring.ts';

const TIMEOUT_MS = 3_000;

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Gets a key set from the issuer. Rejects when it cannot be reached within 3 s or answers otherwise. */
export function fetchForeignJwks(url: string): JwksProvider {
  return async () => {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`the issuer answered HTTP ${statusCode} for its keys`);
    }
    return keySetSchema.parse(await body.json());
  };
}

/** The public key when it is one for signatures, RSA or of an elliptic curve; null for any other. */
export function readSigningKey(jwk: JsonWebKey): KeyObject | null {
  if (!['RSA', 'EC'].includes(jwk.kty ?? '') || (jwk.use ?? 'sig') !== 'sig') return null;
  try {
    return createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    // One key that Node cannot read must not take the others away.
    return null;
  }
}
