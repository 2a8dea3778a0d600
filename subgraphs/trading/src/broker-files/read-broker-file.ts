import type { ColumnMapping } from './generic/column-mapping.ts';
import { createOccurrenceCounter } from './identity/count-occurrences.ts';
import { FUTURES_PRODUCTS, type FuturesProducts } from './instruments/futures-products.ts';
import { failed, type RowReader, warning } from './layout.ts';
import type { FileEnd, FileFacts, FileRefusal, ParsedExecution, RowOutcome } from './parsed-row.ts';
import { type Recognised, recogniseLayout } from './recognise-layout.ts';
import { type CsvRecord, createRecordSplitter } from './text/csv-records.ts';
import { decodeBytes } from './text/decode-bytes.ts';
import { readLines, type TextLine } from './text/read-lines.ts';
import { createTimeReader } from './text/read-time.ts';

/** Recognition looks at this many lines, which are held until it is done. */
const HEAD_LINES = 60;

/** What the caller decides once it knows whose file this is. */
export type ReadDecision = {
  /** IANA zone of local times; `facts.defaultTimeZone` when left out. */
  timeZone?: string;
  /** Currency of prices whose row names none; that of the file, or USD. */
  currency?: string;
  /** Rows of other accounts are ignored with a reason; the first account of the file when left out. */
  accountNumber?: string;
};

export type ReadOptions = ReadDecision & {
  mapping?: ColumnMapping;
  products?: FuturesProducts;
  /** Called once, before the first row is read; what it returns goes before the options above. */
  onFacts?: (facts: FileFacts) => ReadDecision | undefined | Promise<ReadDecision | undefined>;
};

/**
 * Reads a broker's file of any supported layout: what each row brought, totals that the file states, and at last
 * either its counts (`end`) or the refusal of the whole file (`refused`: what came before is to be taken back).
 * The outcomes depend on the bytes alone, not on the pieces in which they arrive. Memory does not grow with the file
 * but for a few bytes for each row without a broker's id (`createOccurrenceCounter`), each instrument, and each cash
 * row of a thinkorswim statement. Throws RangeError on an unknown zone, and what `bytes` or `onFacts` throw.
 */
export async function* readBrokerFile(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<RowOutcome> {
  const lines = readLines(decodeBytes(bytes));
  const head: TextLine[] = [];
  while (head.length < HEAD_LINES) {
    const { value, done } = await lines.next();
    if (done === true) break;
    if ('kind' in value) return yield value;
    head.push(value);
  }
  const found = recogniseLayout(head, options.mapping ?? null);
  if (found.kind === 'refused') return yield found;

  const facts = factsOf(found);
  const decided = { ...options, ...(await options.onFacts?.(facts)) };
  const reader = found.layout.open({
    readTime: createTimeReader(decided.timeZone ?? facts.defaultTimeZone),
    products: options.products ?? FUTURES_PRODUCTS,
    currency: decided.currency ?? facts.currency ?? 'USD',
    head: found.head,
  });
  const account = decided.accountNumber ?? facts.accountNumber;
  yield* readRecords(readAll(head, lines), found.delimiter, reader, account);
}

function factsOf({ layout, head }: Recognised): FileFacts {
  const { broker, name, id, defaultTimeZone } = layout;
  return { broker, layout: name, layoutId: id, defaultTimeZone, ...layout.facts(head) };
}

async function* readAll(
  head: readonly TextLine[],
  rest: AsyncGenerator<TextLine | FileRefusal>,
): AsyncGenerator<TextLine | FileRefusal> {
  yield* head;
  yield* rest;
}

async function* readRecords(
  lines: AsyncGenerator<TextLine | FileRefusal>,
  delimiter: string,
  reader: RowReader,
  account: string | null,
): AsyncGenerator<RowOutcome> {
  const splitter = createRecordSplitter(delimiter);
  const number = createOccurrenceCounter();
  const end: FileEnd = { kind: 'end', rows: 0, executed: 0, ignored: 0, failed: 0 };
  let expected = account;
  let otherLine = 0;
  let executedLine = 0;

  const settle = (outcome: RowOutcome): RowOutcome[] => {
    if (outcome.kind === 'ignored' || outcome.kind === 'failed') end[outcome.kind] += 1;
    if (outcome.kind !== 'execution') return [outcome];
    expected ??= outcome.accountNumber;
    if (outcome.accountNumber !== null && outcome.accountNumber !== expected) {
      // A row of two executions is still one row.
      if (outcome.line === otherLine) return [];
      otherLine = outcome.line;
      end.ignored += 1;
      return [otherAccount(outcome, expected)];
    }
    if (outcome.line !== executedLine) end.executed += 1;
    executedLine = outcome.line;
    return [number(outcome)];
  };
  const read = (record: CsvRecord): RowOutcome[] => {
    end.rows += 1;
    const outcomes = record.broken
      ? [
          failed(
            record,
            'UNCLOSED_QUOTE',
            'A quotation mark is opened and never closed. Export the file again.',
          ),
        ]
      : reader.read(record);
    return [...outcomes.flatMap(settle), ...perhapsCut(record, outcomes)];
  };

  for await (const line of lines) {
    if ('kind' in line) return yield line;
    for (const record of splitter.push(line)) yield* read(record);
  }
  for (const record of splitter.finish()) yield* read(record);
  for (const outcome of reader.finish()) yield* settle(outcome);
  yield end;
}

/** A last number that no line end follows may be half a number. */
function perhapsCut(record: CsvRecord, outcomes: readonly RowOutcome[]): RowOutcome[] {
  const imported = outcomes.some(({ kind }) => kind === 'execution');
  if (record.ended || !imported || !/\d$/.test(record.cells.at(-1) ?? '')) return [];
  const reason =
    'The file ends without a line end: if it was cut off, the last number of this row is not whole.';
  return [warning(record, 'NO_FINAL_LINE_END', reason)];
}

function otherAccount({ line, accountNumber }: ParsedExecution, expected: string | null): RowOutcome {
  const reason = `The row belongs to account ${accountNumber}, this import to ${expected}: import the file there too.`;
  return { kind: 'ignored', line, text: '', code: 'OTHER_ACCOUNT', reason };
}
