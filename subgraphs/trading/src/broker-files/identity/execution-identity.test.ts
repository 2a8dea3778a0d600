import { describe, expect, test } from 'vitest';
import { readAll } from '../testing/read-all.ts';
import { executionIdentity } from './execution-identity.ts';

const HEADER = 'Time,Symbol,Side,Quantity,Price,Fees';
const BUY = '2026-10-05 09:30:00,AAPL,Buy,10,230.00,1';
const SELL = '2026-10-05 11:00:00,AAPL,Sell,10,231.50,1';

async function identities(rows: readonly string[], timeZone = 'America/New_York'): Promise<string[]> {
  const { executions } = await readAll([HEADER, ...rows].join('\n'), { timeZone });
  return executions.map(executionIdentity);
}

describe('without a broker’s id', () => {
  test('two fills alike to the last letter are two, and the same two in the next import', async () => {
    const once = await identities([BUY, BUY, SELL]);
    expect(new Set(once).size).toBe(3);
    expect(await identities([BUY, BUY, SELL])).toEqual(once);
  });

  test('files that overlap, or one that was cut, come to the same executions', async () => {
    const whole = new Set(await identities([BUY, BUY, SELL]));
    expect(new Set([...(await identities([BUY, BUY])), ...(await identities([SELL]))])).toEqual(whole);
    expect(new Set([...(await identities([BUY, BUY])), ...(await identities([BUY, SELL]))])).toEqual(whole);
  });

  test('how a number is written, what it cost and the zone of its time do not make it another', async () => {
    const [first] = await identities([BUY]);
    expect(await identities(['2026-10-05 09:30:00,AAPL,BOT,10.0,$230,1.25'], 'Europe/Warsaw')).toEqual([
      first,
    ]);
  });

  test('another price, side, time or symbol does', async () => {
    const rows = [
      BUY,
      BUY.replace('230', '229'),
      BUY.replace('Buy', 'Sell'),
      BUY.replace('09:30', '09:31'),
      BUY.replace('AAPL', 'MSFT'),
    ];
    expect(new Set(await identities(rows)).size).toBe(5);
  });
});

test('the broker’s id is the identity where there is one, however often a row repeats it', async () => {
  const text = [
    'Exec ID,Time,Symbol,Side,Quantity,Price',
    `E-7,${BUY.slice(0, -2)}`,
    `E-7,${BUY.slice(0, -2)}`,
  ].join('\n');
  const { executions } = await readAll(text);
  expect(executions.map(executionIdentity)).toEqual(['id:E-7', 'id:E-7']);
});

test('alike round trips are two trades, each with its own entry and exit', async () => {
  const row = 'ES,2026-10-05T09:30:00,2026-10-05T09:40:00,6500,6502,1,long';
  const { executions } = await readAll(
    ['symbol,entry_time,exit_time,entry_price,exit_price,qty,direction', row, row].join('\n'),
  );
  const lanes = executions.map(({ roundTrip }) => roundTrip);
  expect(lanes[0]).toBe(lanes[1]);
  expect(lanes[2]).toBe(lanes[3]);
  expect(lanes[0]).not.toBe(lanes[2]);
  expect(new Set(executions.map(executionIdentity)).size).toBe(4);
});
