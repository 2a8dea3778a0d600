import type { TextLine } from './read-lines.ts';

/** Longer cells are cut: no symbol, number or description needs more, and patterns stay cheap on what is hostile. */
const MAX_CELL = 500;
/** A quoted cell may run over this many lines; a quote that stays open longer was never meant as one. */
const MAX_RECORD_LINES = 50;

export type CsvRecord = {
  /** Of its first line, from 1. */
  line: number;
  /** Trimmed; Excel's `="123"` is 123. */
  cells: string[];
  /** As it stands in the file, at most 1,000 characters. */
  text: string;
  /** A quote was opened and never closed: the cells cannot be trusted. */
  broken: boolean;
  /** False for the last record of a file that does not end with a line end. */
  ended: boolean;
};

export type RecordSplitter = {
  /** The records that this line completes: none inside a quoted cell, several after giving up on a stray quote. */
  push: (line: TextLine) => CsvRecord[];
  finish: () => CsvRecord[];
};

/**
 * Splits lines into records of cells. Quotes count only at the start of a cell, doubled quotes inside are one, and
 * whatever follows a closing quote is kept. Blank records (no character but separators) are left out.
 */
export function createRecordSplitter(delimiter: string): RecordSplitter {
  let pending: TextLine[] = [];
  let open = false;

  const release = (out: CsvRecord[]): void => {
    const [first, ...rest] = pending;
    pending = [];
    open = false;
    if (first === undefined) return;
    out.push(toRecord([first], splitCells(first.text, delimiter), true));
    for (const line of rest) accept(line, out);
  };

  const accept = (line: TextLine, out: CsvRecord[]): void => {
    if (!open && !line.text.includes('"')) {
      keep(out, toRecord([line], line.text.split(delimiter).map(cleanCell), false));
      return;
    }
    open = endsInsideQuotes(line.text, delimiter, open);
    pending.push(line);
    if (!open) {
      const text = pending.map((part) => part.text).join('\n');
      keep(out, toRecord(pending, splitCells(text, delimiter), false));
      pending = [];
    } else if (pending.length >= MAX_RECORD_LINES) {
      release(out);
    }
  };

  return {
    push: (line) => {
      const out: CsvRecord[] = [];
      accept(line, out);
      return out;
    },
    finish: () => {
      const out: CsvRecord[] = [];
      while (pending.length > 0) release(out);
      return out;
    },
  };
}

function keep(out: CsvRecord[], record: CsvRecord): void {
  if (record.cells.some((cell) => cell !== '')) out.push(record);
}

function toRecord(lines: readonly TextLine[], cells: string[], broken: boolean): CsvRecord {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .slice(0, 1000);
  return { line: lines[0]?.number ?? 0, cells, text, broken, ended: lines.at(-1)?.ended ?? false };
}

/** Whether the end of this line is inside a quoted cell. */
function endsInsideQuotes(text: string, delimiter: string, openBefore: boolean): boolean {
  let open = openBefore;
  let cellStart = !openBefore;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (open) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else open = false;
    } else if (char === delimiter) {
      cellStart = true;
    } else if (cellStart && char === '"') {
      open = true;
      cellStart = false;
    } else if (char !== ' ') {
      cellStart = false;
    }
  }
  return open;
}

/** The cells of one whole record. An unclosed quote runs to its end. */
export function splitCells(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let open = false;
  let cellStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (open) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else open = false;
    } else if (char === delimiter) {
      cells.push(cleanCell(cell));
      cell = '';
      cellStart = true;
    } else if (cellStart && char === '"') {
      open = true;
      cellStart = false;
    } else {
      if (char !== ' ') cellStart = false;
      cell += char;
    }
  }
  cells.push(cleanCell(cell));
  return cells;
}

/** String.trim also takes no-break spaces and a stray byte order mark. */
function cleanCell(cell: string): string {
  const trimmed = cell.trim().slice(0, MAX_CELL);
  if (!trimmed.startsWith('="') || !trimmed.endsWith('"')) return trimmed;
  return trimmed.slice(2, -1).trim();
}
