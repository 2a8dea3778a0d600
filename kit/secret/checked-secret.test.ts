import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCheckedSecret, isCheckedSecret } from './checked-secret.ts';

test('a secret is the prefix, 43 characters of 256 random bits and 6 of the checksum', () => {
  const secrets = Array.from({ length: 200 }, () => createCheckedSecret('ts_live_'));
  for (const secret of secrets) {
    expect(secret).toMatch(/^ts_live_[0-9A-Za-z]{49}$/);
    expect(isCheckedSecret('ts_live_', secret)).toBe(true);
  }
  expect(new Set(secrets).size).toBe(200);
});

test('the checksum is the CRC-32 of what stands before it, in base 62', () => {
  // crc32("x_" + "0" × 43) = 4003040453 = 4·62^5 + 22·62^4 + 56·62^3 + 21·62^2 + 42·62 + 37
  expect(isCheckedSecret('x_', `x_${'0'.repeat(43)}4MuLgb`)).toBe(true);
});

test('no single wrong character is overlooked, nor two that changed places', () => {
  const secret = createCheckedSecret('ts_live_');
  fc.assert(
    fc.property(fc.nat(secret.length - 1), fc.constantFrom(...'09AZaz_- é'), (at, character) => {
      const changed = `${secret.slice(0, at)}${character}${secret.slice(at + 1)}`;
      expect(isCheckedSecret('ts_live_', changed)).toBe(changed === secret);
    }),
  );
  fc.assert(
    fc.property(fc.nat(secret.length - 2), (at) => {
      const swapped = `${secret.slice(0, at)}${secret[at + 1]}${secret[at]}${secret.slice(at + 2)}`;
      expect(isCheckedSecret('ts_live_', swapped)).toBe(swapped === secret);
    }),
  );
});

test.each(['', 'ts_live_', 'ts_live_short', `ts_live_${'0'.repeat(500)}`, `ts_test_${'0'.repeat(49)}`])(
  '%j is none',
  (text) => {
    expect(isCheckedSecret('ts_live_', text)).toBe(false);
  },
);
