/**
 * On whose behalf a transaction runs. Row-level security reads it from transaction-local settings, so
 * that it can neither be forgotten by a query nor survive into the next use of a pooled connection.
 */
export type Scope = ViewerScope | SystemScope;

/** A viewer of one workspace: sees and writes the rows of that workspace alone. */
export interface ViewerScope {
  readonly workspaceId: string;
  /** The person who acts; null or absent for a caller that is no person. For an API key, whoever made it. */
  readonly personId?: string | null;
}

/** Work that belongs to no single workspace (relay, worker, sign-in lookup); the purpose names it in logs. */
export interface SystemScope {
  readonly system: string;
}

/**
 * SQL that begins a transaction and gives it its scope, in one round trip.
 * Throws a RangeError for an empty workspace or purpose: an empty setting would mean "nobody".
 */
export function beginInScope(scope: Scope): string {
  const settings =
    'system' in scope
      ? [setting('app.system', required(scope.system, 'purpose'))]
      : [
          setting('app.workspace_id', required(scope.workspaceId, 'workspaceId')),
          setting('app.person_id', scope.personId ?? ''),
        ];
  return `begin; select ${settings.join(', ')}`;
}

function setting(name: string, value: string): string {
  return `set_config('${name}', ${quoteLiteral(value)}, true)`;
}

/** A string as an SQL literal, whatever `standard_conforming_strings` says. */
export function quoteLiteral(value: string): string {
  const quoted = `'${value.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
  return value.includes('\\') ? `E${quoted}` : quoted;
}

/** A name as an SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function required(value: string, name: string): string {
  if (value === '') throw new RangeError(`A database scope needs a ${name}.`);
  return value;
}
