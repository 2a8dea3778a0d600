import type { ApiKey, ApiKeyStatus } from '../generated/resolvers.ts';

/** An API key as it is kept, with whether its owner is still in the workspace. */
export type ApiKeyRow = {
  id: string;
  workspaceId: string;
  personId: string;
  version: number;
  name: string;
  scopes: string[];
  prefix: string;
  lastFour: string;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  previousSecretEndsAt: Date | null;
  allowedAddresses: string[];
  allowedOrigins: string[];
  pointsPerMinute: number | null;
  pointsPerHour: number | null;
  pointsPerDay: number | null;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  lastUsedAgent: string | null;
  ownerGone: boolean;
};

/** The columns of `api_key k left join membership m`, as {@link ApiKeyRow} names them. */
export const API_KEY_COLUMNS = `k.id, k.workspace_id as "workspaceId", k.person_id as "personId", k.version, k.name, k.scopes,
  k.prefix, k.last_four as "lastFour", k.created_at as "createdAt", k.expires_at as "expiresAt",
  k.revoked_at as "revokedAt", k.previous_secret_ends_at as "previousSecretEndsAt",
  k.allowed_addresses as "allowedAddresses", k.allowed_origins as "allowedOrigins",
  k.points_per_minute as "pointsPerMinute", k.points_per_hour as "pointsPerHour",
  k.points_per_day as "pointsPerDay", k.last_used_at as "lastUsedAt", k.last_used_address as "lastUsedAddress",
  k.last_used_agent as "lastUsedAgent", m.id is null as "ownerGone"`;

/** What those columns come from. */
export const API_KEY_FROM = `api_key k
  left join membership m on m.person_id = k.person_id and m.workspace_id = k.workspace_id`;

/** Whether a key can be used at an instant; what cannot be undone is told first. */
export function statusOf(
  key: Pick<ApiKeyRow, 'revokedAt' | 'expiresAt' | 'ownerGone'>,
  now: Date,
): ApiKeyStatus {
  if (key.revokedAt) return 'REVOKED';
  if (key.expiresAt && key.expiresAt <= now) return 'EXPIRED';
  return key.ownerGone ? 'OWNER_GONE' : 'ACTIVE';
}

/** The key as the graph shows it. */
export function toApiKey(row: ApiKeyRow, now: Date): ApiKey {
  const { pointsPerMinute, pointsPerHour, pointsPerDay, lastUsedAt: at } = row;
  return {
    ...row,
    status: statusOf(row, now),
    previousSecretGoodUntil: row.previousSecretEndsAt,
    limits: { pointsPerMinute, pointsPerHour, pointsPerDay },
    lastUse: at && { at, address: row.lastUsedAddress, agent: row.lastUsedAgent },
  };
}
