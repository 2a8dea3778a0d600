import { z } from 'zod';

/** Topic on which auth tells the new state of an API key. */
export const API_KEY_CHANGED = 'api-key.changed';

/** The whole state of an API key as it is since this version. Neither a secret nor its hash is part of it. */
export const apiKeyChanged = z.object({
  keyId: z.string(),
  /** Counts up with every change; an older one than known is to be ignored. */
  version: z.number().int().positive(),
  personId: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  allowedAddresses: z.array(z.string()),
  allowedOrigins: z.array(z.string()),
  pointsPerMinute: z.number().int().positive().nullable(),
  pointsPerHour: z.number().int().positive().nullable(),
  pointsPerDay: z.number().int().positive().nullable(),
  /** Instants, RFC 3339 UTC. */
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKeyChanged = z.infer<typeof apiKeyChanged>;
