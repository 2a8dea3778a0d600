import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

export const apiKeys = defineMigration('0004-api-keys', ({ applicationRole }) => [
  `create table api_key (
     id text collate "C" primary key,
     workspace_id text collate "C" not null references workspace on delete cascade,
     person_id text collate "C" not null references person on delete cascade,
     version integer not null,
     name text not null,
     scopes text[] not null,
     prefix text not null,
     last_four text not null,
     created_at timestamptz not null,
     expires_at timestamptz,
     revoked_at timestamptz,
     previous_secret_ends_at timestamptz,
     allowed_addresses text[] not null,
     allowed_origins text[] not null,
     points_per_minute integer check (points_per_minute > 0),
     points_per_hour integer check (points_per_hour > 0),
     points_per_day integer check (points_per_day > 0),
     last_used_at timestamptz,
     last_used_address text,
     last_used_agent text)`,
  'create index on api_key (workspace_id, id)',
  'create index on api_key (person_id)',
  // What is kept of a secret: its HMAC, which begins with the version of the pepper that made it.
  `create table api_key_secret (
     hash text collate "C" primary key,
     key_id text collate "C" not null references api_key on delete cascade,
     workspace_id text collate "C" not null references workspace on delete cascade,
     number integer not null,
     created_at timestamptz not null,
     ends_at timestamptz,
     unique (key_id, number))`,
  'create index on api_key_secret (workspace_id)',
  `create table api_key_change (
     id text collate "C" primary key,
     key_id text collate "C" not null references api_key on delete cascade,
     workspace_id text collate "C" not null references workspace on delete cascade,
     kind text not null check (kind in ('CREATED', 'UPDATED', 'ROTATED', 'REVOKED')),
     at timestamptz not null,
     person_id text collate "C" not null,
     address text,
     agent text,
     fields jsonb not null)`,
  'create index on api_key_change (workspace_id, id)',
  'create index on api_key_change (key_id, id)',
  ...['api_key', 'api_key_secret', 'api_key_change'].flatMap((table) => ownedByWorkspace(table)),
  grantTable('api_key', applicationRole, ['select', 'insert', 'update']),
  grantTable('api_key_secret', applicationRole, ['select', 'insert', 'update']),
  // An audit trail: the application can add to it, and neither change nor delete.
  grantTable('api_key_change', applicationRole, ['select', 'insert']),
]);
