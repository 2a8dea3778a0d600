import type { Database } from '../../../../kit/database/database.ts';
import type { ExportFormat, TradeFilter } from '../generated/resolvers.ts';
import { hashUrlToken } from '../token/url-token.ts';

/** What is to be sent to whoever holds the token. */
export type ClaimedExport = {
  status: 200;
  workspaceId: string;
  format: ExportFormat;
  filter: TradeFilter;
  createdAt: Date;
};

/** Why nothing is sent, as an HTTP answer. */
export type NoExport = { status: 404 | 410; code: string; message: string };

const UNKNOWN: NoExport = {
  status: 404,
  code: 'UNKNOWN_EXPORT',
  message: 'There is no export at this address. Prepare one and fetch it where it says.',
};
const FETCHED: NoExport = {
  status: 410,
  code: 'EXPORT_ALREADY_FETCHED',
  message: 'This address was used before, and works once. Prepare a new export.',
};
const EXPIRED: NoExport = {
  status: 410,
  code: 'EXPORT_EXPIRED',
  message: 'This address has expired. Prepare a new export.',
};

/** Takes the export of a token: the first who asks in time gets it, and nobody after them. */
export function claimExport(database: Database, token: string, now: Date): Promise<ClaimedExport | NoExport> {
  const tokenHash = hashUrlToken(token);
  return database.asSystem('find the export of a token', async (_em, query) => {
    const [claimed] = await query<Omit<ClaimedExport, 'status'>>({
      text: `update trade_export set fetched_at = $2
        where token_hash = $1 and fetched_at is null and expires_at > $2
        returning workspace_id as "workspaceId", format, filter, created_at as "createdAt"`,
      values: [tokenHash, now],
    });
    if (claimed) return { status: 200, ...claimed };
    const [known] = await query<{ fetched: boolean }>({
      text: 'select fetched_at is not null as fetched from trade_export where token_hash = $1',
      values: [tokenHash],
    });
    if (!known) return UNKNOWN;
    return known.fetched ? FETCHED : EXPIRED;
  });
}
