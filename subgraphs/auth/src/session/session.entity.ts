import { defineEntity, p } from '@mikro-orm/core';

/** Why a session ended before its time. */
export type EndReason = 'SIGNED_OUT' | 'TOKEN_REUSED' | 'PASSWORD_RESET';

/** One sign-in and every refresh token that came from it: the family that ends together. */
export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.string().primary(),
    personId: p.string(),
    membershipId: p.string(),
    workspaceId: p.string(),
    startedAt: p.datetime(),
    /** Moves on with each refresh, up to the absolute limit. */
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().$type<EndReason>().nullable(),
    userAgent: p.string().nullable(),
    clientAddress: p.string().nullable(),
  },
});
