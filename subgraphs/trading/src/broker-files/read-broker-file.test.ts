import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { RowOutcome } from './parsed-row.ts';
import { readBrokerFile } from './read-broker-file.ts';
import { pieces, readAll } from './testing/read-all.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

async function outcomes(bytes: Uint8Array, size: number): Promise<RowOutcome[]> {
  const all: RowOutcome[] = [];
  for await (const outcome of readBrokerFile(pieces(bytes, size))) all.push(outcome);
  return all;
}

describe('the same file in other clothes', () => {
  test.each(readdirSync(FIXTURES))('%s: in pieces, in UTF-16, with other line ends', async (name) => {
    const bytes = readFileSync(join(FIXTURES, name));
    const expected = await outcomes(bytes, 1_000_000);
    expect(expected.at(-1)?.kind).toBe('end');
    for (const size of [1, 7, 100, 4096]) expect(await outcomes(bytes, size)).toEqual(expected);
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    expect(await outcomes(iconv.encode(text, 'utf16-le', { addBOM: true }), 999)).toEqual(expected);
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await outcomes(Buffer.from(text.replace(/\r\n|\n/g, end)), 999)).toEqual(expected);
    }
  });
});

describe('bounded memory', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const ROWS = 200_000;
  async function* rows(header: string, row: (at: number) => string): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${header}\n`);
    for (let at = 0; at < ROWS; at += 1000) {
      yield Buffer.from(Array.from({ length: 1000 }, (_, more) => `${row(at + more)}\n`).join(''));
    }
  }
  const clock = (at: number): string =>
    new Date(Date.UTC(2026, 0, 5) + at * 20_000).toISOString().slice(0, 19);

  async function growth(
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<{ last: RowOutcome | undefined; megabytes: number }> {
    let last: RowOutcome | undefined;
    let read = 0;
    let before = 0;
    let most = 0;
    for await (const outcome of readBrokerFile(bytes, { timeZone: 'America/New_York' })) {
      last = outcome;
      read += 1;
      if (read % 40_000 !== 0) continue;
      collectGarbage();
      const used = process.memoryUsage().heapUsed;
      if (before === 0) before = used;
      most = Math.max(most, used - before);
    }
    return { last, megabytes: most / 2 ** 20 };
  }

  test('200,000 executions', { timeout: 120_000 }, async () => {
    const bytes = rows(
      'Time,Symbol,Side,Quantity,Price,Fees',
      (at) => `${clock(at)},AAPL,${at % 2 === 0 ? 'Buy' : 'Sell'},10,${200 + (at % 97) / 100},1`,
    );
    const { last, megabytes } = await growth(bytes);
    expect(last).toEqual({ kind: 'end', rows: ROWS + 1, executed: ROWS, ignored: 1, failed: 0 });
    // The rows are 9 MB of text and would be 150 MB as objects. What stays is a number for each (count-occurrences.ts).
    expect(megabytes).toBeLessThan(24);
  });

  test('200,000 rows of prose after a good header are 200,000 reports, not a crash', {
    timeout: 120_000,
  }, async () => {
    const { last } = await growth(rows('Time,Symbol,Side,Quantity,Price', () => 'a,b,c,d,e'));
    expect(last).toEqual({ kind: 'end', rows: ROWS + 1, executed: 0, ignored: 1, failed: ROWS });
  });
});

describe('what the caller decides', () => {
  const TEXT = 'Time,Symbol,Side,Quantity,Price\n2026-07-01 09:30:00,AAPL,Buy,1,200\n';

  test('the zone and currency may be told once the file is known', async () => {
    const { executions } = await readAll(TEXT, {
      onFacts: async (facts) => ({
        timeZone: facts.broker === 'GENERIC' ? 'Europe/Warsaw' : 'UTC',
        currency: 'PLN',
      }),
    });
    expect(executions[0]).toMatchObject({
      executedAt: '2026-07-01T07:30:00Z',
      instrument: { currency: 'PLN' },
    });
  });

  test('the products may be the trader’s own', async () => {
    const products = new Map([['QQX', { root: 'QQX', name: 'Own', multiplier: '7', currency: 'EUR' }]]);
    const { executions } = await readAll(TEXT.replace('AAPL', '/QQXU26'), { products });
    expect(executions[0]?.instrument).toMatchObject({
      multiplier: '7',
      currency: 'EUR',
      assetClass: 'FUTURE',
    });
  });
});

describe('a file that was cut off', () => {
  const WHOLE = 'Time,Symbol,Side,Quantity,Price,Fees\n2026-07-01 09:30:00,AAPL,Buy,1,200.50,1.25\n';

  test('in the middle of its last row: that row fails, the rest is imported', async () => {
    const { executions, failed } = await readAll(`${WHOLE}2026-07-01 09:31:00,AAPL,Sell,1,20`);
    expect(executions).toHaveLength(1);
    expect(failed).toMatchObject([{ line: 3, code: 'TRUNCATED_ROW' }]);
  });

  test('in the middle of its last number: nobody can know, so it is said', async () => {
    const { executions, warnings } = await readAll(WHOLE.slice(0, -2));
    expect(executions[0]?.fees).toBe('1.2');
    expect(warnings).toMatchObject([{ line: 2, code: 'NO_FINAL_LINE_END' }]);
    expect((await readAll(WHOLE)).warnings).toEqual([]);
  });

  test('inside quotes', async () => {
    const { failed, end } = await readAll(`${WHOLE}"2026-07-01 09:31`);
    expect(failed).toMatchObject([{ line: 3, code: 'UNCLOSED_QUOTE' }]);
    expect(end).toMatchObject({ rows: 3, executed: 1, ignored: 1, failed: 1 });
  });
});

