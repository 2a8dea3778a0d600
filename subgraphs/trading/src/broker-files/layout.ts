import type { FuturesProducts } from './instruments/futures-products.ts';
import type {
  Broker,
  FileFacts,
  FileWarning,
  ParsedExecution,
  RowOutcome,
  StatedTotal,
  UnimportedRow,
} from './parsed-row.ts';
import type { CsvRecord } from './text/csv-records.ts';
import type { DateOrder, ReadTime } from './text/read-time.ts';

export type ReadContext = {
  /** Reads local times in the account's zone. */
  readTime: (text: string, order?: DateOrder) => ReadTime | null;
  products: FuturesProducts;
  /** Of prices whose row names none. */
  currency: string;
  /** The first records of the file, which are read again by `read`. */
  head: readonly CsvRecord[];
};

/** Reads one file, record by record. Each record gets its outcome now or by the end, none twice. */
export type RowReader = { read: (record: CsvRecord) => RowOutcome[]; finish: () => RowOutcome[] };

export type Layout = {
  /** Broker and layout in kebab case. */
  id: string;
  /** For people. */
  name: string;
  broker: Broker;
  defaultTimeZone: string;
  /** By the file's first records, split at the delimiter that is being tried. */
  recognises: (head: readonly CsvRecord[]) => boolean;
  facts: (
    head: readonly CsvRecord[],
  ) => Pick<FileFacts, 'accountNumber' | 'accountName' | 'currency' | 'headerFingerprint'>;
  open: (context: ReadContext) => RowReader;
};

type Reason = [code: string, reason: string];

/** A row without an execution, by its nature. */
export function ignored(record: CsvRecord, ...[code, reason]: Reason): UnimportedRow {
  return { kind: 'ignored', line: record.line, text: record.text, code, reason };
}

/** A row that should hold an execution and cannot be understood. */
export function failed(record: CsvRecord, ...[code, reason]: Reason): UnimportedRow {
  return { kind: 'failed', line: record.line, text: record.text, code, reason };
}

/** A last row that has fewer cells than there are columns, in a file that ends in the middle of a line. */
export function brokenOff(record: CsvRecord, width: number): UnimportedRow[] {
  if (record.ended || record.cells.length >= width) return [];
  return [failed(record, 'TRUNCATED_ROW', 'The file breaks off in this row. Export it again.')];
}

export function warning(record: CsvRecord | null, ...[code, reason]: Reason): FileWarning {
  return { kind: 'warning', line: record?.line ?? null, text: record?.text ?? '', code, reason };
}

export function stated(
  total: Pick<StatedTotal, 'scope' | 'line' | 'currency' | 'amount'> & Partial<StatedTotal>,
): StatedTotal {
  return { kind: 'stated', symbol: null, leavesOut: '0', ...total };
}

type Required = 'line' | 'instrument' | 'side' | 'quantity' | 'price' | 'sequence';

/** An execution with what most files do not tell left empty. */
export function execution(
  fields: Pick<ParsedExecution, Required> & { at: ReadTime } & Partial<ParsedExecution>,
): ParsedExecution {
  const { at, ...rest } = fields;
  return {
    kind: 'execution',
    event: 'FILL',
    accountNumber: null,
    brokerExecutionId: null,
    part: null,
    orderId: null,
    fees: '0',
    executedAt: at.instant,
    statedAt: at.stated,
    roundTrip: null,
    occurrence: 0,
    split: null,
    heldAfter: null,
    ...rest,
  };
}
