import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { outboxTable } from '../../../kit/events/outbox/outbox.sql.ts';

export const outbox = defineMigration('0003-outbox', outboxTable);
