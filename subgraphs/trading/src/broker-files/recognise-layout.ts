import { foreignLayout } from './foreign-layouts.ts';
import {
  absentHeadings,
  type ColumnMapping,
  headerFingerprint,
  missingColumns,
  unmappedMeanings,
} from './generic/column-mapping.ts';
import { createGenericLayout } from './generic/generic-layout.ts';
import { activityStatement } from './interactive-brokers/activity-statement.ts';
import type { Layout } from './layout.ts';
import type { FileRefusal } from './parsed-row.ts';
import { refusal } from './refusal.ts';
import { type CsvRecord, createRecordSplitter } from './text/csv-records.ts';
import type { TextLine } from './text/read-lines.ts';
import { accountStatement } from './thinkorswim/account-statement.ts';
import { tradovateFills } from './tradovate/fills-layout.ts';
import { tradovatePerformance, tradovatePositionHistory } from './tradovate/pairs-layout.ts';

/** Asked in this order, each with every delimiter. */
const OWN_LAYOUTS: readonly Layout[] = [
  activityStatement,
  accountStatement,
  tradovateFills,
  tradovatePositionHistory,
  tradovatePerformance,
];
const GENERIC_LAYOUTS: readonly Layout[] = [
  createGenericLayout('ROUND_TRIPS', null),
  createGenericLayout('EXECUTIONS', null),
];
const DELIMITERS = [',', ';', '\t', '|'];

export type Recognised = { kind: 'recognised'; layout: Layout; delimiter: string; head: CsvRecord[] };

/**
 * Broker, layout and delimiter by the first lines of a file, never by its name. A mapping goes before everything.
 * A refusal names what was found and what is missing.
 */
export function recogniseLayout(
  lines: readonly TextLine[],
  mapping: ColumnMapping | null,
): Recognised | FileRefusal {
  const heads = DELIMITERS.map((delimiter) => ({ delimiter, head: splitAll(lines, delimiter) }));
  if (heads.some(({ head }) => head.length === 0)) {
    return refusal('EMPTY_FILE', 'The file holds nothing but blank lines. Export it again.');
  }
  const among = (layouts: readonly Layout[]): Recognised | null => {
    for (const layout of layouts) {
      for (const { delimiter, head } of heads) {
        if (layout.recognises(head)) return { kind: 'recognised', layout, delimiter, head };
      }
    }
    return null;
  };
  if (mapping !== null) {
    if (unmappedMeanings(mapping).length > 0) return mismatch(heads, mapping);
    const mapped = (['ROUND_TRIPS', 'EXECUTIONS'] as const).map((kind) => createGenericLayout(kind, mapping));
    return among(mapped) ?? mismatch(heads, mapping);
  }
  return among(OWN_LAYOUTS) ?? knownButUnread(heads) ?? among(GENERIC_LAYOUTS) ?? unrecognised(heads, lines);
}

type Head = { delimiter: string; head: CsvRecord[] };

function splitAll(lines: readonly TextLine[], delimiter: string): CsvRecord[] {
  const splitter = createRecordSplitter(delimiter);
  return [...lines.flatMap(splitter.push), ...splitter.finish()];
}

function knownButUnread(heads: readonly Head[]): FileRefusal | null {
  const what = heads.flatMap(({ head }) => head.flatMap(({ cells }) => foreignLayout(cells) ?? []))[0];
  if (what === undefined) return null;
  return refusal(
    'UNSUPPORTED_LAYOUT',
    `This is ${what}, a layout that is not read yet. Say which column means what to import it as a generic CSV.`,
  );
}

/** A header is the first record with several cells that are all words, split at whatever splits it best. */
function likelyHeader(heads: readonly Head[]): CsvRecord | null {
  const candidates = heads.flatMap(({ head }) =>
    head
      .filter(
        ({ cells }) => cells.length > 2 && cells.filter((cell) => /^[^\d]*[a-z]/i.test(cell)).length > 2,
      )
      .slice(0, 1),
  );
  return candidates.sort((a, b) => b.cells.length - a.cells.length)[0] ?? null;
}

function unrecognised(heads: readonly Head[], lines: readonly TextLine[]): FileRefusal {
  const first = lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  const markup = /^<\?xml|^<[a-z!]/i.exec(first);
  const header = markup === null && !/^[{[]/.test(first) ? likelyHeader(heads) : null;
  if (header === null) {
    const flex = first.includes('FlexQuery') ? ' (an Interactive Brokers Flex query)' : '';
    const what = markup === null ? `It begins with "${first.slice(0, 80)}"` : `It is XML or HTML${flex}`;
    return refusal(
      'UNRECOGNISED_FILE',
      `No broker's layout was recognised. ${what}. Read are: Interactive Brokers activity statements, thinkorswim ` +
        'account statements, Tradovate fills, position history and performance, and CSV files with a header. ' +
        'Export one of these as CSV.',
    );
  }
  const columns = header.cells.filter((cell) => cell !== '');
  const missing = missingColumns(header.cells);
  return refusal(
    'MAPPING_REQUIRED',
    `The columns of this CSV are not recognised: ${quoted(columns)}. Missing: ${missing.join(', ')}. ` +
      'Say which column means what; the answer is remembered for files with the same columns.',
    { line: header.line, mapping: { columns, missing, fingerprint: headerFingerprint(header.cells) } },
  );
}

function mismatch(heads: readonly Head[], mapping: ColumnMapping): FileRefusal {
  const cells = likelyHeader(heads)?.cells ?? [];
  const columns = cells.filter((cell) => cell !== '');
  const absent = absentHeadings(cells, mapping);
  const unmapped = unmappedMeanings(mapping);
  const why =
    unmapped.length > 0
      ? `It names no column for ${unmapped.join(', ')}`
      : `The file has no column ${quoted(absent)}`;
  return refusal(
    'MAPPING_MISMATCH',
    `The mapping does not fit this file. ${why}. Its columns are ${quoted(columns)}.`,
    {
      mapping: {
        columns,
        missing: unmapped.length > 0 ? unmapped : absent,
        fingerprint: headerFingerprint(cells),
      },
    },
  );
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
