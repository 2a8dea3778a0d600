/**
 * SQL that a row belongs to the workspace `$1`, in a form that no index serves. For statements of bulk work that must
 * find their rows by another index: most indexes begin with the workspace, and for rows that the same transaction has
 * just written the planner has no statistics by which it could tell them apart.
 */
export function ownRow(alias: string): string {
  return `${alias}.workspace_id || '' = $1`;
}
