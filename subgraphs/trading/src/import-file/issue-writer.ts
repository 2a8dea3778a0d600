import { insertRows } from '../../../../kit/database/columns/insert-rows.ts';
import type { Query } from '../../../../kit/database/session.ts';
import type { IssueRow } from '../import/import-page.ts';
import type { ImportJob } from './import-job.ts';

const BATCH = 5_000;
const MAXIMUM_TEXT = 1_000;

/** Stores the issues of an import in batches; `flush` stores the rest. */
export function createIssueWriter(query: Query, { id, workspaceId }: ImportJob) {
  let waiting: IssueRow[] = [];
  let written = 0;

  async function flush(): Promise<void> {
    const rows = waiting.map((issue, index) => ({
      import_id: id,
      position: written + index,
      workspace_id: workspaceId,
      kind: issue.kind,
      code: issue.code,
      line: issue.line,
      text: storable(issue.text),
      message: storable(issue.message) ?? '',
    }));
    written += rows.length;
    waiting = [];
    await insertRows(query, { table: 'import_issue', columns: COLUMNS, rows });
  }

  return {
    async add(issue: IssueRow): Promise<void> {
      waiting.push(issue);
      if (waiting.length >= BATCH) await flush();
    },
    flush,
  };
}

/** PostgreSQL keeps every character but one, and a file may hold it. */
function storable(text: string | null): string | null {
  return text === null || text === ''
    ? null
    : text.slice(0, MAXIMUM_TEXT).toWellFormed().replaceAll('\0', '');
}

const COLUMNS = {
  import_id: 'text',
  position: 'integer',
  workspace_id: 'text',
  kind: 'text',
  code: 'text',
  line: 'integer',
  text: 'text',
  message: 'text',
} as const;
