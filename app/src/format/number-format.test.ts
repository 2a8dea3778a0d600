import { expect, test } from 'vitest';
import {
  formatDuration,
  formatMeanPrice,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatPercent,
  formatPrice,
  signOf,
} from './number-format.ts';

const locale = 'en-US';

test.each([
  ['1234567890123456789012.345', '$1,234,567,890,123,456,789,012.35'], // more digits than a float holds
  ['1.005', '$1.01'], // as a float it is 1.00499… and would round down
  ['-0.5', '-$0.50'],
])('%s dollars are %s', (amount, shown) => {
  expect(formatMoney({ amount, currency: 'USD' }, { locale })).toBe(shown);
});

test('a profit shows its sign, and zero none', () => {
  expect(formatMoney({ amount: '12.5', currency: 'USD' }, { locale, signed: true })).toBe('+$12.50');
  expect(formatMoney({ amount: '0', currency: 'USD' }, { locale, signed: true })).toBe('$0.00');
});

test('a currency has its own digits, and a coin its code behind the number', () => {
  expect(formatMoney({ amount: '1234.5', currency: 'JPY' }, { locale })).toBe('¥1,235');
  expect(formatMoney({ amount: '0.00012345', currency: 'USDT' }, { locale })).toBe('0.00012345 USDT');
});

test.each([
  ['34.7', '+$34.7'],
  ['-1234.56', '-$1.23K'],
  ['123456', '+$123K'],
])('%s dollars in short are %s', (amount, shown) => {
  expect(formatMoneyShort({ amount, currency: 'USD' }, locale)).toBe(shown);
});

test('numbers and shares', () => {
  expect(formatNumber('1.23456', 4, locale)).toBe('1.2346');
  expect(formatPrice('6511', locale)).toBe('6,511.00');
  expect(formatPrice('22856.0833333333', locale)).toBe('22,856.083333');
  expect(formatPercent('0.58333', locale)).toBe('58.3%');
});

test.each([
  ['22856.0833333333', '22,856.08'],
  ['161.7233333333', '161.7233'],
  ['1.0834516666', '1.083452'],
  ['0.5', '0.50'],
  ['-37.63', '-37.63'], // oil, April 2020
])('a mean price of %s is shown as %s', (mean, shown) => {
  expect(formatMeanPrice(mean, locale)).toBe(shown);
});

test.each([
  ['0', 0],
  ['-0.00', 0],
  ['0.0001', 1],
  ['-3', -1],
] as const)('the sign of %s is %s', (decimal, sign) => {
  expect(signOf(decimal)).toBe(sign);
});

test.each([
  ['0', '0 s'],
  ['59.9', '59 s'],
  ['8100', '2 h 15 min'], // 2 × 3600 + 15 × 60
  ['90000', '1 d 1 h'], // 86400 + 3600
  ['86460', '1 d'], // the hours are 0, so the minutes are left out
])('%s seconds are %s', (seconds, shown) => {
  expect(formatDuration(seconds)).toBe(shown);
});
