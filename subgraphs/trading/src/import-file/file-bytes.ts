import type { Query } from '../../../../kit/database/session.ts';
import type { ImportJob, ImportProgress } from './import-job.ts';

/**
 * The bytes of an import's file, a chunk at a time, counting what was read. Throws the signal's reason once it is
 * aborted, so that a long file can be abandoned between two chunks.
 */
export async function* readFileBytes(
  query: Query,
  job: ImportJob,
  options: { progress: ImportProgress; signal: AbortSignal },
): AsyncGenerator<Uint8Array> {
  options.progress.processedBytes = 0;
  for (let position = 0; ; position += 1) {
    options.signal.throwIfAborted();
    const [chunk] = await query<{ bytes: Buffer }>({
      name: 'import-chunk',
      text: `select bytes from import_chunk
        where workspace_id = $1 and import_id = $2 and upload_id = $3 and position = $4`,
      values: [job.workspaceId, job.id, job.uploadId, position],
    });
    if (!chunk) return;
    yield chunk.bytes;
    options.progress.processedBytes += chunk.bytes.length;
  }
}
