import { quoteIdentifier } from '../scope.ts';

/**
 * SQL that makes a table the property of workspaces: a row is seen and written only by the workspace
 * named in its `workspace_id` (text), or by the system. Also the owner of the table is bound (FORCE).
 * An unset or empty setting matches nothing. The settings are read once per statement, not once per row
 * (`(select …)` becomes an InitPlan); queries still name their workspace, so that an index serves them.
 */
export function ownedByWorkspace(table: string, column = 'workspace_id'): string[] {
  const name = quoteIdentifier(table);
  const rule = `${quoteIdentifier(column)} = ${setting('app.workspace_id')} or ${setting('app.system')} is not null`;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy ${quoteIdentifier(`${table}_workspace`)} on ${name} using (${rule}) with check (${rule})`,
  ];
}

/**
 * The same for what belongs to a person in whichever workspace they act (profile, sessions): the person named by the
 * scope, or the system.
 */
export function ownedByPerson(table: string, column = 'person_id'): string[] {
  const name = quoteIdentifier(table);
  const rule = `${quoteIdentifier(column)} = ${setting('app.person_id')} or ${setting('app.system')} is not null`;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy ${quoteIdentifier(`${table}_person`)} on ${name} using (${rule}) with check (${rule})`,
  ];
}

/**
 * SQL for a table that belongs to no workspace and that no viewer may read (outbox, credentials, …):
 * the same, with the system alone let in.
 */
export function ownedBySystem(table: string): string[] {
  const name = quoteIdentifier(table);
  const rule = `${setting('app.system')} is not null`;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    `create policy ${quoteIdentifier(`${table}_system`)} on ${name} using (${rule}) with check (${rule})`,
  ];
}

/** A transaction-local setting, null when unset and, what PostgreSQL leaves behind after use, when empty. */
function setting(name: string): string {
  return `(select nullif(current_setting('${name}', true), ''))`;
}
