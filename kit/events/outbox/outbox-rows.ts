import type pg from 'pg';
import { type Backoff, retryDelay } from '../delivery/retry-delay.ts';
import type { DomainEvent, UndeliveredEvent } from '../event.ts';
import { MOST_ATTEMPTS } from './outbox.sql.ts';

export type OutboxRow = {
  /** Kept as text: it goes back to the server only. */
  readonly id: string;
  readonly attempts: number;
  readonly event: DomainEvent;
};

const BATCH_ROWS = 200;
/** Of compressed payload; some megabytes of JSON. At least one row is read, however large. */
const BATCH_BYTES = 1_000_000;

/**
 * Whatever is committed is ready; nothing waits for transactions that still run, since a row is deleted once published
 * and no place in the order is remembered: one that commits late is read late. The serial numbers keep the order that
 * matters: who changes what another transaction changed waits for its commit, and draws numbers only then.
 */
const READ = `
select sized.id::text as id, event_id, topic, workspace_id, attempts, payload
from (
  select *, sum(pg_column_size(payload)) over (order by id) - pg_column_size(payload) as bytes_before
  from (
    select * from outbox
    where attempts < ${MOST_ATTEMPTS} and (retry_at is null or retry_at <= now())
    order by id limit ${BATCH_ROWS}) as head) as sized
where bytes_before < ${BATCH_BYTES}
order by sized.id`;

type ReadRow = {
  id: string;
  event_id: string;
  topic: string;
  workspace_id: string;
  attempts: number;
  payload: unknown;
};

/** The next events to publish, in the order in which they were written. */
export async function readBatch(client: pg.ClientBase): Promise<readonly OutboxRow[]> {
  const { rows } = await client.query<ReadRow>({ name: 'outbox-read', text: READ });
  return rows.map(toOutboxRow);
}

function toOutboxRow(row: ReadRow): OutboxRow {
  const event = {
    id: row.event_id,
    topic: row.topic,
    workspaceId: row.workspace_id,
    payload: row.payload,
  };
  return { id: row.id, attempts: row.attempts, event };
}

/** Whether nothing waits: neither rows to read now, nor to be tried again. Dead ones do not count. */
export async function isDrained(client: pg.ClientBase): Promise<boolean> {
  const text = `select not exists (select from outbox where attempts < ${MOST_ATTEMPTS}) as drained`;
  const { rows } = await client.query<{ drained: boolean }>(text);
  return rows[0]?.drained === true;
}

/** Deletes what is published. */
export async function deleteRows(client: pg.ClientBase, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return;
  const text = 'delete from outbox where id = any($1::bigint[])';
  await client.query({ name: 'outbox-delete', text, values: [rows.map((row) => row.id)] });
}

/**
 * Puts rows off that some group did not take. An outage does not count as an attempt. Returns the rows that have now
 * used up their attempts: they stay in the table, with the reason, and nobody reads them any more.
 */
export async function postponeRows(
  client: pg.ClientBase,
  rows: readonly OutboxRow[],
  undelivered: ReadonlyMap<string, UndeliveredEvent>,
  backoff: Backoff,
): Promise<readonly OutboxRow[]> {
  const postponed = rows.flatMap((row) => {
    const why = undelivered.get(row.event.id);
    if (!why) return [];
    const attempts = row.attempts + (why.outage ? 0 : 1);
    return [{ row, attempts, delay: retryDelay(backoff, Math.max(1, attempts)), reason: why.reason }];
  });
  if (postponed.length === 0) return [];
  await client.query({
    name: 'outbox-postpone',
    text: `update outbox set attempts = late.attempts, failure = late.reason,
             retry_at = now() + late.delay * interval '1 millisecond'
           from unnest($1::bigint[], $2::int[], $3::int[], $4::text[]) as late(id, attempts, delay, reason)
           where outbox.id = late.id`,
    values: [
      postponed.map(({ row }) => row.id),
      postponed.map(({ attempts }) => attempts),
      postponed.map(({ delay }) => delay),
      postponed.map(({ reason }) => reason),
    ],
  });
  return postponed.filter(({ attempts }) => attempts >= MOST_ATTEMPTS).map(({ row }) => row);
}
