import type { Database } from '../../../../../kit/database/database.ts';
import type { ApiKeyUseInput } from '../../generated/resolvers.ts';

const LONGEST_AGENT = 300;
const LONGEST_ADDRESS = 45;

export type UseLog = ReturnType<typeof createUseLog>;

/** Keeps when and from where keys were used last. Routers tell it in batches, so that a request costs no write. */
export function createUseLog(database: Database) {
  return {
    /** One statement for any number of keys. What is older than known is ignored. Gives how many it was news of. */
    record(uses: readonly ApiKeyUseInput[]): Promise<number> {
      return database.asSystem('API key uses', async (_em, query) => {
        const updated = await query<{ id: string }>({
          name: 'api-key-uses',
          text: `update api_key k
                 set last_used_at = u.at, last_used_address = u.address, last_used_agent = u.agent
                 from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[]) as u(id, at, address, agent)
                 where k.id = u.id and (k.last_used_at is null or k.last_used_at < u.at) returning k.id`,
          values: [
            uses.map((use) => use.keyId),
            uses.map((use) => use.at),
            uses.map((use) => use.address?.slice(0, LONGEST_ADDRESS) ?? null),
            uses.map((use) => use.agent?.slice(0, LONGEST_AGENT) ?? null),
          ],
        });
        return updated.length;
      });
    },
  };
}
