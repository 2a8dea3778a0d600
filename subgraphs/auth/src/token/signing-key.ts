import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

/** A private key for access tokens, as it is kept: P-256 in PKCS #8 PEM, and the id under which it is published. */
export const signingKeySchema = z.object({ kid: z.string().min(1), privateKeyPem: z.string().min(1) });
export type SigningKey = z.infer<typeof signingKeySchema>;

/** A public key in the form of RFC 7517. */
export type PublicJwk = {
  kty: 'EC';
  crv: 'P-256';
  x: string;
  y: string;
  kid: string;
  use: 'sig';
  alg: 'ES256';
};

/** What the world may know: the keys whose signatures are to be accepted. */
export type JsonWebKeySet = { keys: PublicJwk[] };

/** A new random signing key. Its id is the key's thumbprint (RFC 7638), so two keys never share one. */
export function createSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { crv, x, y } = coordinates(privateKey);
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv, kty: 'EC', x, y }))
    .digest('base64url');
  return { kid, privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

/** The private key behind its PEM. Throws an Error that names the key when it is no P-256 key. */
export function openSigningKey(key: SigningKey): KeyObject {
  try {
    const privateKey = createPrivateKey(key.privateKeyPem);
    coordinates(privateKey);
    return privateKey;
  } catch (cause) {
    throw new Error(`Signing key ${key.kid} is no P-256 private key in PKCS #8 PEM.`, { cause });
  }
}

/** The public half, to be published. */
export function publicJwk(kid: string, privateKey: KeyObject): PublicJwk {
  return { kty: 'EC', ...coordinates(privateKey), kid, use: 'sig', alg: 'ES256' };
}

function coordinates(privateKey: KeyObject): { crv: 'P-256'; x: string; y: string } {
  const { crv, x, y } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'P-256' || !x || !y) throw new Error(`The curve is ${crv ?? 'unknown'}, not P-256.`);
  return { crv, x, y };
}
