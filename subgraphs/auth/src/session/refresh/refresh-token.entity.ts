import { defineEntity, p } from '@mikro-orm/core';

/** A refresh token as far as the server knows it: by its hash. Kept after use, to notice a second use. */
export const RefreshToken = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: {
    hash: p.string().primary(),
    sessionId: p.string(),
    personId: p.string(),
    issuedAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});
