import { describe, expect, test } from 'vitest';
import { tradesOf } from '../testing/compare-totals.ts';
import { brief, readAll, type WholeFile } from '../testing/read-all.ts';
import { headerFingerprint } from './column-mapping.ts';

const read = (...lines: string[]): Promise<WholeFile> =>
  readAll(`${lines.join('\n')}\n`, { timeZone: 'UTC' });
const codesOf = (rows: readonly { line: number | null; code: string }[]): string[] =>
  rows.map(({ line, code }) => `${line} ${code}`);

describe('executions', () => {
  test('a European sheet: semicolons, decimal commas, the day first, prose above and below', async () => {
    const file = await read(
      'Transaktionen',
      '',
      'Symbol;Date;Time;Side;Quantity;Price;Fee;Commission',
      'SAP;13.02.2026;09:30:00;Buy;1.000;231,5;0,25;1',
      'SAP;14.02.2026;10:00;Sell;1.000;1.232,25;0,25;-',
      'Alle Angaben ohne Gewähr.',
    );
    expect(file.executions.map(brief)).toEqual([
      '4 BUY 1000 SAP @ 231.5 fee 1.25',
      '5 SELL 1000 SAP @ 1232.25 fee 0.25',
    ]);
    expect(file.executions[0]?.executedAt).toBe('2026-02-13T09:30:00Z');
    expect(codesOf(file.ignored)).toEqual(['1 PROSE', '3 HEADING', '6 PROSE']);
    expect(file.end).toEqual({ kind: 'end', rows: 5, executed: 2, ignored: 3, failed: 0 });
  });

  test('instruments by their symbol: futures, options, pairs; a bare root is a share', async () => {
    const rows = ['/ESZ26', 'MNQZ6', 'SPY 21AUG26 640 P', 'EUR/USD', 'BTC/USDT', 'ES'].map(
      (symbol) => `${symbol},2026-02-13 10:00,Buy,1,10`,
    );
    const { executions } = await read('Symbol,Time,Side,Quantity,Price', ...rows);
    expect(
      executions.map(({ instrument: { assetClass, multiplier, currency } }) => [
        assetClass,
        multiplier,
        currency,
      ]),
    ).toEqual([
      ['FUTURE', '50', 'USD'],
      ['FUTURE', '2', 'USD'],
      ['OPTION', '100', 'USD'],
      ['FOREX', '1', 'USD'],
      ['CRYPTO', '1', 'USDT'],
      ['STOCK', '1', 'USD'],
    ]);
  });

  test('columns for class, currency and multiplier are believed', async () => {
    const { executions, failed } = await read(
      'Symbol,Time,Side,Quantity,Price,Asset Class,Currency,Multiplier',
      'ES,2026-02-13 10:00,Buy,1,10,Futures,,',
      'QQX,2026-02-13 10:00,Buy,1,10,Futures,EUR,7',
      'QQY,2026-02-13 10:00,Buy,1,10,Futures,EUR,',
      'VOD,2026-02-13 10:00,Buy,1,10,Stock,gbp,',
    );
    expect(
      executions.map(({ instrument: { symbol, multiplier, currency } }) => [symbol, multiplier, currency]),
    ).toEqual([
      ['ES', '50', 'USD'],
      ['QQX', '7', 'EUR'],
      ['VOD', '1', 'GBP'],
    ]);
    expect(codesOf(failed)).toEqual(['4 UNKNOWN_PRODUCT']);
  });

  test('newest first: equal times are in the order in which they happened', async () => {
    const { executions } = await read(
      'Symbol,Time,Side,Quantity,Price',
      'A,2026-02-14 10:00:00,Sell,1,3',
      'A,2026-02-13 10:00:00,Sell,1,2',
      'A,2026-02-13 10:00:00,Buy,1,1',
    );
    const trades = tradesOf(executions).flatMap(({ trips }) =>
      trips.map(({ side, status }) => `${side} ${status}`),
    );
    expect(trades).toEqual(['LONG CLOSED', 'SHORT OPEN']);
  });

  test('what had to be assumed is said once', async () => {
    const file = await read(
      'Symbol,Time,Side,Quantity,Price,Fees',
      'A,03/04/2026 10:00,Buy,1,1,-0.5',
      'A,03/05/2026 10:00,Sell,1,2,-0.5',
    );
    expect(codesOf(file.warnings)).toEqual(['1 DATE_ORDER_ASSUMED', '1 FEES_NEGATIVE']);
    expect(file.executions[0]).toMatchObject({ executedAt: '2026-03-04T10:00:00Z', fees: '0.5' });
  });

  test('each cell that cannot be read has its own code, and the rest is imported', async () => {
    const { failed, executions } = await read(
      'Symbol,Time,Side,Quantity,Price,Fees',
      ',2026-02-13 10:00,Buy,1,10,0',
      'A,soon,Buy,1,10,0',
      'A,2026-02-13 10:00,Dividend,1,10,0',
      'A,2026-02-13 10:00,Buy,many,10,0',
      'A,2026-02-13 10:00,Buy,0,10,0',
      'A,2026-02-13 10:00,Buy,-1,10,0',
      'A,2026-02-13 10:00,Buy,1,"12,5",0',
      'A,2026-02-13 10:00,Buy,1,10,free',
      'A,2026-02-13 10:00,Buy,1,10.5,0',
    );
    expect(codesOf(failed)).toEqual([
      '2 UNREADABLE_SYMBOL',
      '3 UNREADABLE_TIME',
      '4 UNREADABLE_SIDE',
      '5 UNREADABLE_QUANTITY',
      '6 UNREADABLE_QUANTITY',
      '7 CONTRADICTORY_SIDE',
      '8 UNREADABLE_PRICE',
      '9 UNREADABLE_FEES',
    ]);
    expect(executions.map(brief)).toEqual(['10 BUY 1 A @ 10.5 fee 0']);
  });
});

