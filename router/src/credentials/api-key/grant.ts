import { z } from 'zod';
import { type AddressList, createAddressList } from '../../../../kit/net/address-list.ts';
import type { Caller } from '../caller.ts';

const instant = z.coerce.date().nullable();
const points = z.number().int().positive().nullable();

/** What auth tells of a key; a key that may be used has an owner in its workspace. */
const grantSchema = z.object({
  keyId: z.string(),
  version: z.number().int(),
  status: z.enum(['ACTIVE', 'EXPIRED', 'REVOKED', 'OWNER_GONE']),
  secretEndsAt: instant,
  expiresAt: instant,
  membershipId: z.string().nullable(),
  personId: z.string(),
  workspaceId: z.string(),
  role: z.enum(['OWNER', 'MEMBER']).nullable(),
  scopes: z.array(z.string()),
  allowedAddresses: z.array(z.string()),
  allowedOrigins: z.array(z.string()),
  limits: z.object({ pointsPerMinute: points, pointsPerHour: points, pointsPerDay: points }),
});
type GrantAnswer = z.infer<typeof grantSchema>;

/** A key as the router remembers it. */
export type Grant = {
  readonly keyId: string;
  readonly version: number;
  /** Why nobody may use it, however it is sent; null while it is good. */
  readonly ended: 'revoked' | 'expired' | 'owner gone' | null;
  readonly secretEndsAt: Date | null;
  readonly expiresAt: Date | null;
  /** Null for any address. */
  readonly addresses: AddressList | null;
  /** Empty for any origin. */
  readonly origins: readonly string[];
  /** For whom it speaks; null when `ended` says why not. */
  readonly caller: Caller | null;
};

const ENDED = { ACTIVE: null, EXPIRED: 'expired', REVOKED: 'revoked', OWNER_GONE: 'owner gone' } as const;

function callerOf(grant: GrantAnswer): Caller | null {
  const { keyId, membershipId, personId, workspaceId, role, scopes } = grant;
  if (membershipId === null || role === null) return null;
  const { pointsPerMinute: minute, pointsPerHour: hour, pointsPerDay: day } = grant.limits;
  const isLimited = minute !== null || hour !== null || day !== null;
  return {
    viewer: {
      kind: 'api-key',
      membershipId,
      personId,
      workspaceId,
      role,
      sessionId: null,
      apiKeyId: keyId,
      scopes,
      entitlements: null,
    },
    keyBudget: isLimited ? { id: keyId, limits: { minute, hour, day, concurrent: null } } : null,
  };
}

/** Reads auth's answer; null for no such key. Throws when it is something else, such as errors. */
export function readGrant(data: unknown): Grant | null {
  const { grant } = z.object({ grant: grantSchema.nullable() }).parse(data);
  if (!grant) return null;
  const { keyId, version, secretEndsAt, expiresAt, allowedAddresses } = grant;
  return {
    keyId,
    version,
    ended: ENDED[grant.status],
    secretEndsAt,
    expiresAt,
    addresses: allowedAddresses.length > 0 ? createAddressList(allowedAddresses) : null,
    origins: grant.allowedOrigins,
    caller: callerOf(grant),
  };
}
