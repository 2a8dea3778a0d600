import { brokenOff, ignored, type Layout, type ReadContext, type RowReader, warning } from '../layout.ts';
import type { RowOutcome } from '../parsed-row.ts';
import type { CsvRecord } from '../text/csv-records.ts';
import {
  type ColumnMapping,
  type Header,
  headerFingerprint,
  mappedHeader,
  recogniseHeader,
} from './column-mapping.ts';
import { readExecutionRow } from './executions-reader.ts';
import { readRoundTripRow } from './round-trips-reader.ts';
import type { GenericFile } from './row-cells.ts';
import { sniffStyle } from './sniff-style.ts';

/** How far down a title or other prose may push the header. */
const HEADER_WITHIN = 20;

type Found = { at: number; header: Header };

/**
 * A CSV with a row for each execution or for each round trip, understood by the usual names of its columns, or by a
 * mapping. Without a column for the side it is only recognised when quantities are signed.
 */
export function createGenericLayout(kind: Header['kind'], mapping: ColumnMapping | null): Layout {
  const find = (head: readonly CsvRecord[]): Found | null => {
    for (const [at, { cells }] of head.slice(0, HEADER_WITHIN).entries()) {
      const header = mapping === null ? recogniseHeader(cells) : mappedHeader(cells, mapping);
      if (header?.kind === kind) return { at, header };
    }
    return null;
  };
  const round = kind === 'ROUND_TRIPS';
  return {
    id: round ? 'generic/round-trips' : 'generic/executions',
    name: round ? 'Round trips (CSV)' : 'Executions (CSV)',
    broker: 'GENERIC',
    defaultTimeZone: 'America/New_York',
    recognises: (head) => {
      const found = find(head);
      if (found === null || round || mapping !== null || found.header.places.side !== undefined)
        return found !== null;
      return sniffStyle(head.slice(found.at + 1), found.header, null, () => null).signedQuantities;
    },
    facts: (head) => {
      const found = find(head);
      const place = found?.header.places.account?.[0];
      const account = place === undefined ? '' : (head[(found?.at ?? 0) + 1]?.cells[place] ?? '');
      return {
        accountNumber: account || null,
        accountName: null,
        currency: null,
        headerFingerprint: found === null ? null : headerFingerprint(head[found.at]?.cells ?? []),
      };
    },
    open: (context) => createReader(context, mapping, find(context.head)),
  };
}

function createReader(context: ReadContext, mapping: ColumnMapping | null, found: Found | null): RowReader {
  if (found === null) return { read: () => [], finish: () => [] };
  const { at, header } = found;
  const headerLine = context.head[at]?.line ?? 0;
  const width = Math.max(0, ...Object.values(header.places).flat()) + 1;
  const style = sniffStyle(context.head.slice(at + 1), header, mapping, context.readTime);
  const file: GenericFile = { header, style, mapping, context };
  return {
    read: (record) => {
      if (record.line < headerLine) return [ignored(record, 'PROSE', 'Text above the columns.')];
      if (record.line === headerLine) {
        return [ignored(record, 'HEADING', 'Names of the columns.'), ...assumptions(record, file)];
      }
      return readRow(record, width, file);
    },
    finish: () => [],
  };
}

function readRow(record: CsvRecord, width: number, file: GenericFile): RowOutcome[] {
  const filled = record.cells.filter((cell) => cell !== '').length;
  if (filled === 1 && width > 1) return [ignored(record, 'PROSE', 'Text, not a row of the table.')];
  const broken = brokenOff(record, width);
  if (broken.length > 0) return broken;
  return file.header.kind === 'ROUND_TRIPS'
    ? readRoundTripRow(record, file)
    : [readExecutionRow(record, file)];
}

/** What was taken for granted is said once, at the header. */
function assumptions(record: CsvRecord, { style }: GenericFile): RowOutcome[] {
  const said: RowOutcome[] = [];
  if (style.dateOrderAssumed) {
    const order = style.dateOrder === 'MDY' ? 'month/day' : 'day/month';
    said.push(
      warning(
        record,
        'DATE_ORDER_ASSUMED',
        `No date in the first rows tells days from months: read as ${order}.`,
      ),
    );
  }
  if (style.feesNegative) {
    said.push(
      warning(record, 'FEES_NEGATIVE', 'Fees in the first rows are negative numbers: read as costs.'),
    );
  }
  return said;
}
