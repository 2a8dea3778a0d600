/** What a migration may depend on besides the schema. */
export interface MigrationContext {
  /** The role as which the application connects; it gets rights, never ownership. */
  readonly applicationRole: string;
}

/** One step of a schema: plain SQL, run once, in order, as the owner of the database. */
export interface Migration {
  /** Sorts after the steps before it and never changes once released, e.g. `'0003-trade-notes'`. */
  readonly name: string;
  /** The statements; each string may hold several. They run in one transaction with their bookkeeping. */
  readonly statements: (context: MigrationContext) => readonly string[];
}

/**
 * Declares a migration; one checked-in file holds one. Pure, so that it loads without a database.
 * @example export const createTrades = defineMigration('0001-trades', ({ applicationRole }) => [
 *   `create table trade (…)`, ...ownedByWorkspace('trade'), grantTable('trade', applicationRole),
 * ]);
 */
export function defineMigration(name: string, statements: Migration['statements']): Migration {
  return { name, statements };
}
