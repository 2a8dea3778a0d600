import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/** Broker accounts, and the count of changes of a workspace's trades. */
export const accounts = defineMigration('0001-accounts', ({ applicationRole }) => [
  `create table broker_account (
     id text collate "C" primary key,
     workspace_id text collate "C" not null,
     name text collate "C" not null,
     broker text not null,
     account_number text collate "C",
     currency text not null,
     time_zone text not null,
     lot_method text not null,
     starting_balance numeric not null,
     version integer not null default 1,
     created_at timestamptz(3) not null,
     unique (workspace_id, name))`,
  // Two files of one account that arrive together must not make two accounts.
  `create unique index broker_account_number on broker_account (workspace_id, broker, account_number)
     where account_number is not null`,
  ...ownedByWorkspace('broker_account'),
  grantTable('broker_account', applicationRole, ['select', 'insert', 'update']),

  `create table workspace_revision (
     workspace_id text collate "C" primary key,
     revision bigint not null)`,
  ...ownedByWorkspace('workspace_revision'),
  grantTable('workspace_revision', applicationRole, ['select', 'insert', 'update']),
]);
