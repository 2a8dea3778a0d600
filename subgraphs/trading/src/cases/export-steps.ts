import type { Trader } from './trading-bench.ts';

/** Prepares an export; the answer's union member. */
export async function prepareExport(trader: Trader, input: Record<string, unknown>) {
  const { createExport } = await trader.ask(
    `mutation ($input: CreateExportInput!) {
      createExport(input: $input) {
        __typename
        ... on ExportCreated { url fileName expiresAt }
        ... on InvalidInput { problems { path } }
        ... on Failure { code message }
        ... on RateLimited { limit }
      }
    }`,
    { input },
  );
  return createExport;
}
