import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/** Imports, the bytes that they wait with, what they brought and what they could not bring. */
export const imports = defineMigration('0004-imports', ({ applicationRole }) => [
  `create table import (
     id text collate "C" primary key,
     workspace_id text collate "C" not null,
     file_name text not null,
     status text not null,
     size_bytes bigint not null,
     maximum_bytes bigint not null,
     received_bytes bigint not null default 0,
     processed_bytes bigint not null default 0,
     upload_token_hash text collate "C" not null unique,
     upload_expires_at timestamptz(3) not null,
     upload_id text collate "C",
     requested_account_id text collate "C",
     requested_time_zone text,
     requested_columns jsonb,
     account_id text collate "C" references broker_account,
     broker text,
     layout text,
     time_zone text,
     row_count integer not null default 0,
     imported_count integer not null default 0,
     duplicate_count integer not null default 0,
     ignored_count integer not null default 0,
     failed_count integer not null default 0,
     trade_count integer not null default 0,
     failure_code text,
     failure_message text,
     revision bigint,
     attempts integer not null default 0,
     lease_owner text collate "C",
     lease_until timestamptz,
     created_at timestamptz(3) not null,
     finished_at timestamptz(3))`,
  `create index import_by_creation on import (workspace_id, created_at, id)`,
  `create index import_unfinished on import (status, created_at)
     where status in ('AWAITING_FILE', 'QUEUED', 'RUNNING')`,
  // Two imports of one workspace never run at once, whichever process asks.
  `create unique index import_running on import (workspace_id) where status = 'RUNNING'`,
  ...ownedByWorkspace('import'),
  grantTable('import', applicationRole, ['select', 'insert', 'update']),

  `create table import_chunk (
     import_id text collate "C" not null,
     upload_id text collate "C" not null,
     position integer not null,
     workspace_id text collate "C" not null,
     bytes bytea not null,
     primary key (import_id, upload_id, position))`,
  // Compressing what is deleted within a minute costs more than it saves.
  `alter table import_chunk alter column bytes set storage external`,
  ...ownedByWorkspace('import_chunk'),
  grantTable('import_chunk', applicationRole),

  // Null lines are about the whole file and come last.
  `create table import_issue (
     import_id text collate "C" not null,
     position integer not null,
     workspace_id text collate "C" not null,
     kind text not null,
     code text not null,
     line integer,
     line_order integer not null generated always as (coalesce(line, 2147483647)) stored,
     text text,
     message text not null,
     primary key (import_id, position))`,
  `create index import_issue_by_line on import_issue (import_id, line_order, position)`,
  `create index import_issue_by_kind on import_issue (import_id, kind, line_order, position)`,
  ...ownedByWorkspace('import_issue'),
  grantTable('import_issue', applicationRole),

  // Which imports brought an execution: it goes only when the last of them is undone.
  `create table import_execution (
     import_id text collate "C" not null,
     execution_id text collate "C" not null,
     workspace_id text collate "C" not null,
     primary key (execution_id, import_id))`,
  `create index import_execution_by_import on import_execution (import_id)`,
  ...ownedByWorkspace('import_execution'),
  grantTable('import_execution', applicationRole),

  `create table column_mapping (
     workspace_id text collate "C" not null,
     fingerprint text collate "C" not null,
     columns jsonb not null,
     primary key (workspace_id, fingerprint))`,
  ...ownedByWorkspace('column_mapping'),
  grantTable('column_mapping', applicationRole),
]);
