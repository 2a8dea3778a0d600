import type { Query } from '../../database/session.ts';
import { createId } from '../../id/create-id.ts';
import { OUTBOX_CHANNEL } from './outbox.sql.ts';

/** An event about to be written; it gets its id here. */
export type NewEvent = { readonly topic: string; readonly payload: object };

/**
 * One statement for any number of events; the notification goes out with the commit, or not at all. The events travel
 * as one JSON text: as an array of texts, each would be escaped once more, which costs three times as much.
 */
const WRITE = `with written as (
  insert into outbox (event_id, topic, workspace_id, payload)
  select event->>'id', event->>'topic', $1, event->'payload'
  from jsonb_array_elements($2::jsonb) with ordinality as list(event, position)
  order by position)
select pg_notify('${OUTBOX_CHANNEL}', '')`;

/**
 * Writes events of one workspace into the outbox, in the caller's transaction: they are published if, and only if,
 * it commits, in the order given. Sends nothing for no events; one call takes up to 200 MB of JSON. Rejects when a
 * viewer writes for a foreign workspace.
 */
export async function writeEvents(
  query: Query,
  workspaceId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const named = events.map(({ topic, payload }) => ({ id: createId('evt'), topic, payload }));
  await query({ name: 'outbox-write', text: WRITE, values: [workspaceId, JSON.stringify(named)] });
}
