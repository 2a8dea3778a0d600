import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

export const subscriptions = defineMigration('0001-subscriptions', ({ applicationRole }) => [
  `create table subscription (
     workspace_id text collate "C" primary key,
     id text collate "C" not null unique,
     plan text not null check (plan in ('FREE', 'PRO', 'ENTERPRISE')),
     status text not null check (status in ('ACTIVE', 'PAST_DUE', 'CANCELED')),
     started_at timestamptz not null,
     renews_at timestamptz,
     version int not null check (version > 0),
     payment_revision int not null)`,
  ...ownedByWorkspace('subscription'),
  grantTable('subscription', applicationRole, ['select', 'insert', 'update']),
]);
