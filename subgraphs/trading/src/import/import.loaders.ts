import type DataLoader from 'dataloader';
import { createLoader } from '../../../../kit/loader/create-loader.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { IMPORT_COLUMNS, type ImportRow } from './import-row.ts';

export type ImportLoader = DataLoader<string, ImportRow | null>;

/** Imports of the workspace by id. */
export function createImportLoader({ query, workspaceId }: WorkspaceScope): ImportLoader {
  return createLoader<ImportRow>(
    (ids) =>
      query({
        name: 'imports-by-id',
        text: `select ${IMPORT_COLUMNS} from import where workspace_id = $1 and id = any($2::text[])`,
        values: [workspaceId, ids],
      }),
    (row) => row.id,
  );
}