describe('round trips', () => {
  const HEADER = 'symbol,entry_time,exit_time,entry_price,exit_price,qty,direction,pnl,fees';
  const long = 'AAPL,2026-02-13T10:00:00,2026-02-13T11:00:00,100,103,10,long,30,2';

  test('trades that overlap in one symbol are not netted', async () => {
    const short = 'AAPL,2026-02-13T10:30:00,2026-02-13T10:45:00,102,101,10,short,8,2';
    const { executions, warnings } = await read(HEADER, long, short);
    const trips = tradesOf(executions).map(({ trips: [trip] }) => `${trip?.side} ${trip?.netPnl.toFixed()}`);
    expect(trips).toEqual(['LONG 28', 'SHORT 8']); // 10 × 3 − 2, and 10 × 1 − 2
    // 30 is the profit before fees, 8 after: either is right.
    expect(warnings).toEqual([]);
  });

  test('a stated profit that is neither is a warning that names both', async () => {
    const { executions, warnings } = await read(HEADER, long.replace(',30,', ',31,'));
    expect(executions).toHaveLength(2);
    expect(warnings[0]?.reason).toBe(
      'The file states a profit of 31 for this trade; its prices come to 30 before and 28 after fees.',
    );
  });

  test('without an exit it is open; an exit before the entry fails', async () => {
    const open = long.replace('2026-02-13T11:00:00', '').replace(',103,', ',,').replace(',30,', ',,');
    const file = await read(HEADER, long, open, long.replace('T11:00:00', 'T09:00:00'));
    expect(file.executions.map(brief).at(-1)).toBe('3 BUY 10 AAPL @ 100 fee 2');
    expect(codesOf(file.failed)).toEqual(['4 EXIT_BEFORE_ENTRY']);
  });
});

test('a fingerprint is that of the headings, not of their order, case or spacing', () => {
  const fingerprint = headerFingerprint(['Symbol', 'Fill  Price', 'qty']);
  expect(headerFingerprint(['QTY', ' symbol', 'fill_price'])).toBe(fingerprint);
  expect(headerFingerprint(['Symbol', 'Price', 'qty'])).not.toBe(fingerprint);
  expect(fingerprint).toMatch(/^[\w-]{22}$/);
});
