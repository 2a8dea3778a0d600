import type { Query } from '../../../../kit/database/session.ts';
import type { WorkspaceRole } from '../../../../kit/viewer/viewer.ts';
import type { EndReason } from './session.entity.ts';

/** A refresh token with the session it belongs to. */
export type FoundToken = {
  usedAt: Date | null;
  sessionId: string;
  personId: string;
  membershipId: string;
  workspaceId: string;
  role: WorkspaceRole;
  startedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
};

/** A session that a statement ended. */
export type EndedSession = { id: string; workspaceId: string };

/**
 * The token with this hash. Session and token stay locked until the transaction ends, so of two refreshes at once the
 * second sees what the first did.
 */
export async function findTokenForUpdate(query: Query, hash: string): Promise<FoundToken | null> {
  const [found] = await query<FoundToken>({
    name: 'refresh-token-for-update',
    text: `select t.used_at as "usedAt", s.id as "sessionId", s.person_id as "personId",
             s.membership_id as "membershipId", s.workspace_id as "workspaceId", m.role,
             s.started_at as "startedAt", s.expires_at as "expiresAt", s.ended_at as "endedAt"
           from refresh_token t
             join session s on s.id = t.session_id
             join membership m on m.id = s.membership_id
           where t.hash = $1
           for update of s, t`,
    values: [hash],
  });
  return found ?? null;
}

/** Ends the sessions with these ids that have not ended yet, and returns those. */
export function endSessions(
  query: Query,
  ids: readonly string[],
  end: { at: Date; reason: EndReason },
): Promise<EndedSession[]> {
  return query<EndedSession>({
    text: `update session set ended_at = $2, end_reason = $3
           where id = any($1) and ended_at is null
           returning id, workspace_id as "workspaceId"`,
    values: [ids, end.at, end.reason],
  });
}

/** The ids of a person's sessions that have not ended. */
export async function openSessionsOf(query: Query, personId: string): Promise<string[]> {
  const rows = await query<{ id: string }>({
    text: 'select id from session where person_id = $1 and ended_at is null',
    values: [personId],
  });
  return rows.map(({ id }) => id);
}

/** Sessions that ended at or after an instant. */
export function sessionsEndedSince(query: Query, since: Date): Promise<(EndedSession & { endedAt: Date })[]> {
  return query({
    text: `select id, workspace_id as "workspaceId", ended_at as "endedAt" from session where ended_at >= $1`,
    values: [since],
  });
}

/** Forgets sessions, and with them their tokens, that ended or expired before an instant. */
export async function deleteSessionsBefore(query: Query, before: Date): Promise<number> {
  const [deleted] = await query<{ count: number }>({
    text: `with deleted as (delete from session where expires_at < $1 or ended_at < $1 returning 1)
           select count(*)::int as count from deleted`,
    values: [before],
  });
  return deleted?.count ?? 0;
}
