import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/**
 * Executions as the broker reported them. The id is made from the account and the broker's identity of the execution,
 * so the primary key is what keeps one from being stored twice. No foreign keys on tables that are filled in bulk: the
 * application may not delete what they would point to, and checking each row costs as much as the row.
 */
export const executions = defineMigration('0002-executions', ({ applicationRole }) => [
  `create table execution (
     id text collate "C" primary key,
     workspace_id text collate "C" not null,
     account_id text collate "C" not null,
     position_key text collate "C" not null,
     symbol text collate "C" not null,
     asset_class text not null,
     currency text not null,
     multiplier numeric not null,
     underlying text,
     expiry date,
     strike numeric,
     option_right text,
     event text not null,
     side text not null,
     quantity numeric not null check (quantity > 0),
     price numeric not null,
     fees numeric not null,
     executed_at timestamptz(3) not null,
     executed_on date not null,
     sequence integer not null,
     broker_execution_id text,
     part text,
     new_shares numeric,
     old_shares numeric,
     held_after numeric,
     recorded boolean not null default false)`,
  `create index execution_by_time on execution (workspace_id, executed_at, id)`,
  `create index execution_by_symbol on execution (workspace_id, symbol, executed_at, id)`,
  `create index execution_by_account on execution (workspace_id, account_id, executed_at, id)`,
  `create index execution_by_position on execution (account_id, position_key, executed_at, sequence, id)`,
  ...ownedByWorkspace('execution'),
  grantTable('execution', applicationRole),

  // The answer to a repeated call is the first answer, so it is kept beside the key.
  `create table idempotency_key (
     workspace_id text collate "C" not null,
     key text collate "C" not null,
     request_hash text not null,
     answer jsonb not null,
     created_at timestamptz(3) not null,
     primary key (workspace_id, key))`,
  ...ownedByWorkspace('idempotency_key'),
  grantTable('idempotency_key', applicationRole, ['select', 'insert']),
]);
