import iconv from 'iconv-lite';
import type { FileRefusal } from '../parsed-row.ts';
import { refusal } from '../refusal.ts';

/** A line longer than this is no line of a broker's file. In bytes of UTF-8. */
export const MAX_LINE_BYTES = 1024 * 1024;

/** One line without its end. `ended` is false for a last line that the file breaks off or does not end. */
export type TextLine = { number: number; text: string; ended: boolean };

const LF = 0x0a;
const CR = 0x0d;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The lines of a text, ended by LF, CRLF or CR, in any mixture. Each line is read as UTF-8, and one that is not UTF-8
 * as Windows-1252: brokers' footers mix them. Never holds more than one line and one chunk; refuses a line as soon
 * as it has grown over {@link MAX_LINE_BYTES}, and a zero byte as binary.
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer | FileRefusal>,
): AsyncGenerator<TextLine | FileRefusal> {
  let parts: Buffer[] = [];
  let held = 0;
  let number = 1;
  let afterCr = false;

  for await (const chunk of chunks) {
    if ('kind' in chunk) {
      yield chunk;
      return;
    }
    let from = 0;
    if (afterCr && chunk.length > 0) {
      if (chunk[0] === LF) from = 1;
      afterCr = false;
    }
    let nextLf = chunk.indexOf(LF, from);
    let nextCr = chunk.indexOf(CR, from);
    while (nextLf !== -1 || nextCr !== -1) {
      const end = nextLf === -1 || (nextCr !== -1 && nextCr < nextLf) ? nextCr : nextLf;
      const line = take(parts, chunk.subarray(from, end), held);
      const outcome = toLine(line, number, true);
      yield outcome;
      if ('kind' in outcome) return;
      parts = [];
      held = 0;
      number += 1;
      from = end + 1;
      if (end === nextCr) {
        if (from === chunk.length) afterCr = true;
        else if (chunk[from] === LF) from += 1;
      }
      if (nextLf !== -1 && nextLf < from) nextLf = chunk.indexOf(LF, from);
      if (nextCr !== -1 && nextCr < from) nextCr = chunk.indexOf(CR, from);
    }
    if (from < chunk.length) {
      held += chunk.length - from;
      if (held > MAX_LINE_BYTES) {
        yield tooLong(number);
        return;
      }
      // A copy, so that a short rest does not keep a large chunk alive.
      parts.push(Buffer.from(chunk.subarray(from)));
    }
  }
  if (held > 0) yield toLine(Buffer.concat(parts), number, false);
}

function take(parts: readonly Buffer[], last: Buffer, held: number): Buffer {
  return held === 0 ? last : Buffer.concat([...parts, last]);
}

function toLine(bytes: Buffer, number: number, ended: boolean): TextLine | FileRefusal {
  if (bytes.length > MAX_LINE_BYTES) return tooLong(number);
  if (bytes.includes(0)) {
    return refusal(
      'BINARY_FILE',
      `Line ${number} holds zero bytes, which no text has. The file is damaged or not a CSV: export it again.`,
      { line: number },
    );
  }
  return { number, text: decode(bytes), ended };
}

function decode(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return iconv.decode(bytes, 'windows-1252');
  }
}

function tooLong(line: number): FileRefusal {
  return refusal(
    'LINE_TOO_LONG',
    `Line ${line} is longer than 1 MiB, which no line of a broker's file is. Export the file again as CSV.`,
    { line },
  );
}
