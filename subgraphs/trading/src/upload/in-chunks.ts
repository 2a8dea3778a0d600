const CHUNK_BYTES = 1024 * 1024;

/**
 * The same bytes in pieces of a mebibyte, however large they come; only the last is smaller. More than `limit` is not
 * gathered: what goes over it comes at once, so that a sender who does not stop is refused early.
 */
export async function* inChunks(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let total = 0;
  for await (const piece of bytes) {
    waiting.push(piece);
    size += piece.length;
    total += piece.length;
    if (size < CHUNK_BYTES && total <= limit) continue;
    const gathered = Buffer.concat(waiting);
    const whole = total > limit ? size : size - (size % CHUNK_BYTES);
    for (let start = 0; start < whole; start += CHUNK_BYTES)
      yield gathered.subarray(start, Math.min(start + CHUNK_BYTES, whole));
    waiting = [gathered.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
