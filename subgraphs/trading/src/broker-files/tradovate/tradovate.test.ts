import { describe, expect, test } from 'vitest';
import { executionIdentity } from '../identity/execution-identity.ts';
import { settleExecutions } from '../identity/settle-executions.ts';
import { brief, readAll } from '../testing/read-all.ts';

const FILLS_HEADER =
  '_id,_orderId,_contractId,_timestamp,_tradeDate,_action,_qty,_price,_active,_accountId,Fill ID,Order ID,Timestamp,' +
  'Date,Account,B/S,Quantity,Price,_priceFormat,_priceFormatType,_tickSize,Contract,Product,Product Description,commission';
const PAIRS_HEADER =
  'Position ID,Timestamp,Trade Date,Net Pos,Account,Contract,Product,Pair ID,Buy Fill ID,Sell Fill ID,Paired Qty,' +
  'Buy Price,Sell Price,P/L,Currency,Bought Timestamp,Sold Timestamp';

const fill = (id: number, side: string, quantity: number, price: string, more = 'true'): string =>
  `${id},${id - 1},9,2026-10-05 14:30:0${id % 10}.250Z,2026-10-05,${side === 'Buy' ? 0 : 1},${quantity},${price},${more},1,` +
  `${id},${id - 1},10/05/2026 09:30:00,10/5/26,ACC1, ${side},${quantity},${price},-2,0,0.25,MNQZ6,MNQ,Micro,0.79`;
const pair = (
  buy: number,
  sell: number,
  quantity: number,
  buyPrice: string,
  sellPrice: string,
  pnl: string,
): string =>
  `1,10/05/2026 10:00:00,2026-10-05,0,ACC2,MNQZ6,MNQ,77,${buy},${sell},${quantity},${buyPrice},${sellPrice},${pnl},USD,` +
  '10/05/2026 09:31:00,10/05/2026 09:30:00';

const csv = (...lines: string[]): string => `${lines.join('\r\n')}\r\n`;

describe('fills', () => {
  test('one row is one fill, at its UTC time, whatever zone the account is in', async () => {
    const file = await readAll(csv(FILLS_HEADER, fill(101, 'Buy', 2, '23150.25')), {
      timeZone: 'Asia/Tokyo',
    });
    expect(file.facts).toMatchObject({ broker: 'TRADOVATE', layout: 'Fills', accountNumber: 'ACC1' });
    expect(file.executions.map(brief)).toEqual(['2 BUY 2 MNQZ6 @ 23150.25 fee 0.79']);
    expect(file.executions[0]).toMatchObject({
      executedAt: '2026-10-05T14:30:01.25Z',
      brokerExecutionId: '101',
      orderId: '100',
      instrument: { assetClass: 'FUTURE', multiplier: '2', underlying: 'MNQ', currency: 'USD' },
    });
  });

  test('a cancelled fill is ignored, an unknown product and a bad number fail, all with their line', async () => {
    const file = await readAll(
      csv(
        FILLS_HEADER,
        fill(101, 'Buy', 1, '1', 'false'),
        fill(102, 'Buy', 1, '1').replaceAll('MNQ', 'QQX'),
        fill(103, 'Buy', 1, '1').replaceAll(',1,1,', ',one,1,'),
      ),
    );
    expect(file.ignored.map(({ line, code }) => [line, code])).toEqual([
      [1, 'HEADING'],
      [2, 'CANCELLED_FILL'],
    ]);
    expect(file.failed.map(({ line, code }) => [line, code])).toEqual([
      [3, 'UNKNOWN_PRODUCT'],
      [4, 'UNREADABLE_QUANTITY'],
    ]);
    expect(file.end).toEqual({ kind: 'end', rows: 4, executed: 0, ignored: 2, failed: 2 });
  });

  test('rows of another account are not mixed in', async () => {
    const file = await readAll(
      csv(FILLS_HEADER, fill(101, 'Buy', 1, '1'), fill(102, 'Sell', 1, '2').replace('ACC1', 'ACC9')),
    );
    expect(file.executions).toHaveLength(1);
    expect(file.ignored.at(-1)).toMatchObject({ line: 3, code: 'OTHER_ACCOUNT' });
  });
});

