import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';

/** A JSON Web Key Set (RFC 7517) as auth publishes it. */
export type JsonWebKeySet = { keys: readonly JsonWebKey[] };

/** Gets the key set from auth, by function call or over HTTP. Rejects when it cannot be had. */
export type JwksProvider = () => JsonWebKeySet | Promise<JsonWebKeySet>;

/** The key, `null` when auth knows none of that id, or `unavailable` while auth cannot be asked. */
export type KeyLookup = KeyObject | null | 'unavailable';

export type KeyRing = { find(keyId: string): Promise<KeyLookup> };

const MAXIMUM_AGE_MS = 10 * 60_000;
/** Tokens with made-up key ids must not turn the router into a flood of requests to auth. */
const PAUSE_BETWEEN_FETCHES_MS = 5_000;

/** Reads one key of a set; null when it is not of a kind that is taken. */
type ReadKey = (jwk: JsonWebKey) => KeyObject | null;

const readEs256Key: ReadKey = (jwk) =>
  jwk.kty === 'EC' && jwk.crv === 'P-256' ? createPublicKey({ key: jwk, format: 'jwk' }) : null;

function readKeys(set: JsonWebKeySet, readKey: ReadKey): Map<string, KeyObject> {
  const keys = new Map<string, KeyObject>();
  for (const jwk of set.keys) {
    const key = typeof jwk.kid === 'string' ? readKey(jwk) : null;
    if (key && typeof jwk.kid === 'string') keys.set(jwk.kid, key);
  }
  return keys;
}

/**
 * Auth's public keys, remembered for 10 minutes. An unknown key id fetches them anew, at most once in 5 seconds. While
 * auth cannot be reached, keys that are known stay good.
 */
export function createKeyRing(options: {
  jwks: JwksProvider;
  clock: () => Date;
  /** Keys for ES256 by default. */
  readKey?: ReadKey;
}): KeyRing {
  const { readKey = readEs256Key } = options;
  let keys = new Map<string, KeyObject>();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  let attempt: Promise<void> | null = null;

  async function fetchKeys(): Promise<void> {
    attemptedAt = options.clock().getTime();
    try {
      keys = readKeys(await options.jwks(), readKey);
      fetchedAt = attemptedAt;
    } catch {
      // The lookup that follows tells what is missing.
    } finally {
      attempt = null;
    }
  }

  return {
    async find(keyId) {
      const now = options.clock().getTime();
      const wanted = !keys.has(keyId) || now - fetchedAt > MAXIMUM_AGE_MS;
      if (wanted && now - attemptedAt >= PAUSE_BETWEEN_FETCHES_MS) attempt ??= fetchKeys();
      if (attempt && !keys.has(keyId)) await attempt;
      return keys.get(keyId) ?? (fetchedAt < attemptedAt ? 'unavailable' : null);
    },
  };
}
