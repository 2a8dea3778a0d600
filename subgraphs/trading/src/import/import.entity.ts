import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Broker } from '../broker-files/parsed-row.ts';
import type { ImportStatus } from '../generated/resolvers.ts';

/** Headings of a CSV by what they mean; see `ColumnMappingInput`. */
export type ColumnNames = Record<string, string | null>;

/** One file on its way into the journal. */
export const Import = defineEntity({
  name: 'Import',
  tableName: 'import',
  properties: {
    id: p.string().primary(),
    workspaceId: p.string(),
    fileName: p.string(),
    status: p.string().$type<ImportStatus>(),
    /** As announced. */
    sizeBytes: p.integer(),
    /** What the plan allowed when it was prepared. */
    maximumBytes: p.integer(),
    receivedBytes: p.integer().default(0),
    processedBytes: p.integer().default(0),
    uploadTokenHash: p.string(),
    uploadExpiresAt: p.datetime(),
    /** Which of several attempts to send the file arrived whole. */
    uploadId: p.string().nullable(),
    requestedAccountId: p.string().nullable(),
    requestedTimeZone: p.string().nullable(),
    requestedColumns: p.json().$type<ColumnNames | null>().nullable(),
    accountId: p.string().nullable(),
    broker: p.string().$type<Broker>().nullable(),
    layout: p.string().nullable(),
    timeZone: p.string().nullable(),
    rowCount: p.integer().default(0),
    importedCount: p.integer().default(0),
    duplicateCount: p.integer().default(0),
    ignoredCount: p.integer().default(0),
    failedCount: p.integer().default(0),
    tradeCount: p.integer().default(0),
    failureCode: p.string().nullable(),
    failureMessage: p.string().nullable(),
    /** Executions that it had brought when its undo began, and how far that is. */
    undoTotal: p.integer().nullable(),
    undoProcessed: p.integer().nullable(),
    undoRemoved: p.integer().nullable(),
    undoTrades: p.integer().nullable(),
    /** The workspace's revision that holds all of it, or of its undo. */
    revision: p.integer().nullable(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
});
export type Import = InferEntity<typeof Import>;
