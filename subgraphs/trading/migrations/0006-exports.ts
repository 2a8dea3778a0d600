import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/** Exports that were prepared: which trades, in which form, and whether somebody has fetched them. */
export const exports = defineMigration('0006-exports', ({ applicationRole }) => [
  `create table trade_export (
     token_hash text collate "C" primary key,
     workspace_id text collate "C" not null,
     format text not null,
     filter jsonb not null,
     expires_at timestamptz(3) not null,
     fetched_at timestamptz(3),
     created_at timestamptz(3) not null)`,
  `create index trade_export_by_workspace on trade_export (workspace_id, expires_at)`,
  ...ownedByWorkspace('trade_export'),
  grantTable('trade_export', applicationRole),
]);
