import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvRecord, createRecordSplitter } from './csv-records.ts';

function split(text: string, delimiter = ','): CsvRecord[] {
  const splitter = createRecordSplitter(delimiter);
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, text: line, ended: true }));
  return [...lines.flatMap(splitter.push), ...splitter.finish()];
}

describe('records', () => {
  test('quotes keep separators, line ends and quotes', () => {
    const [record] = split('a,"b, ""c""\nd",e');
    expect(record).toMatchObject({ line: 1, cells: ['a', 'b, "c"\nd', 'e'], broken: false });
  });

  test('blank records are left out and lines still counted', () => {
    expect(split('a,b\n\n,,\n  \nc,d').map(({ line }) => line)).toEqual([1, 5]);
  });

  test('cells are trimmed, Excel’s text formula is its text, and a quote inside a cell is a quote', () => {
    expect(split(' Sell ,="00123",5" pipe, "x"')[0]?.cells).toEqual(['Sell', '00123', '5" pipe', 'x']);
  });

  test('a quote that is never closed costs one row, not the rest of the file', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `row ${at},1`);
    const records = split(['a,"never closed', ...rows].join('\n'));
    expect(records.filter(({ broken }) => broken).map(({ line }) => line)).toEqual([1]);
    expect(records).toHaveLength(61);
  });

  test('the same at the end of the file', () => {
    const records = split('a,b\nc,"d\ne,f');
    expect(records.map(({ line, broken }) => [line, broken])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });
});

test('agrees with csv-parse on everything that is written as RFC 4180 says', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ';', 'é'), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const expected = parse(text, { relax_column_count: true }).map((row) =>
        row.map((value) => value.trim()),
      );
      const filled = expected.filter((row) => row.some((value) => value !== ''));
      expect(split(text).map(({ cells }) => cells)).toEqual(filled);
    }),
  );
});
