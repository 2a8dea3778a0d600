import type { Query } from '../../../../kit/database/session.ts';
import { type Connection, type ConnectionArguments, readPage } from '../../../../kit/graphql/connection.ts';
import type { ImportIssueKind } from '../generated/resolvers.ts';
import { compare } from '../page/condition.ts';
import { readKeysetPage } from '../page/keyset.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';

const IMPORT_KEYS = [
  { column: 'created_at', type: 'timestamptz' },
  { column: 'id', type: 'text' },
] as const;

/** A page of the workspace's imports, the latest first. Throws `BAD_USER_INPUT` for arguments out of range. */
export function readImports(
  query: Query,
  workspaceId: string,
  page: ConnectionArguments,
): Promise<Connection<ImportRow>> {
  return readKeysetPage<ImportRow>(
    query,
    {
      columns: IMPORT_COLUMNS,
      from: 'import',
      conditions: [(bind) => `workspace_id = ${bind(workspaceId)}`],
      keys: IMPORT_KEYS,
      direction: 'DESC',
    },
    readPage(page, IMPORT_KEYS.length),
  );
}

/** A row that was not imported, or a warning, as it is read. */
export type IssueRow = {
  kind: ImportIssueKind;
  code: string;
  line: number | null;
  text: string | null;
  message: string;
};

const ISSUE_KEYS = [
  { column: 'line_order', type: 'integer' },
  { column: 'position', type: 'integer' },
] as const;

/** A page of what an import could not bring, in file order. Throws `BAD_USER_INPUT` for arguments out of range. */
export function readIssues(
  query: Query,
  workspaceId: string,
  importId: string,
  { kind, ...page }: ConnectionArguments & { kind?: ImportIssueKind | null | undefined },
): Promise<Connection<IssueRow>> {
  return readKeysetPage<IssueRow>(
    query,
    {
      columns: 'kind, code, line, text, message',
      from: 'import_issue',
      conditions: [
        (bind) => `workspace_id = ${bind(workspaceId)}`,
        (bind) => `import_id = ${bind(importId)}`,
        ...compare('kind', '=', kind),
      ],
      keys: ISSUE_KEYS,
      direction: 'ASC',
    },
    readPage(page, ISSUE_KEYS.length),
  );
}