describe('pairs', () => {
  // Fill 201 sold 5: paired with 202 (3 bought) and 203 (2 bought). Sold first: a short.
  const two = csv(
    PAIRS_HEADER,
    pair(202, 201, 3, '23140.00', '23150.00', '60.00'), // 3 × 10 × 2
    pair(203, 201, 2, '23155.00', '23150.00', '$(20.00)'), // 2 × −5 × 2
  );

  test('a fill that appears in several pairs is one fill of their sum', async () => {
    const { executions, warnings, end } = await readAll(two, { timeZone: 'America/Chicago' });
    expect(settleExecutions(executions).map(({ side, quantity }) => `${side} ${quantity}`)).toEqual([
      'SELL 5',
      'BUY 3',
      'BUY 2',
    ]);
    expect(warnings).toEqual([]);
    expect(end).toEqual({ kind: 'end', rows: 3, executed: 2, ignored: 1, failed: 0 });
  });

  test('cut in two, the pieces of the fill still add up, and none counts twice when files overlap', async () => {
    const first = csv(PAIRS_HEADER, pair(202, 201, 3, '23140.00', '23150.00', '60.00'));
    const files = await Promise.all([first, two].map((text) => readAll(text)));
    const byIdentity = new Map(
      files
        .flatMap(({ executions }) => executions)
        .map((execution) => [executionIdentity(execution), execution]),
    );
    expect(byIdentity.size).toBe(4);
    expect(
      settleExecutions([...byIdentity.values()])
        .map(({ quantity }) => quantity)
        .sort(),
    ).toEqual(['2', '3', '5']);
  });

  test('fills of one second keep the order of their numbers, so a short stays a short', async () => {
    const same = pair(302, 301, 1, '10.00', '11.00', '2.00').replace('09:31:00', '09:30:00');
    const { executions } = await readAll(csv(PAIRS_HEADER, same));
    expect(settleExecutions(executions).map(({ side }) => side)).toEqual(['SELL', 'BUY']);
  });

  test('a whole fill from the other report takes the place of its pieces', async () => {
    const pieces = (await readAll(two)).executions;
    const whole = (await readAll(csv(FILLS_HEADER, fill(201, 'Sell', 6, '23150.00')))).executions;
    expect(
      settleExecutions([...pieces, ...whole])
        .map(({ side, quantity }) => `${side} ${quantity}`)
        .sort(),
    ).toEqual(['BUY 2', 'BUY 3', 'SELL 6']);
  });

  test('a P/L that the prices do not come to is a warning that names both', async () => {
    const { warnings, executions } = await readAll(
      csv(PAIRS_HEADER, pair(202, 201, 1, '10.00', '12.00', '5.00')),
    );
    expect(executions).toHaveLength(2);
    expect(warnings[0]?.reason).toContain('5 for this pair; its prices come to 4'); // 1 × 2 × 2
  });

  test('an unknown product has the point value of its own P/L', async () => {
    const row = pair(202, 201, 2, '10.00', '12.00', '28.00').replaceAll('MNQ', 'QQX'); // 28 / (2 × 2) = 7
    const { executions } = await readAll(csv(PAIRS_HEADER, row));
    expect(executions[0]?.instrument.multiplier).toBe('7');
  });

  test('Performance tells the same pairs by the same names', async () => {
    const performance = csv(
      'symbol,_priceFormat,_priceFormatType,_tickSize,buyFillId,sellFillId,qty,buyPrice,sellPrice,pnl,boughtTimestamp,soldTimestamp,duration',
      'MNQZ6,-2,0,0.25,202,201,3,23140.00,23150.00,$60.00,10/05/2026 09:31:00,10/05/2026 09:30:00,1min',
    );
    const [a, b] = [await readAll(performance), await readAll(two)];
    expect(a.facts?.layoutId).toBe('tradovate/performance');
    expect(a.executions.map(executionIdentity)).toEqual(b.executions.slice(0, 2).map(executionIdentity));
  });
});
