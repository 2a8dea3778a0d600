import { expect, test } from 'vitest';
import { Decimal } from '../decimal/decimal.ts';
import { sharedScalars } from './scalars.ts';

const { Decimal: decimal, Date: day } = sharedScalars;

test.each<[unknown, string]>([
  ['0', '0'],
  ['-12.5', '-12.5'],
  ['0.05', '0.05'],
  ['12345678901234567890123456789012345678901.5', '12345678901234567890123456789012345678901.5'],
  ['12.50', '12.5'],
  ['10', '10'],
  ['10.00', '10'],
  ['-0', '0'],
  ['-0.00', '0'],
  ['007.5', '7.5'],
  ['1e3', '1000'],
  ['.5', '0.5'],
  [new Decimal('1.10'), '1.1'],
  [7, '7'],
  [7n, '7'],
])('the decimal %o leaves as %s', (value, text) => {
  expect(decimal.serialize(value)).toBe(text);
});

test.each([1.5, null, 'twelve', ''])('%o is no decimal of ours', (value) => {
  expect(() => decimal.serialize(value)).toThrow();
});

test('a day leaves as it is, and only a day of the calendar comes in', () => {
  expect(day.serialize('2026-03-09')).toBe('2026-03-09');
  expect(() => day.serialize(new Date(0))).toThrow('must be a day');
  expect(() => day.serialize('2026-3-9')).toThrow('must be a day');
  expect(day.parseValue('2028-02-29')).toBe('2028-02-29');
  expect(() => day.parseValue('2026-02-29')).toThrow('2026-02-29');
  expect(day.parseValue('0001-01-01')).toBe('0001-01-01');
  expect(() => day.parseValue('0000-12-31')).toThrow('no year 0');
});
