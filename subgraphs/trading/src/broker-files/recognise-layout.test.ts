import { describe, expect, test } from 'vitest';
import { readAll } from './testing/read-all.ts';

describe('layouts are recognised by content', () => {
  test.each([
    ['Statement,Data,Title,Activity Statement', 'interactive-brokers/activity-statement'],
    [
      'Account Statement for D-1 (margin) since 1/1/26 through 1/2/26\n\nCash Balance',
      'thinkorswim/account-statement',
    ],
    ['Fill ID,B/S,Quantity,Price,Contract', 'tradovate/fills'],
    ['symbol,entry_time,exit_time,entry_price,exit_price,qty,direction', 'generic/round-trips'],
    ['Ticker;Trade Date;Time;Action;Shares;Price', 'generic/executions'],
    ['Instrument\tExec Time\tB/S\tQty\tAvg Price', 'generic/executions'],
    ['My trades of 2026\n\nSymbol,Date,Side,Quantity,Price', 'generic/executions'],
  ])('%j', async (text, layoutId) => {
    expect((await readAll(text)).facts?.layoutId).toBe(layoutId);
  });
});

describe('what is not read is said', () => {
  test.each([
    [
      '"Date","Action","Symbol","Description","Quantity","Price","Fees & Comm","Amount"',
      'UNSUPPORTED_LAYOUT',
      'Schwab',
    ],
    ['Transactions\nTimestamp,Transaction Type,Asset,Quantity Transacted', 'UNSUPPORTED_LAYOUT', 'Coinbase'],
    ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><FlexQueryResponse/>', 'UNRECOGNISED_FILE', 'XML'],
    ['{"trades": []}', 'UNRECOGNISED_FILE', '{"trades"'],
    ['Dear customer, we are sorry.', 'UNRECOGNISED_FILE', 'Dear customer'],
    ['  \n\n ,, \n', 'EMPTY_FILE', 'blank'],
  ])('%j', async (text, code, word) => {
    const { refused, end } = await readAll(text);
    expect(refused?.code).toBe(code);
    expect(refused?.message).toContain(word);
    expect(end).toBeNull();
  });

  test('a table of unknown columns asks for a mapping and names what is missing', async () => {
    const { refused } = await readAll('What,When,Many,Paid\nAAPL,2026-01-05 10:00,5,200\n');
    expect(refused).toMatchObject({
      code: 'MAPPING_REQUIRED',
      line: 1,
      mapping: {
        columns: ['What', 'When', 'Many', 'Paid'],
        missing: ['symbol', 'quantity', 'price', 'time', 'side'],
      },
    });
  });

  test('without a side, quantities must be signed', async () => {
    const rows = (quantity: string): string =>
      `Symbol,Time,Quantity,Price\nAAPL,2026-01-05 10:00,${quantity},200\n`;
    expect((await readAll(rows('5'))).refused?.mapping?.missing).toEqual(['side']);
    expect((await readAll(rows('-5'))).executions[0]).toMatchObject({ side: 'SELL', quantity: '5' });
  });
});

describe('a mapping', () => {
  const TEXT = 'Paid,What,When,Many\n"200,5",AAPL,05/11/2026 10:00,-5\n';
  const columns = { symbol: 'what', quantity: 'Many', price: ' Paid', time: 'When' };

  test('reads what no alias would, with its own date order and decimal mark', async () => {
    const mapping = { columns, dateOrder: 'DMY', decimalMark: ',' } as const;
    const { executions } = await readAll(TEXT, { mapping, timeZone: 'UTC' });
    expect(executions[0]).toMatchObject({ side: 'SELL', price: '200.5', executedAt: '2026-11-05T10:00:00Z' });
  });

  test('that does not fit names the column that is absent', async () => {
    const { refused } = await readAll(TEXT, { mapping: { columns: { ...columns, price: 'Cost' } } });
    expect(refused).toMatchObject({ code: 'MAPPING_MISMATCH', mapping: { missing: ['Cost'] } });
  });

  test('that lacks a column names what it should say', async () => {
    const { refused } = await readAll(TEXT, { mapping: { columns: { symbol: 'What', price: 'Paid' } } });
    expect(refused?.mapping?.missing).toEqual(['quantity', 'time']);
  });
});
