const CHUNK_BYTES = 1024 * 1024;

/**
 * The same bytes in pieces of about a mebibyte, however small they come. More than `limit` is not gathered: the piece
 * that goes over it comes at once, so that a sender who does not stop is refused early.
 */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  let waiting = 0;
  let total = 0;
  for await (const piece of bytes) {
    if (piece.length === 0) continue;
    pieces.push(piece);
    waiting += piece.length;
    total += piece.length;
    if (waiting < CHUNK_BYTES && total <= limit) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    waiting = 0;
  }
  if (waiting > 0) yield Buffer.concat(pieces);
}
