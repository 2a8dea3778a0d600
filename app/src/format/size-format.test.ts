import { expect, test } from 'vitest';
import { formatBytes, shareOf } from './size-format.ts';

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_234_567, '1.2 MB'],
  [5_000_000_000_000, '5,000 GB'],
])('%s bytes are %s', (bytes, shown) => {
  expect(formatBytes(bytes, 'en-US')).toBe(shown);
});

test.each([
  [0, 10, 0],
  [999, 1_000, 99], // 99.9 % is not yet done
  [1_000, 1_000, 100],
  [5, 0, 0],
])('%s of %s is %s %', (done, whole, share) => {
  expect(shareOf(done, whole)).toBe(share);
});
