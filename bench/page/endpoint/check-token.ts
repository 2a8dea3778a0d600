import { createPublicKey, type JsonWebKey } from 'node:crypto';
import jwt from 'jsonwebtoken';

/** What an access token says of its bearer. */
export type Bearer = { sub: string; wid: string; mid: string; exp: number };

const MAXIMUM_REMEMBERED = 10_000;

/**
 * Checks access tokens as anybody would: signature, issuer, audience and expiry, and remembers those that were good.
 * Gives null for one that is not.
 */
export function createTokenCheck(jwks: {
  keys: readonly JsonWebKey[];
}): (header: string | undefined) => Bearer | null {
  const keys = new Map(jwks.keys.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: 'jwk' })]));
  const remembered = new Map<string, Bearer>();

  function verify(token: string): Bearer | null {
    const key = keys.get(jwt.decode(token, { complete: true })?.header.kid ?? '');
    if (!key) return null;
    try {
      return jwt.verify(token, key, {
        algorithms: ['ES256'],
        issuer: 'tradesense',
        audience: 'tradesense-api',
      }) as unknown as Bearer;
    } catch {
      return null;
    }
  }

  return (header) => {
    if (!header?.startsWith('Bearer ')) return null;
    const known = remembered.get(header);
    if (known) return known.exp > Date.now() / 1_000 ? known : null;
    const bearer = verify(header.slice('Bearer '.length));
    if (remembered.size >= MAXIMUM_REMEMBERED) remembered.clear();
    if (bearer) remembered.set(header, bearer);
    return bearer;
  };
}
