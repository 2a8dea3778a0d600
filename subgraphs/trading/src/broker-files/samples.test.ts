import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computedTotal, netOf, tradesOf } from './testing/compare-totals.ts';
import { readAll, type WholeFile } from './testing/read-all.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Real exports, which are not part of this repository. */
const SAMPLES = join(import.meta.dirname, '../../../../../shared/samples');

const fixture = (name: string): Promise<WholeFile> => readAll(readFileSync(join(FIXTURES, name)));
const sample = (name: string): Promise<WholeFile> => readAll(readFileSync(join(SAMPLES, name)));
const sumsUp = ({ end }: WholeFile): boolean =>
  end !== null && end.rows === end.executed + end.ignored + end.failed;

describe('the demo trader’s files', () => {
  test('Interactive Brokers: 62 trades, two carried positions, and every realised total to the cent', async () => {
    const file = await fixture('interactive-brokers-activity-2026.csv');
    expect(file.facts).toMatchObject({
      accountNumber: 'U7700123',
      accountName: 'Robin Demo',
      currency: 'USD',
    });
    expect([file.failed, file.warnings, sumsUp(file)]).toEqual([[], [], true]);
    expect(file.executions).toHaveLength(64);
    expect(file.stated.length).toBeGreaterThan(10);
    for (const total of file.stated) {
      expect([total.symbol, computedTotal(total, file)]).toEqual([
        total.symbol,
        Number(total.amount).toFixed(2),
      ]);
    }
  });

  test('thinkorswim: spreads, an expiry, futures, and the cash that trades moved to the cent', async () => {
    const file = await fixture('thinkorswim-account-statement-2026.csv');
    expect([file.failed, file.warnings, sumsUp(file)]).toEqual([[], [], true]);
    // 17,162.24 at the end − 20,000.00 at the start − 3.87 of interest, which is no trade.
    expect(file.stated[0]).toMatchObject({ scope: 'CASH_CHANGE', amount: '-2841.63' });
    expect(file.stated.map((total) => computedTotal(total, file))).toEqual(['-2841.63']);
    expect(file.executions.map(({ event }) => event).filter((event) => event !== 'FILL')).toEqual(['EXPIRY']);
  });

  test.each([
    ['tradovate-fills-2026.csv', 52],
    ['tradovate-position-history-2026.csv', 54],
    ['generic-executions-2026.csv', 46],
    ['generic-round-trips-2026.csv', 66],
  ])('%s: all of %i executions, flat at the end', async (name, count) => {
    const file = await fixture(name);
    expect([file.failed, file.warnings, sumsUp(file)]).toEqual([[], [], true]);
    expect(file.executions).toHaveLength(count);
    const open = tradesOf(file.executions).flatMap(({ trips }) =>
      trips.filter(({ status }) => status === 'OPEN'),
    );
    expect(open).toEqual([]);
  });
});

describe.runIf(existsSync(SAMPLES))('real exports', () => {
  test.each([
    ['2020', { AAPL: '-211.00', ADM: '194.00', AFL: '20.00', ALLY: '559.00' }],
    ['2022', { CSCO: '188.50', FNF: '-497.00', GLW: '-86.26', FITB: '-114.00' }],
    // The summary of 2023 says 766.00 for BKE and −69.60 for ALLY; its own trades say this.
    ['2023', { DVN: '670.00', BKE: '280.00', CVX: '240.00', ALLY: '-96.00' }],
  ])('Interactive Brokers %s: realised per symbol', async (year, expected) => {
    const file = await sample(`interactive_brokers/U12345678_${year}.csv`);
    expect([file.failed, sumsUp(file)]).toEqual([[], true]);
    expect(
      Object.fromEntries(file.stated.map((total) => [total.symbol, computedTotal(total, file)])),
    ).toEqual(expected);
    expect(file.stated.map(({ amount }) => Number(amount).toFixed(2))).toEqual(Object.values(expected));
    const contradictions = file.warnings.map(({ code, reason }) => [code, /that (\w+)/.exec(reason)?.[1]]);
    const code = 'STATEMENT_CONTRADICTS_ITSELF';
    expect(contradictions).toEqual(
      year === '2023'
        ? [
            [code, 'ALLY'],
            [code, 'BKE'],
          ]
        : [],
    );
  });

  test('Interactive Brokers: three years in any order hold no share twice', async () => {
    const files = await Promise.all(
      ['2020', '2022', '2023'].map((year) => sample(`interactive_brokers/U12345678_${year}.csv`)),
    );
    const all = files.flatMap(({ executions }) => executions);
    const open = (executions: typeof all) =>
      tradesOf(executions)
        .map(({ symbol, trips }) => [symbol, trips.at(-1)?.openQuantity.toFixed()])
        .filter(([symbol]) => symbol === 'DVN' || symbol === 'BKE' || symbol === 'CSCO')
        .sort();
    // DVN: 95 bought in 2020, 20 sold in 2023. BKE: 48 − 20. CSCO: 13 bought, 13 sold, 20 bought in 2023.
    const expected = [
      ['BKE', '28'],
      ['CSCO', '20'],
      ['DVN', '75'],
    ];
    expect(open(all)).toEqual(expected);
    expect(open([...all].reverse())).toEqual(expected);
  });

  test('thinkorswim: trades and what is still open come to the cash chain', async () => {
    const file = await sample('thinkorswim/exampleStatement.csv');
    expect([file.failed, file.warnings, sumsUp(file)]).toEqual([[], [], true]);
    // 5,309.70 at the end − 5,003.76 at the start
    expect(file.stated.map((total) => [total.amount, computedTotal(total, file)])).toEqual([
      ['305.94', '305.94'],
    ]);
    expect(file.executions[0]?.instrument).toEqual({
      symbol: '/Q4CJ22 13450 CALL',
      assetClass: 'FUTURE_OPTION',
      currency: 'USD',
      multiplier: '20',
      underlying: '/NQM22',
      expiry: '2022-04-27',
      strike: '13450',
      right: 'CALL',
    });
    // The history goes on after midnight, where this statement's cash ends.
    expect(file.ignored.filter(({ code }) => code === 'NOT_YET_IN_CASH')).toHaveLength(56);
  });

  test('Tradovate: the paired P&L', async () => {
    const file = await sample('tradovate/tradovate-paired-trades-sample.csv');
    expect([file.failed, file.warnings]).toEqual([[], []]);
    // −12.50 − 24.50 − 39.00 − 52.00 − 90.00
    expect(netOf(tradesOf(file.executions)).toFixed(2)).toBe('-218.00');
  });

  test('generic round trips: every row, its own trade, and the row of dots reported', async () => {
    const file = await sample('generic/futures_sample.csv');
    expect(file.end).toEqual({ kind: 'end', rows: 12, executed: 10, ignored: 1, failed: 1 });
    expect(file.failed[0]).toMatchObject({ line: 12, text: '…,…,...,...,...,...,...,...,...,...' });
    expect(tradesOf(file.executions).every(({ trips }) => trips.length === 1)).toBe(true);
  });
});
