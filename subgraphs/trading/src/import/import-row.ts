import type { Import } from './import.entity.ts';

type Columns =
  | 'id'
  | 'fileName'
  | 'status'
  | 'sizeBytes'
  | 'receivedBytes'
  | 'processedBytes'
  | 'accountId'
  | 'broker'
  | 'layout'
  | 'timeZone'
  | 'rowCount'
  | 'importedCount'
  | 'duplicateCount'
  | 'ignoredCount'
  | 'failedCount'
  | 'tradeCount'
  | 'failureCode'
  | 'failureMessage'
  | 'undoTotal'
  | 'undoProcessed'
  | 'undoRemoved'
  | 'undoTrades'
  | 'revision'
  | 'createdAt'
  | 'finishedAt';

/** An import as it is read: the entity, or a row of {@link IMPORT_COLUMNS}. */
export type ImportRow = { [Column in Columns]-?: Exclude<Import[Column], undefined> };

/** What {@link ImportRow} is read from. */
export const IMPORT_COLUMNS = `id, file_name as "fileName", status, size_bytes as "sizeBytes",
  received_bytes as "receivedBytes", processed_bytes as "processedBytes", account_id as "accountId", broker, layout,
  time_zone as "timeZone", row_count as "rowCount", imported_count as "importedCount",
  duplicate_count as "duplicateCount", ignored_count as "ignoredCount", failed_count as "failedCount",
  trade_count as "tradeCount", failure_code as "failureCode", failure_message as "failureMessage", undo_total as "undoTotal",
  undo_processed as "undoProcessed", undo_removed as "undoRemoved", undo_trades as "undoTrades", revision,
  created_at as "createdAt", finished_at as "finishedAt"`;
