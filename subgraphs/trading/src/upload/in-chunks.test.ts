import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inChunks } from './in-chunks.ts';

const MEBIBYTE = 1024 * 1024;

async function chunked(sizes: readonly number[], limit = Number.POSITIVE_INFINITY): Promise<number[]> {
  async function* pieces() {
    for (const size of sizes) yield Buffer.alloc(size, 7);
  }
  const chunks: number[] = [];
  for await (const chunk of inChunks(pieces(), limit)) {
    expect(chunk.every((byte) => byte === 7)).toBe(true);
    chunks.push(chunk.length);
  }
  return chunks;
}

test('pieces of any size become mebibytes and a rest', async () => {
  expect(await chunked([MEBIBYTE - 1, 2, 10])).toEqual([MEBIBYTE, 11]);
  expect(await chunked([2 * MEBIBYTE + 5])).toEqual([MEBIBYTE, MEBIBYTE, 5]);
  expect(await chunked([0, 0])).toEqual([]);
});

test('what goes over the limit comes at once', async () => {
  expect(await chunked([60, 50, 40], 100)).toEqual([110, 40]);
});

test('no byte is lost or added', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 1_500_000 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(sizes, async (given) => {
      const sum = (numbers: readonly number[]) => numbers.reduce((total, size) => total + size, 0);
      expect(sum(await chunked(given))).toBe(sum(given));
    }),
    { numRuns: 20 },
  );
});
