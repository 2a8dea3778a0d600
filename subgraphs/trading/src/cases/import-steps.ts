import type { Trader, TradingBench } from './trading-bench.ts';

const CREATE = `mutation ($input: CreateImportInput!) {
  createImport(input: $input) {
    __typename
    ... on ImportCreated { import { id status } upload { url expiresAt maximumBytes } }
    ... on Failure { code message }
  }
}`;

const REPORT = `query ($id: ID!, $viewer: [_Any!]!) {
  _entities(representations: $viewer) {
    ... on Viewer {
      import(id: $id) {
        id status broker layout timeZone revision receivedBytes processedBytes finishedAt
        account { id name accountNumber timeZone currency }
        counts { rows imported duplicate ignored failed trades }
        failure { code message }
        undo { executions processed removed trades }
        issues(first: 100) { edges { node { kind code line text message } } }
      }
    }
  }
}`;

/** `Viewer` as the router asks for it. */
export function viewerOf({ membershipId }: Pick<Trader, 'membershipId'>) {
  return [{ __typename: 'Viewer', id: membershipId }];
}

/** Prepares an import; the answer's union member. */
export async function prepareImport(trader: Trader, bytes: number, input: Record<string, unknown> = {}) {
  const { createImport } = await trader.ask(CREATE, {
    input: { fileName: 'file.csv', sizeBytes: String(bytes), ...input },
  });
  return createImport;
}

/** Sends the bytes of a file where the import waits for them. */
export function putFile(bench: TradingBench, url: string, bytes: Uint8Array | string) {
  const payload = Buffer.from(bytes);
  return bench.server.inject({ method: 'PUT', url, payload, headers: { 'content-type': 'text/csv' } });
}

/** Imports a file through all steps and answers its report. */
export async function importFile(
  bench: TradingBench,
  trader: Trader,
  bytes: Uint8Array | string,
  input: Record<string, unknown> = {},
) {
  const size = Buffer.byteLength(bytes);
  const created = await prepareImport(trader, size, input);
  if (!created.upload) throw new Error(JSON.stringify(created));
  const answer = await putFile(bench, created.upload.url, bytes);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  await bench.runNext();
  return reportOf(trader, created.import.id);
}

/** An import with its report, as the import page shows it. */
export async function reportOf(trader: Trader, id: string) {
  const data = await trader.ask(REPORT, { id, viewer: viewerOf(trader) });
  return data._entities[0].import;
}
