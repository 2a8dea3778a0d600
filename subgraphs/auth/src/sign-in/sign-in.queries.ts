import type { Query } from '../../../../kit/database/session.ts';
import type { AccessTokenSubject } from '../token/access-token.ts';

/**
 * In which workspace a person acts who signs in, their first; null when their password is no longer the one that was
 * verified. The person stays locked against a change, so that a reset either ends this session or keeps it from
 * beginning.
 */
export async function findSubject(
  query: Query,
  personId: string,
  passwordHash: string,
): Promise<Omit<AccessTokenSubject, 'sessionId'> | null> {
  const [found] = await query<Omit<AccessTokenSubject, 'sessionId'>>({
    name: 'sign-in-subject',
    text: `select p.id as "personId", m.id as "membershipId", m.workspace_id as "workspaceId", m.role
           from person p join membership m on m.person_id = p.id
           where p.id = $1 and p.password_hash = $2
           order by m.created_at, m.id limit 1
           for share of p`,
    values: [personId, passwordHash],
  });
  return found ?? null;
}
