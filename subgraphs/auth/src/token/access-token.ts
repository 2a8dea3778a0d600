import jwt from 'jsonwebtoken';
import type { WorkspaceRole } from '../../../../kit/viewer/viewer.ts';
import { ROLE_SCOPES } from './role-scopes.ts';
import { type JsonWebKeySet, openSigningKey, publicJwk, type SigningKey } from './signing-key.ts';

/** Who an access token speaks for. */
export type AccessTokenSubject = {
  personId: string;
  sessionId: string;
  membershipId: string;
  workspaceId: string;
  role: WorkspaceRole;
};

// Who verifies tokens relies on these two.
const ACCESS_TOKEN_ISSUER = 'tradesense';
const ACCESS_TOKEN_AUDIENCE = 'tradesense-api';

/** Short, because the router trusts a token without asking anybody. */
export const ACCESS_TOKEN_SECONDS = 600;

export type AccessTokens = {
  /** Signs a token that is good from `now` for ten minutes, or until `notAfter` when that is earlier. */
  issue(subject: AccessTokenSubject, now: Date, notAfter: Date): { accessToken: string; expiresAt: Date };
  /** The public keys of every signing key. */
  jwks(): JsonWebKeySet;
};

/**
 * Access tokens: JWTs signed with ES256 by the first key. The others are only published, which lets keys rotate: add the
 * new one at the end, wait until every cache of the key set has it, move it to the front, and drop the old one ten
 * minutes later. Throws when there is no key or one cannot be read.
 */
export function createAccessTokens(signingKeys: readonly SigningKey[]): AccessTokens {
  const [current, ...others] = signingKeys.map((key) => ({ kid: key.kid, key: openSigningKey(key) }));
  if (!current) throw new Error('At least one signing key is needed.');
  const keySet: JsonWebKeySet = { keys: [current, ...others].map(({ kid, key }) => publicJwk(kid, key)) };
  return {
    issue(subject, now, notAfter) {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const expires = Math.min(issuedAt + ACCESS_TOKEN_SECONDS, Math.floor(notAfter.getTime() / 1000));
      const claims = {
        iss: ACCESS_TOKEN_ISSUER,
        aud: ACCESS_TOKEN_AUDIENCE,
        sub: subject.personId,
        sid: subject.sessionId,
        mid: subject.membershipId,
        wid: subject.workspaceId,
        role: subject.role,
        scope: ROLE_SCOPES[subject.role].join(' '),
        iat: issuedAt,
        exp: expires,
      };
      const accessToken = jwt.sign(claims, current.key, { algorithm: 'ES256', keyid: current.kid });
      return { accessToken, expiresAt: new Date(expires * 1000) };
    },
    jwks: () => keySet,
  };
}
