import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { pieces } from '../testing/read-all.ts';
import { decodeBytes } from './decode-bytes.ts';
import { MAX_LINE_BYTES, readLines } from './read-lines.ts';

async function linesOf(bytes: Uint8Array, size = 7): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(decodeBytes(pieces(bytes, size)))) {
    lines.push('kind' in line ? `${line.code} ${line.line}` : line.text);
  }
  return lines;
}

const TEXT = 'Datum;Größe\r\n1;2 €\r\n';
const EXPECTED = ['Datum;Größe', '1;2 €'];

describe('encodings', () => {
  test.each(['utf8', 'utf16-le', 'utf16-be', 'windows-1252'])('%s', async (encoding) => {
    expect(await linesOf(iconv.encode(TEXT, encoding))).toEqual(EXPECTED);
  });

  test.each(['utf8', 'utf16-le', 'utf16-be'])('%s with a byte order mark', async (encoding) => {
    expect(await linesOf(iconv.encode(TEXT, encoding, { addBOM: true }))).toEqual(EXPECTED);
  });

  test('a footer in Windows-1252 does not spoil the UTF-8 above it', async () => {
    const bytes = Buffer.concat([Buffer.from('größer\n'), iconv.encode('© größer\n', 'windows-1252')]);
    expect(await linesOf(bytes)).toEqual(['größer', '© größer']);
  });
});

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s', async (_, end) => {
    expect(await linesOf(Buffer.from(['a', '', 'b', 'c'].join(end)))).toEqual(['a', '', 'b', 'c']);
  });

  test('the pieces in which bytes arrive do not matter', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '\r', '\n', 'é', '€', '"'), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('utf8', 'utf16-le'),
        async (content, size, encoding) => {
          fc.pre(content.length > 0);
          const bytes = iconv.encode(content, encoding, { addBOM: true });
          expect(await linesOf(bytes, size)).toEqual(await linesOf(bytes, 1_000_000));
        },
      ),
    );
  });
});

describe('what is no text', () => {
  test.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'ARCHIVE_FILE null'],
    ['gzip', [0x1f, 0x8b, 0x08, 0x00], 'ARCHIVE_FILE null'],
    ['a PDF', [...Buffer.from('%PDF-1.7 ...')], 'BINARY_FILE null'],
    ['zeros', [65, 0, 0, 0, 66, 0, 0, 0, 0, 1], 'BINARY_FILE null'],
    ['nothing', [], 'EMPTY_FILE null'],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await linesOf(Uint8Array.from(bytes))).toEqual([expected]);
  });

  test('zero bytes far down are refused with their line', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\n'.repeat(5000)), Buffer.from([65, 0, 66, 10])]);
    expect((await linesOf(bytes, 4096)).at(-1)).toBe('BINARY_FILE 5001');
  });

  test('a line of a gigabyte is refused after the first megabyte of it', async () => {
    let sent = 0;
    async function* gigabyte(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('header\n');
      for (; sent < 2 ** 30; sent += 65_536) yield Buffer.alloc(65_536, 'x');
    }
    const codes: string[] = [];
    for await (const line of readLines(decodeBytes(gigabyte())))
      codes.push('kind' in line ? `${line.code} ${line.line}` : '');
    expect(codes.at(-1)).toBe('LINE_TOO_LONG 2');
    expect(sent).toBeLessThan(MAX_LINE_BYTES + 3 * 65_536);
  });
});
