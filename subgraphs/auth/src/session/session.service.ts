import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../../../../kit/database/database.ts';
import type { Query } from '../../../../kit/database/session.ts';
import { writeEvents } from '../../../../kit/events/outbox/write-events.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { SESSION_ENDED, type SessionEnded } from '../../../../schema/events/session-ended.ts';
import type { AccessTokenSubject, AccessTokens } from '../token/access-token.ts';
import { createRefreshSecret, hashRefreshSecret } from './refresh/refresh-secret.ts';
import { RefreshToken } from './refresh/refresh-token.entity.ts';
import { type EndReason, Session } from './session.entity.ts';
import { endSessions, type FoundToken, findTokenForUpdate, openSessionsOf } from './session.queries.ts';
import { REUSE_GRACE_MS, sessionExpiry } from './session-lifetime.ts';

/** From where a session is started, for the person to recognise it by. */
export type Device = { userAgent: string | null; clientAddress: string | null };

/** A session that was started or renewed, with the two tokens that go to the client by different ways. */
export type OpenedSession = {
  __typename: 'SignedIn';
  accessToken: string;
  expiresAt: Date;
  refreshSecret: string;
  refreshExpiresAt: Date;
};

const SESSION_EXPIRED = {
  __typename: 'SessionExpired',
  code: 'SESSION_EXPIRED',
  message: 'There is no session to renew. Sign in again.',
} as const;

export type SessionService = ReturnType<typeof createSessionService>;

/** Sessions: a family of single-use refresh tokens that starts with a password and ends together. */
export function createSessionService(options: {
  database: Database;
  accessTokens: AccessTokens;
  clock: () => Date;
}) {
  const { database, accessTokens, clock } = options;

  async function issueTokens(
    em: EntityManager,
    subject: AccessTokenSubject,
    startedAt: Date,
  ): Promise<OpenedSession> {
    const now = clock();
    const refreshSecret = createRefreshSecret();
    const refreshExpiresAt = sessionExpiry(startedAt, now);
    await em.insert(RefreshToken, {
      hash: hashRefreshSecret(refreshSecret),
      sessionId: subject.sessionId,
      personId: subject.personId,
      issuedAt: now,
    });
    const access = accessTokens.issue(subject, now, refreshExpiresAt);
    return { __typename: 'SignedIn', ...access, refreshSecret, refreshExpiresAt };
  }

  async function end(query: Query, ids: readonly string[], reason: EndReason): Promise<void> {
    const at = clock();
    for (const ended of await endSessions(query, ids, { at, reason })) {
      const payload: SessionEnded = { sessionId: ended.id, endedAt: at.toISOString() };
      await writeEvents(query, ended.workspaceId, [{ topic: SESSION_ENDED, payload }]);
    }
  }

  function isOver(token: FoundToken, now: Date): boolean {
    return token.endedAt !== null || token.expiresAt <= now;
  }

  return {
    /** Starts a session in the caller's transaction. */
    async start(
      em: EntityManager,
      subject: Omit<AccessTokenSubject, 'sessionId'>,
      device: Device,
    ): Promise<OpenedSession> {
      const startedAt = clock();
      const { role, ...owner } = subject;
      const id = createId('ses');
      await em.insert(Session, {
        id,
        ...owner,
        startedAt,
        expiresAt: sessionExpiry(startedAt, startedAt),
        ...device,
      });
      return issueTokens(em, { ...owner, role, sessionId: id }, startedAt);
    },

    /**
     * Exchanges a refresh token for the next one. One that was used before ends the whole session, because either its
     * owner or a thief has a copy; except within the grace, when it is most likely a second tab.
     */
    async refresh(secret: string | null): Promise<OpenedSession | typeof SESSION_EXPIRED> {
      if (secret === null) return SESSION_EXPIRED;
      return database.asSystem('refresh', async (em, query) => {
        const now = clock();
        const hash = hashRefreshSecret(secret);
        const token = await findTokenForUpdate(query, hash);
        if (!token || isOver(token, now)) return SESSION_EXPIRED;
        if (token.usedAt !== null && now.getTime() - token.usedAt.getTime() > REUSE_GRACE_MS) {
          await end(query, [token.sessionId], 'TOKEN_REUSED');
          return SESSION_EXPIRED;
        }
        if (token.usedAt === null) await em.nativeUpdate(RefreshToken, { hash }, { usedAt: now });
        const opened = await issueTokens(em, token, token.startedAt);
        await em.nativeUpdate(Session, { id: token.sessionId }, { expiresAt: opened.refreshExpiresAt });
        return opened;
      });
    },

    /**
     * Ends the session of a refresh token and that of an access token, where there are any, and returns when. No access
     * token of theirs works from then on.
     */
    async signOut(secret: string | null, sessionId: string | null): Promise<Date> {
      if (secret !== null || sessionId !== null)
        await database.asSystem('sign-out', async (em, query) => {
          const token =
            secret === null ? null : await em.findOne(RefreshToken, { hash: hashRefreshSecret(secret) });
          const ids = [token?.sessionId, sessionId].filter((id) => typeof id === 'string');
          await end(query, ids, 'SIGNED_OUT');
        });
      return clock();
    },

    /** Ends all sessions of a person in the caller's transaction. */
    async endAllOf(query: Query, personId: string, reason: EndReason): Promise<void> {
      await end(query, await openSessionsOf(query, personId), reason);
    },
  };
}
