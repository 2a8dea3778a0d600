import { z } from 'zod';
import { checkInput, type InvalidInput } from '../../../../kit/graphql/failures.ts';
import type { CreateExportInput } from '../generated/resolvers.ts';
import { MAXIMUM_ACCOUNTS } from '../page/account-filter.ts';
import { createUrlToken, hashUrlToken } from '../token/url-token.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { fileNameOf } from './file/file-name.ts';

const LIFETIME_MS = 5 * 60 * 1000;
/** An export that is over says for so long why its address is good for nothing. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Of the filter only what the schema cannot say; the rest GraphQL has checked. */
const createExportSchema = z.object({
  filter: z
    .looseObject({
      accountIds: z
        .array(z.string())
        .max(MAXIMUM_ACCOUNTS, `Name at most ${MAXIMUM_ACCOUNTS} accounts.`)
        .nullish(),
    })
    .nullish(),
});

export type ExportCreated = {
  __typename: 'ExportCreated';
  url: string;
  fileName: string;
  expiresAt: Date;
};

/** Prepares exports in one workspace. */
export function createExportService({ query, workspaceId, clock }: WorkspaceScope) {
  return {
    /** Notes which trades are wanted and gives the address at which they can be fetched, once, within five minutes. */
    async create(input: CreateExportInput): Promise<ExportCreated | InvalidInput> {
      const checked = checkInput(createExportSchema, input);
      if (!checked.ok) return checked.failure;
      const now = clock();
      const expiresAt = new Date(now.getTime() + LIFETIME_MS);
      const token = createUrlToken();
      await query({
        text: 'delete from trade_export where workspace_id = $1 and expires_at < $2',
        values: [workspaceId, new Date(now.getTime() - KEPT_MS)],
      });
      await query({
        text: `insert into trade_export (token_hash, workspace_id, format, filter, expires_at, created_at)
          values ($1, $2, $3, $4, $5, $6)`,
        values: [
          hashUrlToken(token),
          workspaceId,
          input.format,
          JSON.stringify(input.filter ?? {}),
          expiresAt,
          now,
        ],
      });
      const fileName = fileNameOf(input.format, now);
      return { __typename: 'ExportCreated', url: `/exports/${token}`, fileName, expiresAt };
    },
  };
}
