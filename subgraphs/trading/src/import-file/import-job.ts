import type { ColumnNames } from '../import/import.entity.ts';

/** An import whose file has arrived, taken up by one worker. */
export type ImportJob = {
  id: string;
  workspaceId: string;
  uploadId: string;
  requestedAccountId: string | null;
  requestedTimeZone: string | null;
  requestedColumns: ColumnNames | null;
  /** How often it has been taken up, this time included. */
  attempts: number;
};

/** What shows of an import while it runs; changed in place, and written now and then. */
export type ImportProgress = {
  processedBytes: number;
  broker: string | null;
  layout: string | null;
  timeZone: string | null;
  rows: number;
  imported: number;
  duplicate: number;
  ignored: number;
  failed: number;
};

/** Why a whole import failed. */
export type ImportFailure = { code: string; message: string };

/** Progress before the first byte. */
export function noProgress(): ImportProgress {
  return {
    processedBytes: 0,
    broker: null,
    layout: null,
    timeZone: null,
    rows: 0,
    imported: 0,
    duplicate: 0,
    ignored: 0,
    failed: 0,
  };
}