test('cells made to be slow are as quick as any', { timeout: 20_000 }, async () => {
  const hostile = ['(', '+', ' (', '1', 'fut', ':A', ' @', ' 1', 'BOT +1 '].map((piece) =>
    piece.repeat(900_000 / piece.length),
  );
  const rows = hostile.map((cell) => `${cell}x,${cell}x,Buy,${cell},${cell}x,${cell}`);
  const generic = await readAll(`Symbol,Time,Side,Quantity,Price,Asset Class\n${rows.join('\n')}\n`);
  expect(generic.refused?.code).toBe('LINE_TOO_LONG');
  const short = hostile.map((cell) => cell.slice(0, 150_000));
  const fits = short.map((cell) => `${cell}x,${cell}x,Buy,${cell},${cell}x,${cell}`);
  const read = await readAll(`Symbol,Time,Side,Quantity,Price,Asset Class\n${fits.join('\n')}\n`);
  expect(read.failed).toHaveLength(hostile.length);
  const cash = short.map((cell) => `8/3/26,10:00:00,TRD,1,BOT +1 ${cell}x,,,1.00,2.00`);
  const legs = short.map(
    (cell) => `,8/3/26 10:00:00,SINGLE,BUY,+1,TO OPEN,${cell},${cell},${cell},PUT,1,1,LMT`,
  );
  const tos = await readAll(
    `Account Statement for D-1 (x) since 1/1/26\nCash Balance\nDATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE\n${cash.join('\n')}\n` +
      `Account Trade History\n,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type\n${legs.join('\n')}\n`,
  );
  expect(tos.executions).toEqual([]);
});

test('a file that turns binary in the middle ends with the refusal, not with counts', async () => {
  const rows = '2026-07-01 09:30:00,AAPL,Buy,1,200\n'.repeat(500);
  const bytes = Buffer.concat([
    Buffer.from(`Time,Symbol,Side,Quantity,Price\n${rows}`),
    Buffer.from([0, 1, 2, 10]),
  ]);
  const { refused, end, executions } = await readAll(bytes);
  expect(refused).toMatchObject({ code: 'BINARY_FILE', line: 502 });
  expect(end).toBeNull();
  expect(executions).toHaveLength(500);
});
