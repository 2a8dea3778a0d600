import type { Query } from '../../../../kit/database/session.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import type { Device } from '../session/session.service.ts';
import { announceApiKey } from './api-key-event.ts';
import type { ApiKeyRow } from './api-key-row.ts';
import { writeChange } from './history/change-log.ts';

/** Who changes a key, and from where. */
export type Author = { personId: string; device: Device };

/** What is decided when a key is made; the rest begins empty. */
export type NewKey = Omit<
  ApiKeyRow,
  | 'id'
  | 'personId'
  | 'version'
  | 'revokedAt'
  | 'previousSecretEndsAt'
  | 'lastUsedAt'
  | 'lastUsedAddress'
  | 'lastUsedAgent'
  | 'ownerGone'
>;

const INSERT = `insert into api_key (id, workspace_id, person_id, version, name, scopes, prefix, last_four, created_at,
    expires_at, allowed_addresses, allowed_origins, points_per_minute, points_per_hour, points_per_day)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

/** Adds a key of the author's, with its first entry in the audit trail and its first event. */
export async function insertKey(query: Query, author: Author, fresh: NewKey): Promise<ApiKeyRow> {
  const key: ApiKeyRow = {
    ...fresh,
    id: createId('key'),
    personId: author.personId,
    version: 1,
    revokedAt: null,
    previousSecretEndsAt: null,
    lastUsedAt: null,
    lastUsedAddress: null,
    lastUsedAgent: null,
    ownerGone: false,
  };
  await query({
    name: 'api-key-insert',
    text: INSERT,
    values: [
      key.id,
      key.workspaceId,
      key.personId,
      key.version,
      key.name,
      key.scopes,
      key.prefix,
      key.lastFour,
      key.createdAt,
      key.expiresAt,
      key.allowedAddresses,
      key.allowedOrigins,
      key.pointsPerMinute,
      key.pointsPerHour,
      key.pointsPerDay,
    ],
  });
  await writeChange(query, { ...author, kind: 'CREATED', at: key.createdAt, before: null, after: key });
  await announceApiKey(query, key);
  return key;
}

const UPDATE = `update api_key set version = $2, name = $3, prefix = $4, last_four = $5, revoked_at = $6,
    previous_secret_ends_at = $7, allowed_addresses = $8, allowed_origins = $9, points_per_minute = $10,
    points_per_hour = $11, points_per_day = $12
  where id = $1`;

/** Changes a key whose row the caller has locked, with its entry in the audit trail and its event. */
export async function updateKey(
  query: Query,
  author: Author,
  change: { kind: 'UPDATED' | 'ROTATED' | 'REVOKED'; at: Date; before: ApiKeyRow; after: ApiKeyRow },
): Promise<ApiKeyRow> {
  const key = { ...change.after, version: change.before.version + 1 };
  await query({
    name: 'api-key-update',
    text: UPDATE,
    values: [
      key.id,
      key.version,
      key.name,
      key.prefix,
      key.lastFour,
      key.revokedAt,
      key.previousSecretEndsAt,
      key.allowedAddresses,
      key.allowedOrigins,
      key.pointsPerMinute,
      key.pointsPerHour,
      key.pointsPerDay,
    ],
  });
  await writeChange(query, { ...author, ...change, after: key });
  await announceApiKey(query, key);
  return key;
}
