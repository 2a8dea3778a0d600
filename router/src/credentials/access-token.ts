import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { KeyRing } from './key-ring.ts';

const ISSUER = 'tradesense';
const AUDIENCE = 'tradesense-api';
const MAXIMUM_LENGTH = 4_096;
const REMEMBERED_TOKENS = 10_000;

const claimsSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  mid: z.string(),
  wid: z.string(),
  role: z.enum(['OWNER', 'MEMBER']),
  scope: z.string(),
  /** Seconds since 1970. A token without an end is refused. */
  exp: z.number(),
});
export type AccessClaims = z.infer<typeof claimsSchema>;

/** The claims of a good token, or why it is refused. */
export type TokenCheck = AccessClaims | 'malformed' | 'expired' | 'not ours' | 'unavailable';

/** The key id when the header is one that we sign with. The algorithm is never taken from the token. */
function keyIdOf(token: string): string | null {
  if (token.length > MAXIMUM_LENGTH) return null;
  try {
    const header = jwt.decode(token, { complete: true })?.header;
    return header?.alg === 'ES256' && typeof header.kid === 'string' ? header.kid : null;
  } catch {
    return null;
  }
}

/**
 * Checks access tokens: ES256 by one of auth's keys, issuer, audience, expiry and claims. A signature that was once
 * found good is remembered by the token, since a page sends the same one many times.
 */
export function createAccessTokens(options: {
  keys: KeyRing;
  clock: () => Date;
}): (token: string) => Promise<TokenCheck> {
  const remembered = new LRUCache<string, { claims: AccessClaims; keyId: string; key: KeyObject }>({
    max: REMEMBERED_TOKENS,
  });
  const nowSeconds = () => Math.floor(options.clock().getTime() / 1_000);

  function verify(token: string, key: KeyObject): AccessClaims | 'expired' | 'not ours' {
    try {
      const claims = jwt.verify(token, key, {
        algorithms: ['ES256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        clockTimestamp: nowSeconds(),
      });
      return claimsSchema.safeParse(claims).data ?? 'not ours';
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? 'expired' : 'not ours';
    }
  }

  return async (token) => {
    const known = remembered.get(token);
    const keyId = known?.keyId ?? keyIdOf(token);
    if (keyId === null) return 'malformed';
    const key = await options.keys.find(keyId);
    if (key === 'unavailable') return 'unavailable';
    if (key === null) return 'not ours';
    if (known?.key === key) return known.claims.exp > nowSeconds() ? known.claims : 'expired';
    const claims = verify(token, key);
    if (typeof claims === 'object') remembered.set(token, { claims, keyId, key });
    return claims;
  };
}
