import type { Database } from '../../../kit/database/database.ts';
import type { ContextSource, RequestContext } from '../../../kit/subgraph/create-subgraph.ts';
import { knownViewer } from '../../../kit/viewer/require-viewer.ts';
import { createAccountLoader } from './account/account.loaders.ts';
import { createAccountService } from './account/account.service.ts';
import { createExecutionLoader } from './execution/execution.loaders.ts';
import { createRecordingService } from './execution/record-executions.ts';
import { createExportService } from './export/export.service.ts';
import { createImportLoader } from './import/import.loaders.ts';
import { createImportService } from './import/import.service.ts';
import { createUndoService } from './import-undo/undo-import.ts';
import { createJournalService } from './journal/journal.service.ts';
import { createTradeLoader } from './trade/trade.loaders.ts';
import type { WorkspaceScope } from './workspace/workspace-scope.ts';

/** Whose workspace an anonymous caller sees: one that nobody has. */
const NOBODY = 'nobody';

/** What resolvers work with, for one request. */
export type Context = ReturnType<typeof createContext>;

/** Settings of the subgraph that services need. */
export type ContextOptions = { undoInRequest?: number | undefined };

function createContext(
  viewer: ContextSource['viewer'],
  scope: WorkspaceScope,
  { undoInRequest }: ContextOptions,
) {
  const accountById = createAccountLoader(scope);
  const tradeById = createTradeLoader(scope);
  const importById = createImportLoader(scope);
  return {
    viewer,
    workspaceId: scope.workspaceId,
    query: scope.query,
    accountById,
    executionById: createExecutionLoader(scope),
    tradeById,
    importById,
    accounts: createAccountService(scope),
    imports: createImportService({ ...scope, accountById, importById }),
    exports: createExportService(scope),
    undo: createUndoService({ ...scope, accountById, undoInRequest }),
    recording: createRecordingService({ ...scope, accountById, tradeById }),
    journal: createJournalService(scope),
  };
}

/** Opens the context of a request: one transaction, begun by its first statement, in the viewer's workspace. */
export async function openContext(
  { viewer }: ContextSource,
  { database, clock, ...options }: { database: Database; clock: () => Date } & ContextOptions,
): Promise<RequestContext<Context>> {
  const known = knownViewer(viewer);
  const workspaceId = known?.workspaceId ?? NOBODY;
  const session = await database.openSession({ workspaceId, personId: known?.personId ?? null });
  const scope = { workspaceId, em: session.em, query: session.query, clock };
  return { value: createContext(viewer, scope, options), finish: session.finish };
}
