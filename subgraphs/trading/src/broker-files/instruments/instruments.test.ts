import { describe, expect, test } from 'vitest';
import { readFuturesContract } from './futures-contract.ts';
import { FUTURES_PRODUCTS } from './futures-products.ts';
import { readOptionSymbol, readSpokenDate } from './option-terms.ts';

describe('futures contracts', () => {
  test.each([
    ['ESZ4', 'ES', 12, 2024],
    ['MNQM6', 'MNQ', 6, 2026],
    ['/NQM22', 'NQ', 6, 2022],
    ['/NQM22:XCME', 'NQ', 6, 2022],
    ['ESZ2024', 'ES', 12, 2024],
    ['ES 03-24', 'ES', 3, 2024],
    ['ES DEC 24', 'ES', 12, 2024],
    ['6EH5', '6E', 3, 2025],
    ['M2KU5', 'M2K', 9, 2025],
    ['ES', 'ES', null, null],
  ])('%s', (text, root, month, year) => {
    expect(readFuturesContract(text, '2025-06-01')).toEqual({ root, month, year });
  });

  test('one digit of a year is of the decade around the trade', () => {
    expect(readFuturesContract('ESZ9', '2020-01-10')?.year).toBe(2019);
    expect(readFuturesContract('ESM1', '2020-01-10')?.year).toBe(2021);
    expect(readFuturesContract('ESM1')?.year).toBeNull();
  });

  test.each(['', 'AAPL US', 'SPY 2026-08-21 640 PUT'])('"%s" is none', (text) => {
    expect(readFuturesContract(text)).toBeNull();
  });
});

describe('products', () => {
  test.each([
    ['ES', '50'],
    ['MES', '5'],
    ['NQ', '20'],
    ['MNQ', '2'],
    ['YM', '5'],
    ['MYM', '0.5'],
    ['RTY', '50'],
    ['M2K', '5'],
    ['CL', '1000'],
    ['MCL', '100'],
    ['QM', '500'],
    ['NG', '10000'],
    ['GC', '100'],
    ['MGC', '10'],
    ['SI', '5000'],
    ['SIL', '1000'],
    ['HG', '25000'],
    ['ZB', '1000'],
    ['ZN', '1000'],
    ['ZF', '1000'],
    ['ZT', '2000'],
    ['6E', '125000'],
    ['6J', '12500000'],
    ['6B', '62500'],
    ['6A', '100000'],
    ['6C', '100000'],
    ['ZC', '50'],
    ['ZS', '50'],
    ['ZW', '50'],
    ['LE', '400'],
    ['HE', '400'],
    ['FDAX', '25'],
    ['FESX', '10'],
  ])('one point of %s is worth %s', (root, multiplier) => {
    expect(FUTURES_PRODUCTS.get(root)?.multiplier).toBe(multiplier);
  });

  test('every line of the table has a root, a point value above zero, a currency and a name', () => {
    expect(FUTURES_PRODUCTS.size).toBeGreaterThan(100);
    for (const { root, multiplier, currency, name } of FUTURES_PRODUCTS.values()) {
      expect([root, Number(multiplier) > 0, currency.length, name.length > 1]).toEqual([root, true, 3, true]);
    }
  });
});

describe('options', () => {
  test.each([
    ['AAPL 20JAN23 150 C', 'AAPL', '2023-01-20', '150', 'CALL'],
    ['AAPL 20JAN23 150.50 PUT', 'AAPL', '2023-01-20', '150.5', 'PUT'],
    ['SPXW  260821P06400000', 'SPXW', '2026-08-21', '6400', 'PUT'],
    ['BRK.B 260821C00402500', 'BRK.B', '2026-08-21', '402.5', 'CALL'],
  ])('%s', (text, underlying, expiry, strike, right) => {
    expect(readOptionSymbol(text)).toEqual({ underlying, expiry, strike, right });
  });

  test.each(['AAPL', 'AAPL 20XYZ23 150 C', 'AAPL 261321C00400000'])('"%s" is none', (text) => {
    expect(readOptionSymbol(text)).toBeNull();
  });

  test('dates as they are spoken', () => {
    expect(readSpokenDate('5 JUN 26')).toBe('2026-06-05');
    expect(readSpokenDate('JUN 26')).toBeNull();
  });
});

describe('a day that no month has makes no option', () => {
  test.each(['AAPL  260230C00150000', 'AAPL 31APR26 150 C', 'AAPL 00JAN26 150 C'])('%s', (symbol) => {
    expect(readOptionSymbol(symbol)).toBeNull();
  });

  test.each(['29 FEB 26', '31 JUN 26', '1 JAN 0800'])('%s', (day) => {
    expect(readSpokenDate(day)).toBeNull();
  });

  test('the 29th of February of a leap year is one', () => {
    expect(readOptionSymbol('AAPL  280229C00150000')).toMatchObject({ expiry: '2028-02-29', strike: '150' });
  });
});
