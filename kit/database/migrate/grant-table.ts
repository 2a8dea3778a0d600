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

/** SQL that lets the application's role draw numbers from a sequence. */
export function grantSequence(sequence: string, applicationRole: string): string {
  return `grant usage, select on sequence ${quoteIdentifier(sequence)} to ${quoteIdentifier(applicationRole)}`;
}
