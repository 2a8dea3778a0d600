import type { Database } from '../../../../../kit/database/database.ts';
import type { Query } from '../../../../../kit/database/session.ts';
import type { WorkspaceRole } from '../../../../../kit/viewer/viewer.ts';
import { KEY_SCOPES, type Scope } from '../../../../../schema/scopes.ts';
import type { ApiKeyGrant } from '../../generated/resolvers.ts';
import { ROLE_SCOPES } from '../../token/role-scopes.ts';
import { API_KEY_COLUMNS, API_KEY_FROM, type ApiKeyRow, toApiKey } from '../api-key-row.ts';
import type { SecretHasher } from '../secret/secret-hasher.ts';

type Found = ApiKeyRow & {
  hash: string;
  secretEndsAt: Date | null;
  membershipId: string | null;
  role: WorkspaceRole | null;
};

/** One look for every secret, whether there is such a key or not, so that the time tells nothing. */
async function findBySecret(query: Query, hashes: readonly string[]): Promise<Found | null> {
  const [found] = await query<Found>({
    name: 'api-key-by-secret',
    text: `select ${API_KEY_COLUMNS}, s.hash, s.ends_at as "secretEndsAt", m.id as "membershipId", m.role
           from api_key_secret s join (${API_KEY_FROM}) on k.id = s.key_id where s.hash = any($1)`,
    values: [hashes],
  });
  return found ?? null;
}

/** What a key may do now: its scopes, as far as its owner's role still has them. */
function effectiveScopes(scopes: readonly string[], role: WorkspaceRole | null): Scope[] {
  if (role === null) return [];
  return KEY_SCOPES.filter((scope) => scopes.includes(scope) && ROLE_SCOPES[role].includes(scope));
}

export type GrantService = ReturnType<typeof createGrantService>;

/** Tells the router what a secret gives the right to. It knows secrets by their SHA-256 only, and peppers stay here. */
export function createGrantService(options: { database: Database; hasher: SecretHasher; clock: () => Date }) {
  const { database, hasher, clock } = options;
  return {
    /** The key of a digest whatever its state, or null. A hash by an older pepper is renewed on the way. */
    find(digest: string): Promise<ApiKeyGrant | null> {
      return database.asSystem('API key lookup', async (_em, query) => {
        const found = await findBySecret(query, hasher.candidates(digest));
        if (!found) return null;
        const newest = hasher.hash(digest);
        if (found.hash !== newest)
          await query({
            text: 'update api_key_secret set hash = $2 where hash = $1',
            values: [found.hash, newest],
          });
        const { status, limits } = toApiKey(found, clock());
        return {
          ...found,
          keyId: found.id,
          status,
          limits,
          scopes: effectiveScopes(found.scopes, found.role),
        };
      });
    },
  };
}
