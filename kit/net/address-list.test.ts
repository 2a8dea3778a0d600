import { expect, test } from 'vitest';
import { createAddressList, isAddressRange } from './address-list.ts';

test.each<[string, string[], string[]]>([
  ['203.0.113.7', ['203.0.113.7', '::ffff:203.0.113.7', '::ffff:cb00:7107'], ['203.0.113.8', '::1', '']],
  [
    '203.0.113.0/24',
    ['203.0.113.0', '203.0.113.255', '::ffff:203.0.113.9'],
    ['203.0.114.0', '203.0.112.255'],
  ],
  ['203.0.113.77/24', ['203.0.113.1'], ['203.0.114.1']],
  ['0.0.0.0/0', ['1.2.3.4'], ['::1']],
  ['2001:db8::/32', ['2001:db8::1', '2001:0DB8:ffff::'], ['2001:db9::', '203.0.113.7']],
  ['2001:db8::1', ['2001:db8:0:0::1'], ['2001:db8::2']],
])('%s', (range, inside, outside) => {
  const list = createAddressList(['192.0.2.1', range]);
  expect(inside.filter((address) => !list.has(address))).toEqual([]);
  expect(outside.filter((address) => list.has(address))).toEqual([]);
});

test.each([
  '',
  'localhost',
  '203.0.113',
  '203.0.113.7/33',
  '203.0.113.7/-1',
  '203.0.113.7/',
  '::/129',
  'fe80::1%eth0',
  '1.2.3.4/24/8',
  ' 1.2.3.4',
])('%j is neither an address nor a range', (text) => {
  expect(isAddressRange(text)).toBe(false);
  expect(() => createAddressList([text])).toThrow(RangeError);
});

test('an empty list has nobody', () => {
  expect(createAddressList([]).has('203.0.113.7')).toBe(false);
});
