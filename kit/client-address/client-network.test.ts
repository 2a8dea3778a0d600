import { expect, test } from 'vitest';
import { clientNetwork } from './client-network.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:c000:207', '192.0.2.7'],
  // 2001:db8:1:2 are the first 64 bits.
  ['2001:db8:1:2::1', '20010db800010002/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '20010db800010002/64'],
  ['2001:db8:1:3::1', '20010db800010003/64'],
  ['fe80::1%eth0', 'fe80000000000000/64'],
  ['::1', '0000000000000000/64'],
])('%s counts as %s', (address, network) => {
  expect(clientNetwork(address)).toBe(network);
});

test.each([undefined, '', 'localhost', '1.2.3.4, 5.6.7.8', '2001:db8::/64'])('%s is unknown', (address) => {
  expect(clientNetwork(address)).toBe('unknown');
});
