import type { Query } from '../../database/session.ts';
import { createId } from '../../id/create-id.ts';
import { OUTBOX_CHANNEL } from './outbox.sql.ts';

/** An event about to be written; it gets its id here. */
export type NewEvent = { readonly topic: string; readonly payload: object };

/** One statement for any number of events; the notification goes out with the commit, or not at all. */
const WRITE = `with written as (
  insert into outbox (event_id, topic, workspace_id, payload)
  select event.id, event.topic, $1, event.payload
  from unnest($2::text[], $3::text[], $4::jsonb[]) with ordinality as event(id, topic, payload, position)
  order by event.position)
select pg_notify('${OUTBOX_CHANNEL}', '')`;

/**
 * Writes events of one workspace into the outbox, in the caller's transaction: they are published if, and only if,
 * it commits, in the order given. Sends nothing for no events. Rejects when a viewer writes for a foreign workspace.
 */
export async function writeEvents(
  query: Query,
  workspaceId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await query({
    text: WRITE,
    values: [
      workspaceId,
      events.map(() => createId('evt')),
      events.map((event) => event.topic),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  });
}
