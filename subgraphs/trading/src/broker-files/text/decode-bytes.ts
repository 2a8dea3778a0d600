import iconv from 'iconv-lite';
import type { FileRefusal } from '../parsed-row.ts';
import { refusal } from '../refusal.ts';

/** What the first bytes of a file are looked at for. */
const HEAD_BYTES = 8192;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const SIGNATURES: readonly {
  bytes: readonly number[];
  code: 'ARCHIVE_FILE' | 'BINARY_FILE';
  what: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    code: 'ARCHIVE_FILE',
    what: 'a ZIP archive or an Excel workbook (.xlsx)',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], code: 'ARCHIVE_FILE', what: 'an empty ZIP archive' },
  { bytes: [0x1f, 0x8b], code: 'ARCHIVE_FILE', what: 'a gzip archive' },
  { bytes: [0x42, 0x5a, 0x68], code: 'ARCHIVE_FILE', what: 'a bzip2 archive' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], code: 'ARCHIVE_FILE', what: 'an xz archive' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], code: 'ARCHIVE_FILE', what: 'a Zstandard archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], code: 'ARCHIVE_FILE', what: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], code: 'ARCHIVE_FILE', what: 'a RAR archive' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], code: 'BINARY_FILE', what: 'an old Excel workbook (.xls)' },
  { bytes: [0x25, 0x50, 0x44, 0x46], code: 'BINARY_FILE', what: 'a PDF' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], code: 'BINARY_FILE', what: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], code: 'BINARY_FILE', what: 'a JPEG image' },
];

/**
 * The same text as UTF-8 without a byte order mark (a file in another 8-bit encoding passes unchanged: the lines are
 * decoded one by one later), or a refusal when the first bytes say that it is no text. Holds one chunk at a time.
 */
export async function* decodeBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | FileRefusal> {
  let head: Buffer[] | null = [];
  let size = 0;
  let transcode: (chunk: Buffer) => Buffer = (chunk) => chunk;
  let flush: () => Buffer = () => Buffer.alloc(0);

  const start = (whole: Buffer): Buffer | FileRefusal => {
    const found = sniff(whole);
    if (typeof found === 'object') return found;
    if (found !== 'utf-8') {
      // stripBOM is the decoder's default; iconv-lite carries half a character over to the next chunk.
      const decoder = iconv.getDecoder(found);
      transcode = (chunk) => Buffer.from(decoder.write(chunk), 'utf8');
      flush = () => Buffer.from(decoder.end() ?? '', 'utf8');
      return transcode(whole);
    }
    return whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? whole.subarray(3) : whole;
  };

  for await (const chunk of bytes) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (head === null) {
      yield transcode(buffer);
      continue;
    }
    head.push(buffer);
    size += buffer.length;
    if (size < HEAD_BYTES) continue;
    const first = start(Buffer.concat(head));
    head = null;
    yield first;
    if ('kind' in first) return;
  }
  if (head !== null) {
    const first = start(Buffer.concat(head));
    yield first;
    if ('kind' in first) return;
  }
  const rest = flush();
  if (rest.length > 0) yield rest;
}

function sniff(whole: Buffer): Encoding | FileRefusal {
  const head = whole.subarray(0, HEAD_BYTES);
  if (head.length === 0)
    return refusal('EMPTY_FILE', 'The file is empty. Export it again and upload the new file.');
  const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (known?.code === 'ARCHIVE_FILE') {
    return refusal(
      known.code,
      `This is ${known.what}. Unpack it, or save the sheet as CSV, and upload that file.`,
    );
  }
  if (known !== undefined) {
    return refusal(
      known.code,
      `This is ${known.what}, not text. Export the statement as CSV and upload that file.`,
    );
  }
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return sniffByZeros(head);
}

/** UTF-16 without a byte order mark shows as a zero in every other byte of Latin text; zeros elsewhere are binary. */
function sniffByZeros(head: Buffer): Encoding | FileRefusal {
  const pairs = Math.floor(head.length / 2);
  let evenZeros = 0;
  let oddZeros = 0;
  let controls = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0 && at % 2 === 0) evenZeros += 1;
    else if (byte === 0) oddZeros += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls += 1;
  }
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1) return 'utf-16be';
  if (evenZeros + oddZeros > 0 || controls > head.length * 0.02) return BINARY;
  return 'utf-8';
}

const BINARY = refusal(
  'BINARY_FILE',
  'This is not a text file: it holds bytes that no CSV has. Export the statement as CSV and upload that file.',
);
