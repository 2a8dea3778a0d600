import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

// The books of the local payment provider. Charges are only ever added.
export const localPayments = defineMigration('0002-local-payments', ({ applicationRole }) => [
  `create table payment_customer (
     workspace_id text collate "C" primary key,
     revision int not null default 0,
     plan text not null default 'FREE',
     price numeric(12, 2) not null default 0,
     started_at timestamptz,
     renews_at timestamptz,
     balance numeric(12, 2) not null default 0 check (balance >= 0),
     declining boolean not null default false)`,
  `create table charge (
     id text collate "C" primary key,
     workspace_id text collate "C" not null references payment_customer,
     amount numeric(12, 2) not null check (amount > 0),
     currency text not null,
     plan text not null,
     charged_at timestamptz not null)`,
  'create index on charge (workspace_id, charged_at)',
  ...ownedByWorkspace('payment_customer'),
  ...ownedByWorkspace('charge'),
  grantTable('payment_customer', applicationRole, ['select', 'insert', 'update']),
  grantTable('charge', applicationRole, ['select', 'insert']),
]);
