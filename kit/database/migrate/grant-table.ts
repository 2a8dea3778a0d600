import { quoteIdentifier } from '../scope.ts';

export type TableRight = 'select' | 'insert' | 'update' | 'delete';

const ALL: readonly TableRight[] = ['select', 'insert', 'update', 'delete'];

/** SQL that lets the application's role use a table, by default for all four kinds of statement. */
export function grantTable(
  table: string,
  applicationRole: string,
  rights: readonly TableRight[] = ALL,
): string {
  return `grant ${rights.join(', ')} on table ${quoteIdentifier(table)} to ${quoteIdentifier(applicationRole)}`;
}
