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

/** Signs the viewer that the router made out, for one request: HMAC-SHA-256, good for 60 seconds. */
export function signViewerToken(viewer: Viewer, secret: string): string {
  return jwt.sign({ viewer }, secret, { algorithm: 'HS256', issuer: ISSUER, expiresIn: LIFETIME_SECONDS });
}

/** The viewer inside a token, or null when the token is missing, was not signed with the secret, or is too old. */
export function readViewerToken(token: string | undefined, secret: string): Viewer | null {
  if (!token) return null;
  try {
    const claims = jwt.verify(token, secret, { algorithms: ['HS256'], issuer: ISSUER });
    const parsed = viewerSchema.safeParse(typeof claims === 'string' ? null : claims.viewer);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
