import { defineMigration } from '../../../kit/database/migrate/define-migration.ts';
import { outboxTable } from '../../../kit/events/outbox/outbox.sql.ts';

/** Events that wait for the relay, written with the change that they tell of. */
export const outbox = defineMigration('0005-outbox', outboxTable);
