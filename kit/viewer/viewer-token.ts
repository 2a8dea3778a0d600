import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Asker } from './viewer.ts';

const ISSUER = 'tradesense-router';
const LIFETIME_SECONDS = 60;
const REMEMBERED_TOKENS = 10_000;

const viewerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anonymous') }),
  z.object({ kind: z.literal('router') }),
  z.object({
    kind: z.enum(['user', 'api-key']),
    membershipId: z.string(),
    personId: z.string(),
    workspaceId: z.string(),
    role: z.enum(['OWNER', 'MEMBER']),
    sessionId: z.string().nullable(),
    apiKeyId: z.string().nullable(),
    scopes: z.array(z.string()),
    entitlements: z
      .object({
        plan: z.enum(['FREE', 'PRO', 'ENTERPRISE']),
        uploadMegabytes: z.number().int().nonnegative(),
        exportsPerDay: z.number().int().nonnegative().nullable(),
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
export function signViewerToken(viewer: Asker, secret: string): string {
  return jwt.sign({ viewer }, secretKey(secret), {
    algorithm: 'HS256',
    issuer: ISSUER,
    expiresIn: LIFETIME_SECONDS,
  });
}

/** A viewer and when the token that brought them ends, in seconds since 1970. */
export type SignedViewer = { viewer: Asker; endsAt: number };

/** What a token says, or null when it is missing, was not signed with the secret, or is too old. */
export function verifyViewerToken(token: string | undefined, secret: string): SignedViewer | null {
  if (!token) return null;
  try {
    const claims = jwt.verify(token, secretKey(secret), { algorithms: ['HS256'], issuer: ISSUER });
    if (typeof claims === 'string' || claims.exp === undefined) return null;
    const parsed = viewerSchema.safeParse(claims.viewer);
    return parsed.success ? { viewer: parsed.data, endsAt: claims.exp } : null;
  } catch {
    return null;
  }
}

/**
 * Reads tokens signed with the secret: gives the viewer, or null for any other token. One that was good is remembered
 * until it ends, since the calls of a moment bring the same.
 */
export function createViewerTokenReader(secret: string): (token: string | undefined) => Asker | null {
  const remembered = new LRUCache<string, SignedViewer>({ max: REMEMBERED_TOKENS });
  return (token) => {
    if (!token) return null;
    const known = remembered.get(token);
    if (known) return known.endsAt > Date.now() / 1_000 ? known.viewer : null;
    const signed = verifyViewerToken(token, secret);
    if (signed) remembered.set(token, signed);
    return signed?.viewer ?? null;
  };
}
