import type { Database } from '../../../../kit/database/database.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { hashUrlToken } from '../token/url-token.ts';
import { inChunks } from './in-chunks.ts';

/** How an upload ends: with the HTTP status, and for a refusal with its code. */
export type UploadOutcome =
  | { status: 200; importId: string; receivedBytes: number }
  | { status: 400 | 404 | 409 | 410 | 413; code: string; message: string };

type Expected = {
  id: string;
  workspaceId: string;
  status: string;
  sizeBytes: number;
  expiresAt: Date;
};

const UNKNOWN: UploadOutcome = {
  status: 404,
  code: 'UNKNOWN_UPLOAD',
  message: 'No import waits for a file at this address. Prepare an import and send the file where it says.',
};
const EXPIRED: UploadOutcome = {
  status: 410,
  code: 'UPLOAD_EXPIRED',
  message: 'This address has expired. Prepare a new import.',
};
const COMPLETE: UploadOutcome = {
  status: 409,
  code: 'ALREADY_UPLOADED',
  message: 'The file of this import has arrived already. Ask the import how it is doing.',
};

function tooLarge(sizeBytes: number): UploadOutcome {
  const message = `The file is larger than the ${sizeBytes} bytes that were announced. Prepare an import with its real size.`;
  return { status: 413, code: 'UPLOAD_TOO_LARGE', message };
}

/**
 * Takes the file of an import, a mebibyte at a time; memory does not grow with it. A file that did not arrive whole
 * leaves the import as it was, so that it can be sent again; the first that arrives whole counts. Throws what `bytes`
 * throws, such as an aborted connection.
 */
export async function receiveUpload(
  database: Database,
  upload: { token: string; bytes: AsyncIterable<Uint8Array>; announcedBytes: number | null; now: Date },
): Promise<UploadOutcome> {
  const expected = await findUpload(database, upload.token);
  if (!expected) return UNKNOWN;
  if (expected.status !== 'AWAITING_FILE') return COMPLETE;
  if (expected.expiresAt <= upload.now) return EXPIRED;
  if ((upload.announcedBytes ?? 0) > expected.sizeBytes) return tooLarge(expected.sizeBytes);
  const uploadId = createId('upl');
  let outcome: UploadOutcome | undefined;
  try {
    outcome = await storeBytes(database, expected, uploadId, upload.bytes);
    return outcome;
  } finally {
    if (outcome?.status !== 200) await dropBytes(database, expected, uploadId);
  }
}

async function findUpload(database: Database, token: string): Promise<Expected | undefined> {
  const [found] = await database.asSystem('find the import of an upload', (_em, query) =>
    query<Expected>({
      text: `select id, workspace_id as "workspaceId", status, size_bytes as "sizeBytes", upload_expires_at as "expiresAt"
        from import where upload_token_hash = $1`,
      values: [hashUrlToken(token)],
    }),
  );
  return found;
}

async function storeBytes(
  database: Database,
  { id, workspaceId, sizeBytes }: Expected,
  uploadId: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<UploadOutcome> {
  let received = 0;
  let position = 0;
  for await (const chunk of inChunks(bytes, sizeBytes)) {
    received += chunk.length;
    if (received > sizeBytes) return tooLarge(sizeBytes);
    await database.asViewer({ workspaceId }, async (_em, query) => {
      await query({
        text: `insert into import_chunk (import_id, upload_id, position, workspace_id, bytes) values ($1, $2, $3, $4, $5)`,
        values: [id, uploadId, position, workspaceId, chunk],
      });
      await query({
        text: `update import set received_bytes = $3
          where workspace_id = $1 and id = $2 and status = 'AWAITING_FILE'`,
        values: [workspaceId, id, received],
      });
    });
    position += 1;
  }
  if (received < sizeBytes) {
    const message = `Only ${received} of the ${sizeBytes} bytes that were announced arrived. Send the whole file again.`;
    return { status: 400, code: 'UPLOAD_INCOMPLETE', message };
  }
  return queue(database, { id, workspaceId, uploadId, received });
}

/** The first whole file counts; the pieces of others go. */
async function queue(
  database: Database,
  {
    id,
    workspaceId,
    uploadId,
    received,
  }: { id: string; workspaceId: string; uploadId: string; received: number },
): Promise<UploadOutcome> {
  return database.asViewer({ workspaceId }, async (_em, query): Promise<UploadOutcome> => {
    const queued = await query({
      text: `update import set status = 'QUEUED', upload_id = $3, received_bytes = $4
        where workspace_id = $1 and id = $2 and status = 'AWAITING_FILE' returning id`,
      values: [workspaceId, id, uploadId, received],
    });
    if (queued.length === 0) return COMPLETE;
    await query({
      text: 'delete from import_chunk where workspace_id = $1 and import_id = $2 and upload_id <> $3',
      values: [workspaceId, id, uploadId],
    });
    return { status: 200, importId: id, receivedBytes: received };
  });
}

async function dropBytes(database: Database, { id, workspaceId }: Expected, uploadId: string): Promise<void> {
  await database.asViewer({ workspaceId }, async (_em, query) => {
    await query({
      text: 'delete from import_chunk where workspace_id = $1 and import_id = $2 and upload_id = $3',
      values: [workspaceId, id, uploadId],
    });
    await query({
      text: `update import set received_bytes = 0
        where workspace_id = $1 and id = $2 and status = 'AWAITING_FILE'`,
      values: [workspaceId, id],
    });
  });
}
