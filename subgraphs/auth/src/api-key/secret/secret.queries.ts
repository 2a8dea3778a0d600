import type { Query } from '../../../../../kit/database/session.ts';

/** So many secrets of one key are good at once at most: the latest, and those before it in their overlap. */
const GOOD_AT_ONCE = 5;

/** Keeps the hash of a key's new secret, which becomes its latest. */
export async function addSecret(
  query: Query,
  secret: { hash: string; keyId: string; workspaceId: string; createdAt: Date },
): Promise<void> {
  await query({
    text: `insert into api_key_secret (hash, key_id, workspace_id, number, created_at)
           select $1, $2, $3, coalesce(max(number), 0) + 1, $4 from api_key_secret where key_id = $2`,
    values: [secret.hash, secret.keyId, secret.workspaceId, secret.createdAt],
  });
}

/**
 * Lets the latest secret of a key end at an instant, and at once those that are too many besides the one to come. The
 * caller holds the key's row.
 */
export async function endPresentSecrets(
  query: Query,
  keyId: string,
  end: { at: Date; now: Date },
): Promise<void> {
  await query({
    text: `update api_key_secret s
           set ends_at = case when s.number <= l.latest + 1 - $4 then least(s.ends_at, $3) else coalesce(s.ends_at, $2) end
           from (select max(number) as latest from api_key_secret where key_id = $1) l
           where s.key_id = $1 and (s.ends_at is null or s.ends_at > $3)`,
    values: [keyId, end.at, end.now, GOOD_AT_ONCE],
  });
}
