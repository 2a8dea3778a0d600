import type { Query } from '../../../../kit/database/session.ts';
import type { ColumnMapping } from '../broker-files/generic/column-mapping.ts';
import type { ColumnNames } from '../import/import.entity.ts';

/** The trader's words for columns in the form of the CSV reader. */
export function asMapping(columns: ColumnNames): ColumnMapping {
  const named = Object.entries(columns).flatMap(([meaning, heading]) =>
    heading ? [[meaning, heading]] : [],
  );
  return { columns: Object.fromEntries(named) };
}

/** The mapping that was used for a file with the same headings; null when there was none. */
export async function findMapping(
  query: Query,
  workspaceId: string,
  fingerprint: string,
): Promise<ColumnMapping | null> {
  const [row] = await query<{ columns: ColumnNames }>({
    text: 'select columns from column_mapping where workspace_id = $1 and fingerprint = $2',
    values: [workspaceId, fingerprint],
  });
  return row ? asMapping(row.columns) : null;
}

/** Remembers a mapping for files with the same headings. */
export async function rememberMapping(
  query: Query,
  workspaceId: string,
  mapping: { fingerprint: string; columns: ColumnNames },
): Promise<void> {
  await query({
    text: `insert into column_mapping (workspace_id, fingerprint, columns) values ($1, $2, $3)
      on conflict (workspace_id, fingerprint) do update set columns = excluded.columns`,
    values: [workspaceId, mapping.fingerprint, JSON.stringify(mapping.columns)],
  });
}
