import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { Viewer } from './viewer.ts';

const ISSUER = 'tradesense-router';
const LIFETIME_SECONDS = 60;

const viewerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  z.object({
    kind: z.enum(['user', 'api-key']),
    membershipId: z.string(),
    personId: z.string(),
    workspaceId: z.string(),
    role: z.enum(['OWNER', 'MEMBER']),
    sessionId: z.string().nullable(),
    scopes: z.array(z.string()),
    entitlements: z
      .object({
        plan: z.enum(['FREE', 'PRO', 'ENTERPRISE']),
        uploadMegabytes: z.number().int().nonnegative(),
      })
      .nullable(),
  }),
]);

/** Given a string, jsonwebtoken first tries to read it as a PEM key, at each call, which costs more than the signature. */
const secretKeys = new Map<string, KeyObject>();

function secretKey(secret: string): KeyObject {
  const known = secretKeys.get(secret);
  if (known) return known;
  const key = createSecretKey(secret, 'utf8');
  secretKeys.set(secret, key);
  return key;
}

/** Signs the viewer that the router made out, for one request: HMAC-SHA-256, good for 60 seconds. */
export function signViewerToken(viewer: Viewer, secret: string): string {
  return jwt.sign({ viewer }, secretKey(secret), {
    algorithm: 'HS256',
    issuer: ISSUER,
    expiresIn: LIFETIME_SECONDS,
  });
}

/** The viewer inside a token, or null when the token is missing, was not signed with the secret, or is too old. */
export function readViewerToken(token: string | undefined, secret: string): Viewer | null {
  if (!token) return null;
  try {
    const claims = jwt.verify(token, secretKey(secret), { algorithms: ['HS256'], issuer: ISSUER });
    const parsed = viewerSchema.safeParse(typeof claims === 'string' ? null : claims.viewer);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
