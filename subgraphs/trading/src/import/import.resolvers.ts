import { requireViewer } from '../../../../kit/viewer/require-viewer.ts';
import { requireAccount } from '../account/account.loaders.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { readImports, readIssues } from './import-page.ts';

/** Imports and their reports. */
export const importResolvers = {
  Viewer: {
    imports: (_viewer, page, { query, workspaceId }) => readImports(query, workspaceId, page),
    import: (_viewer, { id }, { importById }) => importById.load(id),
  },
  Import: {
    __resolveReference: ({ id }, { importById }) => importById.load(id),
    sizeBytes: ({ sizeBytes }) => String(sizeBytes),
    receivedBytes: ({ receivedBytes }) => String(receivedBytes),
    processedBytes: ({ processedBytes }) => String(processedBytes),
    account: ({ accountId }, _arguments, { accountById }) =>
      accountId === null ? null : requireAccount(accountById, accountId),
    counts: (row) => ({
      rows: row.rowCount,
      imported: row.importedCount,
      duplicate: row.duplicateCount,
      ignored: row.ignoredCount,
      failed: row.failedCount,
      trades: row.tradeCount,
    }),
    issues: ({ id }, arguments_, { query, workspaceId }) => readIssues(query, workspaceId, id, arguments_),
    undo: ({ undoTotal, undoProcessed, undoRemoved, undoTrades }) =>
      undoTotal === null
        ? null
        : {
            executions: undoTotal,
            processed: undoProcessed ?? 0,
            removed: undoRemoved ?? 0,
            trades: undoTrades ?? 0,
          },
    failure: ({ failureCode, failureMessage }) =>
      failureCode === null ? null : { code: failureCode, message: failureMessage ?? '' },
  },
  Mutation: {
    createImport: (_root, { input }, { viewer, imports }) => imports.create(requireViewer(viewer), input),
    undoImport(_root, { input }, { viewer, undo }) {
      requireViewer(viewer);
      return undo.undo(input);
    },
  },
} satisfies Resolvers;
