import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByPerson } from '../../../kit/database/migrate/row-level-security.ts';

export const sessions = defineMigration('0002-sessions', ({ applicationRole }) => [
  `create table session (
     id text collate "C" primary key,
     person_id text collate "C" not null references person on delete cascade,
     membership_id text collate "C" not null references membership on delete cascade,
     workspace_id text collate "C" not null references workspace on delete cascade,
     started_at timestamptz not null,
     expires_at timestamptz not null,
     ended_at timestamptz,
     end_reason text check (end_reason in ('SIGNED_OUT', 'TOKEN_REUSED')),
     user_agent text,
     client_address text,
     check ((ended_at is null) = (end_reason is null)))`,
  'create index on session (person_id)',
  'create index on session (membership_id)',
  'create index on session (workspace_id)',
  'create index on session (expires_at)',
  'create index on session (ended_at) where ended_at is not null',
  `create table refresh_token (
     hash text collate "C" primary key,
     session_id text collate "C" not null references session on delete cascade,
     person_id text collate "C" not null references person on delete cascade,
     issued_at timestamptz not null,
     used_at timestamptz)`,
  'create index on refresh_token (session_id)',
  'create index on refresh_token (person_id)',
  ...ownedByPerson('session'),
  ...ownedByPerson('refresh_token'),
  grantTable('session', applicationRole),
  grantTable('refresh_token', applicationRole),
]);
