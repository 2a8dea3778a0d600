import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByPerson, ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

export const people = defineMigration('0001-people', ({ applicationRole }) => [
  `create table person (
     id text collate "C" primary key,
     email text collate "C" not null unique check (email = lower(email)),
     password_hash text not null,
     display_name text not null,
     time_zone text not null,
     base_currency text not null,
     created_at timestamptz not null)`,
  `create table workspace (
     id text collate "C" primary key,
     name text not null,
     created_at timestamptz not null)`,
  `create table membership (
     id text collate "C" primary key,
     person_id text collate "C" not null references person on delete cascade,
     workspace_id text collate "C" not null references workspace on delete cascade,
     role text not null check (role in ('OWNER', 'MEMBER')),
     created_at timestamptz not null,
     unique (person_id, workspace_id))`,
  'create index on membership (workspace_id)',
  ...ownedByPerson('person', 'id'),
  ...ownedByWorkspace('workspace', 'id'),
  ...ownedByWorkspace('membership'),
  grantTable('person', applicationRole),
  grantTable('workspace', applicationRole),
  grantTable('membership', applicationRole),
]);
