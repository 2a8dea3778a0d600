import { expect, test } from 'vitest';
import { tradeFilterOf, tradeSortOf } from './trade-filters.tsx';

const at = (search: string) => new URLSearchParams(search);

test('an address holds a filter', () => {
  expect(tradeFilterOf(at('symbol=AAPL&side=LONG&account=acc_1&from=2026-03-01&tag='))).toEqual({
    symbol: 'AAPL',
    side: 'LONG',
    accountIds: ['acc_1'],
    closedFrom: '2026-03-01',
  });
});

test('what an address makes up is left out', () => {
  expect(tradeFilterOf(at('side=UP&result=toString&status='))).toEqual({});
  expect(tradeSortOf(at('sort=WEIGHT-DESC'))).toEqual({ field: 'OPENED_AT', direction: 'DESC' });
});

test('an address holds an order', () => {
  expect(tradeSortOf(at('sort=NET_PROFIT-ASC'))).toEqual({ field: 'NET_PROFIT', direction: 'ASC' });
});
