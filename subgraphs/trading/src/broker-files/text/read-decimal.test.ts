import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../../../../kit/decimal/decimal.ts';
import { isNoNumber, readDecimal, readDecimalText } from './read-decimal.ts';

describe('numbers as brokers print them', () => {
  test.each([
    ['1,234.50', '1234.5'],
    ['-$3320.05', '-3320.05'],
    ['$(15.00)', '-15'],
    ['($1,500.36)', '-1500.36'],
    ['$-5', '-5'],
    ['12.5-', '-12.5'],
    ['+3', '3'],
    ['@33.10', '33.1'],
    ['.34', '0.34'],
    ['10 000.00', '10000'],
    ['10\u00a0000.00', '10000'],
    ["1'234.5", '1234.5'],
    ['2E-7', '0.0000002'],
    ['1.5e3', '1500'],
    ['€3102.32', '3102.32'],
    ['12.50 EUR', '12.5'],
    ['USD 12', '12'],
    ['-2,200,000', '-2200000'],
    ['−7', '-7'],
    ['0.1000000000000000000000000001', '0.1000000000000000000000000001'],
  ])('%s is %s', (text, expected) => {
    expect(readDecimalText(text)).toBe(expected);
  });

  test.each([
    ['1.234,56', '1234.56'],
    ['1,35', '1.35'],
    ['1.234', '1234'],
    ['-1,5 €', '-1.5'],
    ['(1.000,00)', '-1000'],
  ])('with a decimal comma %s is %s', (text, expected) => {
    expect(readDecimalText(text, ',')).toBe(expected);
  });

  test.each([
    '',
    '--',
    '1,23',
    '12,5',
    '1 2',
    '1.234.5',
    '-(5)',
    '1e',
    '$',
    '3.5%',
    'NaN',
    'Infinity',
    '0x10',
    '1,2345',
  ])('"%s" is no number', (text) => {
    expect(readDecimal(text)).toBeNull();
  });

  test.each(['', '-', '--', 'N/A', ' null '])('"%s" says that there is none', (text) => {
    expect(isNoNumber(text)).toBe(true);
  });
});

describe('laws', () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => new Decimal(digits.toString()).dividedBy(new Decimal(10).pow(places)));

  test('every way to print a number reads back as that number', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom('plain', 'grouped', 'dollar', 'brackets', 'euro'),
        (value, style) => {
          const print = { plain, grouped, dollar, brackets, euro }[style];
          expect(readDecimal(print(value), style === 'euro' ? ',' : '.')?.equals(value)).toBe(true);
        },
      ),
    );
  });

  test('no text makes it throw or return what is not finite', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readDecimal(text)?.isFinite() ?? true).toBe(true);
      }),
    );
  });
});

const plain = (value: Decimal): string => value.toFixed();
const grouped = (value: Decimal): string => {
  const [whole = '', fraction] = value.toFixed().split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
};
const dollar = (value: Decimal): string =>
  value.isNegative() ? `-$${grouped(value.abs())}` : `$${grouped(value)}`;
const brackets = (value: Decimal): string =>
  value.isNegative() ? `($${grouped(value.abs())})` : grouped(value);
const euro = (value: Decimal): string =>
  grouped(value).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
