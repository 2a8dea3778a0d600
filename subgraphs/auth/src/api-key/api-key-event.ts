import type { Query } from '../../../../kit/database/session.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import { API_KEY_CHANGED, type ApiKeyChanged } from '../../../../schema/events/api-key-changed.ts';
import type { ApiKeyRow } from './api-key-row.ts';

/** Tells the whole state of a key, in the transaction that changed it. */
export async function announceApiKey(query: Query, key: ApiKeyRow): Promise<void> {
  const payload: ApiKeyChanged = {
    keyId: key.id,
    version: key.version,
    personId: key.personId,
    name: key.name,
    scopes: key.scopes,
    allowedAddresses: key.allowedAddresses,
    allowedOrigins: key.allowedOrigins,
    pointsPerMinute: key.pointsPerMinute,
    pointsPerHour: key.pointsPerHour,
    pointsPerDay: key.pointsPerDay,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
  await writeEvents(query, key.workspaceId, [{ topic: API_KEY_CHANGED, payload }]);
}
