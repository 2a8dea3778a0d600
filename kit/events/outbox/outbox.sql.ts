import type { MigrationContext } from '../../database/migrate/define-migration.ts';
import { grantTable } from '../../database/migrate/grant-table.ts';
import { ownedBySystem } from '../../database/migrate/row-level-security.ts';
import { quoteIdentifier } from '../../database/scope.ts';

/** Channel of NOTIFY on which writers wake the relay of their database. */
export const OUTBOX_CHANNEL = 'outbox';

/** Deliveries after which an event is left in the table as dead, for a person to look at. */
export const MOST_ATTEMPTS = 20;

/**
 * SQL of the table that holds events until the relay has published them. A viewer may add events of its own workspace
 * and see none; only the system reads and deletes. The order of publication comes from `id`, which writers cannot set
 * (they get rights on four columns alone).
 * @example export const outbox = defineMigration('0005-outbox', outboxTable);
 */
export function outboxTable({ applicationRole }: MigrationContext): string[] {
  const role = quoteIdentifier(applicationRole);
  return [
    `create table outbox (
       id bigint generated always as identity primary key,
       event_id text collate "C" not null,
       topic text collate "C" not null,
       workspace_id text collate "C" not null,
       payload jsonb not null,
       created_at timestamptz not null default now(),
       attempts int not null default 0,
       retry_at timestamptz,
       failure text)`,
    `create index outbox_waiting on outbox (id) where attempts < ${MOST_ATTEMPTS}`,
    // Rows live for milliseconds, so the table stays small only when it is cleaned often.
    'alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)',
    ...ownedBySystem('outbox'),
    `create policy outbox_own_workspace on outbox for insert
       with check (workspace_id = (select nullif(current_setting('app.workspace_id', true), '')))`,
    grantTable('outbox', applicationRole, ['select', 'delete']),
    `grant insert (event_id, topic, workspace_id, payload) on outbox to ${role}`,
    `grant update (attempts, retry_at, failure) on outbox to ${role}`,
  ];
}
