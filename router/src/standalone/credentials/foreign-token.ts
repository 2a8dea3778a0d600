import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { KeyRing } from '../../credentials/key-ring.ts';

const MAXIMUM_LENGTH = 8_192;
const REMEMBERED_TOKENS = 10_000;
/** Signatures only: a secret that both sides know proves nothing here, and "none" even less. */
const ALGORITHMS: jwt.Algorithm[] = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
];

const claimsSchema = z.object({
  sub: z.string().min(1),
  scope: z.string().default(''),
  /** Seconds since 1970. A token without an end is refused. */
  exp: z.number(),
});
export type ForeignClaims = z.infer<typeof claimsSchema>;

/** The claims of a good token, or why it is refused. */
export type ForeignTokenCheck = ForeignClaims | 'malformed' | 'expired' | 'not good' | 'unavailable';

function keyIdOf(token: string): string | null {
  if (token.length > MAXIMUM_LENGTH) return null;
  try {
    const header = jwt.decode(token, { complete: true })?.header;
    return typeof header?.kid === 'string' ? header.kid : null;
  } catch {
    return null;
  }
}

/**
 * Checks access tokens of any issuer: signature by a key of its key set, expiry, a subject; issuer and audience where
 * they are given. A token that was found good is remembered until it expires or its key is withdrawn.
 */
export function createForeignTokens(options: {
  keys: KeyRing;
  issuer: string | undefined;
  audience: string | undefined;
  clock: () => Date;
}): (token: string) => Promise<ForeignTokenCheck> {
  const { issuer, audience } = options;
  const remembered = new LRUCache<string, { claims: ForeignClaims; key: KeyObject }>({
    max: REMEMBERED_TOKENS,
  });
  const nowSeconds = () => Math.floor(options.clock().getTime() / 1_000);

  function verify(token: string, key: KeyObject): ForeignClaims | 'expired' | 'not good' {
    try {
      const claims = jwt.verify(token, key, {
        algorithms: ALGORITHMS,
        ...(issuer === undefined ? {} : { issuer }),
        ...(audience === undefined ? {} : { audience }),
        clockTimestamp: nowSeconds(),
      });
      return claimsSchema.safeParse(claims).data ?? 'not good';
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? 'expired' : 'not good';
    }
  }

  return async (token) => {
    const keyId = keyIdOf(token);
    if (keyId === null) return 'malformed';
    const key = await options.keys.find(keyId);
    if (key === 'unavailable') return 'unavailable';
    if (key === null) return 'not good';
    const known = remembered.get(token);
    if (known?.key === key) return known.claims.exp > nowSeconds() ? known.claims : 'expired';
    const claims = verify(token, key);
    if (typeof claims === 'object') remembered.set(token, { claims, key });
    return claims;
  };
}
