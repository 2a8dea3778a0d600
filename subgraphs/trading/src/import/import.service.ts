import { GraphQLError } from 'graphql';
import { Decimal, decimalText } from '../../../../kit/decimal/decimal.ts';
import { checkInput, type InvalidInput, type NotFound, notFound } from '../../../../kit/graphql/failures.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import type { Entitlements, KnownViewer } from '../../../../kit/viewer/viewer.ts';
import type { AccountLoader } from '../account/account.loaders.ts';
import type { CreateImportInput } from '../generated/resolvers.ts';
import { createUrlToken, hashUrlToken } from '../token/url-token.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { Import } from './import.entity.ts';
import type { ImportLoader } from './import.loaders.ts';
import { createImportSchema } from './import-input.ts';
import type { ImportRow } from './import-row.ts';

const UPLOAD_LIFETIME_MS = 60 * 60 * 1000;
const BYTES_PER_MEGABYTE = 1_000_000;

export type ImportCreated = {
  __typename: 'ImportCreated';
  import: ImportRow;
  upload: { url: string; expiresAt: Date; maximumBytes: string };
};

export type PlanLimitReached = {
  __typename: 'PlanLimitReached';
  code: 'PLAN_LIMIT_REACHED';
  message: string;
  limit: string;
  used: string;
};

/** Prepares imports in one workspace. */
export function createImportService(
  scope: WorkspaceScope & { accountById: AccountLoader; importById: ImportLoader },
) {
  const { em, workspaceId, clock, accountById, importById } = scope;
  return {
    /** Notes what file will come and where it may be sent. Throws `PLAN_UNKNOWN` while the plan cannot be asked for. */
    async create(
      viewer: KnownViewer,
      input: CreateImportInput,
    ): Promise<ImportCreated | InvalidInput | NotFound | PlanLimitReached> {
      const checked = checkInput(createImportSchema, input);
      if (!checked.ok) return checked.failure;
      const { fileName, sizeBytes, accountId, timeZone, columns } = checked.input;
      if (!viewer.entitlements) throw planUnknown();
      const maximumBytes = viewer.entitlements.uploadMegabytes * BYTES_PER_MEGABYTE;
      if (sizeBytes > maximumBytes) return planLimitReached(viewer.entitlements, sizeBytes);
      if (accountId && !(await accountById.load(accountId))) return notFound('broker account', accountId);
      const token = createUrlToken();
      const expiresAt = new Date(clock().getTime() + UPLOAD_LIFETIME_MS);
      const id = createId('imp');
      em.create(Import, {
        id,
        workspaceId,
        fileName,
        status: 'AWAITING_FILE',
        sizeBytes,
        maximumBytes,
        uploadTokenHash: hashUrlToken(token),
        uploadExpiresAt: expiresAt,
        requestedAccountId: accountId ?? null,
        requestedTimeZone: timeZone ?? null,
        requestedColumns: columns ?? null,
        createdAt: clock(),
      });
      await em.flush();
      const prepared = await importById.load(id);
      if (!prepared) throw new Error(`The import ${id} vanished while it was prepared.`);
      const upload = { url: `/uploads/${token}`, expiresAt, maximumBytes: String(maximumBytes) };
      return { __typename: 'ImportCreated', import: prepared, upload };
    },
  };
}

function planUnknown(): GraphQLError {
  return new GraphQLError('Your plan cannot be checked right now. Try again in a minute.', {
    extensions: { code: 'PLAN_UNKNOWN' },
  });
}

function planLimitReached({ plan, uploadMegabytes }: Entitlements, sizeBytes: number): PlanLimitReached {
  const used = decimalText(new Decimal(sizeBytes).dividedBy(BYTES_PER_MEGABYTE));
  return {
    __typename: 'PlanLimitReached',
    code: 'PLAN_LIMIT_REACHED',
    message: `The file has ${used} MB; the ${plan} plan takes files up to ${uploadMegabytes} MB. Split the file or change the plan.`,
    limit: String(uploadMegabytes),
    used,
  };
}
