import type { Query } from '../../../../../kit/database/session.ts';
import { createId } from '../../../../../kit/id/create-id.ts';
import type { ApiKeyChangeKind, ApiKeyFieldChange } from '../../generated/resolvers.ts';
import type { Device } from '../../session/session.service.ts';
import type { ApiKeyRow } from '../api-key-row.ts';

/** A change as it is kept. */
export type ApiKeyChangeRow = {
  id: string;
  keyId: string;
  kind: ApiKeyChangeKind;
  at: Date;
  personId: string;
  address: string | null;
  agent: string | null;
  fields: ApiKeyFieldChange[];
};

export const CHANGE_COLUMNS = `c.id, c.key_id as "keyId", c.kind, c.at, c.person_id as "personId", c.address, c.agent, c.fields`;

/**
 * What people decide about a key, by the names of the graph. What is used to recognise it, or counts by itself, is not
 * written down; of a secret its last four characters are.
 */
const WATCHED = {
  name: 'name',
  scopes: 'scopes',
  lastFour: 'lastFour',
  expiresAt: 'expiresAt',
  revokedAt: 'revokedAt',
  previousSecretGoodUntil: 'previousSecretEndsAt',
  allowedAddresses: 'allowedAddresses',
  allowedOrigins: 'allowedOrigins',
  pointsPerMinute: 'pointsPerMinute',
  pointsPerHour: 'pointsPerHour',
  pointsPerDay: 'pointsPerDay',
} as const satisfies Record<string, keyof ApiKeyRow>;

function textOf(value: string | number | Date | string[] | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.join(', ') || null : String(value);
}

/** The fields in which a key differs from what it was; all that it has when it was nothing before. */
export function changedFields(before: ApiKeyRow | null, after: ApiKeyRow): ApiKeyFieldChange[] {
  return Object.entries(WATCHED)
    .map(([field, own]) => ({ field, before: textOf(before?.[own]), after: textOf(after[own]) }))
    .filter((change) => change.before !== change.after);
}

/** Writes down who did what to a key, in the transaction that does it. */
export async function writeChange(
  query: Query,
  change: {
    kind: ApiKeyChangeKind;
    at: Date;
    personId: string;
    device: Device;
    before: ApiKeyRow | null;
    after: ApiKeyRow;
  },
): Promise<void> {
  const { kind, at, personId, device, before, after } = change;
  await query({
    name: 'api-key-change',
    text: `insert into api_key_change (id, key_id, workspace_id, kind, at, person_id, address, agent, fields)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      createId('akc'),
      after.id,
      after.workspaceId,
      kind,
      at,
      personId,
      device.clientAddress,
      device.userAgent,
      JSON.stringify(changedFields(before, after)),
    ],
  });
}
