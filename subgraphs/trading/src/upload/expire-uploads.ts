import type { Database } from '../../../../kit/database/database.ts';

/** Ends the imports whose file did not come in time, and drops what arrived of it. */
export async function expireUploads(database: Database, now: Date): Promise<void> {
  await database.asSystem('expire uploads', async (_em, query) => {
    const expired = await query<{ id: string }>({
      text: `update import set status = 'FAILED', failure_code = 'UPLOAD_EXPIRED', received_bytes = 0, finished_at = $1,
          failure_message = 'The file did not arrive in time. Prepare a new import.'
        where status = 'AWAITING_FILE' and upload_expires_at < $1 returning id`,
      values: [now],
    });
    if (expired.length === 0) return;
    await query({
      text: 'delete from import_chunk where import_id = any($1::text[])',
      values: [expired.map(({ id }) => id)],
    });
  });
}
