import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { grantTable } from '../../../kit/database/migrate/grant-table.ts';
import { ownedByWorkspace } from '../../../kit/database/migrate/row-level-security.ts';

/**
 * Positions that a large import has brought executions into, and since when, while their trades are being built in
 * several transactions. An import that has rows here has been read to its end, and goes on from here when it is taken
 * up again.
 */
export const importPositions = defineMigration('0007-import-positions', ({ applicationRole }) => [
  `create table import_position (
     import_id text collate "C" not null,
     position_key text collate "C" not null,
     workspace_id text collate "C" not null,
     changed_at timestamptz(3) not null,
     primary key (import_id, position_key))`,
  ...ownedByWorkspace('import_position'),
  grantTable('import_position', applicationRole, ['select', 'insert', 'delete']),
]);
