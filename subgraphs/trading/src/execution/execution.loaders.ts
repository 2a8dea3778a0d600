import { createLoader } from '../../../../kit/loader/create-loader.ts';
import type { WorkspaceScope } from '../workspace/workspace-scope.ts';
import { EXECUTION_COLUMNS, type ExecutionRow } from './execution-row.ts';

/** Executions of the workspace by id. */
export function createExecutionLoader({ query, workspaceId }: WorkspaceScope) {
  return createLoader<ExecutionRow>(
    (ids) =>
      query({
        name: 'executions-by-id',
        text: `select ${EXECUTION_COLUMNS} from execution where workspace_id = $1 and id = any($2::text[])`,
        values: [workspaceId, ids],
      }),
    (execution) => execution.id,
  );
}
