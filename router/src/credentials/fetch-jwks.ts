import { request } from 'undici';
import { z } from 'zod';
import type { JwksProvider } from './key-ring.ts';

const TIMEOUT_MS = 3_000;

const keySetSchema = z.object({
  keys: z.array(
    z.object({ kid: z.string(), kty: z.string(), crv: z.string(), x: z.string(), y: z.string() }),
  ),
});

/** Gets the key set over HTTP from auth's server. Rejects when it cannot be reached within 3 s or answers otherwise. */
export function fetchJwks(authUrl: string): JwksProvider {
  const url = new URL('/.well-known/jwks.json', authUrl);
  return async () => {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`auth answered HTTP ${statusCode} for its keys`);
    }
    return keySetSchema.parse(await body.json());
  };
}
