import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';

/**
 * How far the undo of an import is, which may go on in the background. Who has a lease works on the workspace's
 * executions, be it on an import or on an undo: never two of one workspace at once, whichever process asks.
 */
export const importUndo = defineMigration('0008-import-undo', () => [
  `alter table import
     add column undo_total integer,
     add column undo_processed integer,
     add column undo_removed integer,
     add column undo_trades integer`,
  'drop index import_running',
  'create unique index import_running on import (workspace_id) where lease_owner is not null',
  'drop index import_unfinished',
  `create index import_unfinished on import (status, created_at)
     where status in ('AWAITING_FILE', 'QUEUED', 'RUNNING', 'UNDOING')`,
]);
