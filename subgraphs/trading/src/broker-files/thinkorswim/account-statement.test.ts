import { describe, expect, test } from 'vitest';
import { computedTotal } from '../testing/compare-totals.ts';
import { brief, readAll, type WholeFile } from '../testing/read-all.ts';

const ABOUT = '\ufeffAccount Statement for D-7 (margin) since 8/3/26 through 8/7/26\n';
const CASH = 'Cash Balance\nDATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE';
const HISTORY =
  'Account Trade History\n,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type';
const BAL = '8/3/26,01:00:00,BAL,,Cash balance at the start of business day 02.08 CST,,,,"10,000.00"';

const read = (...lines: string[]): Promise<WholeFile> =>
  readAll(`${[ABOUT, CASH, BAL, ...lines].join('\n')}\n`, { timeZone: 'America/New_York' });
const codesOf = (rows: readonly { line: number | null; code: string }[]): string[] =>
  rows.map(({ line, code }) => `${line} ${code}`);

describe('single contracts come from the cash rows', () => {
  test('with fees, order number, the clock of the account and a chain that holds', async () => {
    const file = await read(
      '8/3/26,09:41:12,TRD,="5338000101",tIP BOT +100 PLTR @142.35,,-1.00,"-14,235.00","-4,236.00"',
      '8/4/26,10:22:40,TRD,="5338000102",SOLD -100 PLTR @146.10,-.40,,"14,610.00","10,373.60"',
      '',
      HISTORY,
      ',8/4/26 10:22:41,STOCK,SELL,-100,TO CLOSE,PLTR,,,STOCK,146.10,146.10,LMT',
      ',8/3/26 09:41:12,STOCK,BUY,+100,TO OPEN,PLTR,,,STOCK,142.35,142.35,LMT',
    );
    expect(file.facts).toMatchObject({ broker: 'THINKORSWIM', accountNumber: 'D-7', currency: 'USD' });
    expect(file.executions.map(brief)).toEqual([
      '6 BUY 100 PLTR @ 142.35 fee 1',
      '7 SELL 100 PLTR @ 146.1 fee 0.4',
    ]);
    expect(file.executions[0]).toMatchObject({ executedAt: '2026-08-03T13:41:12Z', orderId: '5338000101' });
    expect(codesOf(file.ignored).slice(-2)).toEqual(['11 IN_CASH_BALANCE', '12 IN_CASH_BALANCE']);
    expect([file.failed, file.warnings]).toEqual([[], []]);
    expect(file.stated).toMatchObject([{ scope: 'CASH_CHANGE', amount: '373.6' }]); // 10,373.60 − 10,000.00
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['373.60']);
  });

  test.each([
    ['BOT +2 SPY 100 (Weeklys) 5 AUG 26 640 CALL @.30 CBOE', '-60.00', 'SPY 2026-08-05 640 CALL', '100'],
    [
      'tAndroid BOT +1 /NQU26:XCME 1/20 AUG 26 (Wednesday) (Wk1) /Q1CQ26:XCME 23450 PUT @10.25',
      '-205.00',
      '/Q1CQ26 23450 PUT',
      '20',
    ],
    ['SOLD -1 /ESU26:XCME 1/50 AUG 26 /ESU26:XCME 6400 CALL @3', '150.00', '/ESU26 6400 CALL', '50'],
    ['BOT +100 SPY UPON OPTION ASSIGNMENT @640.00', '"-64,000.00"', 'SPY', '1'],
  ])('%s', async (description, amount, symbol, multiplier) => {
    const balance = (10000 + Number(amount.replace(/[",]/g, ''))).toFixed(2);
    const file = await read(`8/4/26,10:00:00,TRD,="1",${description},,,${amount},${balance}`);
    expect([file.failed, file.warnings]).toEqual([[], []]);
    expect(file.executions[0]?.instrument).toMatchObject({ symbol, multiplier });
  });

  test('the fifth row of a calendar names the day of a weekly option', async () => {
    const row =
      '4/26/22,10:00:00,TRD,1,BOT +1 /NQM22:XCME 1/20 APR 22 (Wednesday) (Wk5) /Q4CJ22:XCME 13450 CALL @1,,,-20.00,"9,980.00"';
    // April 2022 began on a Friday: its calendar's rows begin on 1, 3, 10, 17 and 24 April.
    expect((await read(row)).executions[0]?.instrument.expiry).toBe('2022-04-27');
  });

  test('an option that expires leaves at 0, by its stated number or by what the file holds', async () => {
    const bought =
      '8/3/26,10:00:00,TRD,1,BOT +2 SPY 100 (Weeklys) 5 AUG 26 640 CALL @1.00,,,-200.00,"9,800.00"';
    const gone = (what: string): string =>
      `8/6/26,01:00:00,RAD,2,${what} SPY 100 (Weeklys) 5 AUG 26 640 CALL,,,0.00,"9,800.00"`;
    for (const what of [
      'REMOVAL OF OPTION DUE TO EXPIRATION -2.0',
      'Removal of option due to expiration of',
    ]) {
      const { executions } = await read(bought, gone(what));
      expect(executions[1]).toMatchObject({ event: 'EXPIRY', side: 'SELL', quantity: '2', price: '0' });
    }
    expect((await read(gone('Removal of option due to expiration of'))).failed[0]?.code).toBe(
      'UNREADABLE_REMOVAL',
    );
  });
});

describe('orders of several legs', () => {
  const spread =
    '8/4/26,10:31:44,TRD,="77",SOLD -3 VERTICAL SPY 100 (Weeklys) 7 AUG 26 640/635 PUT @1.18,-.12,-3.90,354.00,"10,349.98"';
  const legs = [
    ',8/4/26 10:31:44,VERTICAL,SELL,-3,TO OPEN,SPY,7 AUG 26,640,PUT,4.12,1.18,LMT',
    ',,,BUY,+3,TO OPEN,SPY,7 AUG 26,635,PUT,2.94,CREDIT,',
  ];

  test('their legs are the executions, with the cash row’s fees by quantity', async () => {
    const file = await read(spread, HISTORY, ...legs);
    // 3 × (4.12 − 2.94) × 100 = 354.00; fees 4.02 / 2
    expect(file.executions.map(brief)).toEqual([
      '9 SELL 3 SPY 2026-08-07 640 PUT @ 4.12 fee 2.01',
      '10 BUY 3 SPY 2026-08-07 635 PUT @ 2.94 fee 2.01',
    ]);
    expect(file.executions.map(({ orderId }) => orderId)).toEqual(['77', '77']);
    expect(codesOf(file.ignored).at(-1)).toBe('6 CASH_OF_LEGS');
    expect(file.stated.map((total) => [total.amount, computedTotal(total, file)])).toEqual([
      ['349.98', '349.98'],
    ]);
    expect(file.end).toEqual({ kind: 'end', rows: 9, executed: 2, ignored: 7, failed: 0 });
  });

  test('a leg that cannot be read fails the whole order, and so does an order without legs', async () => {
    const unread = await read(spread, HISTORY, legs[0] ?? '', (legs[1] ?? '').replace('635', 'x'));
    expect(codesOf(unread.failed)).toEqual(['10 UNREADABLE_TRADE', '9 ORDER_UNREADABLE', '6 LEGS_NOT_FOUND']);
    expect(unread.executions).toEqual([]);
    expect(codesOf((await read(spread)).failed)).toEqual(['6 LEGS_NOT_FOUND']);
  });
});

describe('what does not fit is said', () => {
  const bought = '8/3/26,10:00:00,TRD,1,BOT +1 SPY @640.00,,,-640.00,"9,360.00"';
  const told = (time: string, price: string): string =>
    `,${time},STOCK,BUY,+1,TO OPEN,SPY,,,STOCK,${price},${price},LMT`;

  test('a trade of the history after the last cash row waits for the next statement, one before it fails', async () => {
    const file = await read(
      bought,
      HISTORY,
      told('8/4/26 00:29:57', '641.00'),
      told('8/3/26 09:59:00', '639.00'),
    );
    expect(file.executions).toHaveLength(1);
    expect(codesOf(file.ignored).at(-1)).toBe('9 NOT_YET_IN_CASH');
    expect(codesOf(file.failed)).toEqual(['10 NO_CASH_ROW']);
  });

  test('a balance that does not chain, an amount and a total that do not add up', async () => {
    const file = await read(
      bought.replace('"9,360.00"', '"9,300.00"'),
      '8/3/26,11:00:00,TRD,1,SOLD -1 SPY @650.00,,,600.00,"9,900.00"',
      ',,,,TOTAL,$0.00,$0.00,$10.00,"$9,900.00"',
    );
    expect(file.warnings.map(({ code, reason }) => `${code}: ${reason}`)).toEqual([
      "BALANCE_DOES_NOT_CHAIN: The balance is 9300.00 here; the row before it and this row's amounts come to 9360.00.",
      'AMOUNT_DIFFERS: The file states an amount of 600.00; quantity, price and multiplier come to 650.00.',
      'TOTAL_DIFFERS: The file states a total of 10.00 for amounts; its rows add up to -40.00.',
    ]);
  });

  test('movements of cash are ignored, a trade in words that nobody knows fails', async () => {
    const file = await read(
      '8/3/26,10:00:00,DOI,1,INTEREST INCOME,,,1.00,"10,001.00"',
      '8/3/26,10:00:01,TRD,2,BOT something odd,,,-1.00,"10,000.00"',
    );
    expect(codesOf(file.ignored).at(-1)).toBe('6 CASH_MOVEMENT');
    expect(codesOf(file.failed)).toEqual(['7 UNREADABLE_TRADE']);
  });
});

test('futures come from their own statement, at the point value of the product', async () => {
  const file = await readAll(
    [
      ABOUT,
      'Futures Statements',
      'Trade Date,Exec Date,Exec Time,Type,Ref #,Description,Misc Fees,Commissions & Fees,Amount,Balance',
      '8/3/26,8/3/26,01:00:00,BAL,--,Futures cash balance,--,--,--,"$3,000.00"',
      '8/4/26,8/4/26,09:45:30,TRD,="9",BOT +2 /MESU26:XCME @6391.25,-0.74,-2.10,--,"$2,997.16"',
      '',
    ].join('\n'),
  );
  expect(file.executions.map(brief)).toEqual(['6 BUY 2 /MESU26 @ 6391.25 fee 2.84']);
  expect(file.executions[0]?.instrument).toMatchObject({ assetClass: 'FUTURE', multiplier: '5' });
  expect([file.failed, file.warnings, file.stated]).toEqual([[], [], []]);
});

test('a statement with no trades in its cash is read from the history, without fees and with a warning', async () => {
  const file = await read(HISTORY, ',8/3/26 10:00:00,STOCK,BUY,+1,TO OPEN,SPY,,,STOCK,640,640,LMT');
  expect(file.executions.map(brief)).toEqual(['8 BUY 1 SPY @ 640 fee 0']);
  expect(codesOf(file.warnings)).toEqual(['8 FEES_NOT_STATED']);
});
