import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from './import-steps.ts';
import { tradeFacts, tradesOf } from './journal-steps.ts';
import { openTradingBench, type TradingBench } from './trading-bench.ts';

/** Real exports, kept outside this repository; without them these tests have nothing to say. */
const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'samples');
const present = existsSync(SAMPLES);

const sample = (path: string) => readFileSync(join(SAMPLES, path));
const IB = present
  ? readdirSync(join(SAMPLES, 'interactive_brokers')).filter((name) => /^U\d+_\d+\.csv$/.test(name))
  : [];

/** Exact sum of decimals with at most eight places. */
function sum(amounts: readonly string[]): number {
  return amounts.reduce((total, amount) => total + Math.round(Number(amount) * 1e8), 0) / 1e8;
}

describe.runIf(present)('real files', () => {
  let bench: TradingBench;
  beforeAll(async () => {
    bench = await openTradingBench();
  });
  afterAll(() => bench[Symbol.asyncDispose]());

  type Issue = { kind: string; code: string };
  const codesOf = (report: { issues: { edges: { node: Issue }[] } }) =>
    report.issues.edges.map(({ node }) => node).filter(({ kind }) => kind === 'FAILED' || kind === 'WARNING');

  test.each(IB)(
    'Interactive Brokers %s: the profit of every symbol is what its trades state',
    async (name) => {
      const trader = bench.trader();
      const report = await importFile(bench, trader, sample(`interactive_brokers/${name}`));
      expect(report).toMatchObject({ status: 'FINISHED', counts: { failed: 0 } });
      // A statement may contradict itself; its executions and the totals of its trades may not differ.
      expect(codesOf(report).filter(({ code }) => code !== 'STATEMENT_CONTRADICTS_ITSELF')).toEqual([]);
      const stated = realisedBySymbol(sample(`interactive_brokers/${name}`).toString());
      const trades = await tradesOf(bench, trader);
      const computed = Map.groupBy(trades, ({ symbol }) => symbol);
      for (const [symbol, amount] of stated) {
        const net = sum((computed.get(symbol) ?? []).map((trade) => trade.net));
        expect([symbol, net.toFixed(2)]).toEqual([symbol, amount.toFixed(2)]);
      }
    },
  );

  test('Interactive Brokers: the statements of three years in any order are the same trades', async () => {
    const orders = [IB, [...IB].reverse(), [...IB.slice(1), ...IB.slice(0, 1)]];
    const outcomes = [];
    for (const order of orders) {
      const trader = bench.trader();
      for (const name of order) await importFile(bench, trader, sample(`interactive_brokers/${name}`));
      outcomes.push(await tradeFacts(bench, trader));
    }
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
    expect(outcomes[0]?.length).toBeGreaterThan(0);
  });

  test('thinkorswim: profit and cost of what is open move the cash as the balances say', async () => {
    const trader = bench.trader();
    const report = await importFile(bench, trader, sample('thinkorswim/exampleStatement.csv'));
    expect(report).toMatchObject({ status: 'FINISHED', counts: { failed: 0 } });
    // The chain of balances is compared with the executions by the import itself.
    expect(codesOf(report)).toEqual([]);
    expect(await tradesOf(bench, trader)).not.toEqual([]);
  });

  test('Tradovate: the pairs’ profit is the trades’ profit', async () => {
    const trader = bench.trader();
    const bytes = sample('tradovate/tradovate-paired-trades-sample.csv');
    const report = await importFile(bench, trader, bytes);
    expect(codesOf(report)).toEqual([]);
    const [header = '', ...rows] = bytes.toString().trim().split(/\r?\n/);
    const place = header.split(',').indexOf('P/L');
    const stated = sum(rows.map((row) => row.split(',')[place] ?? ''));
    expect(sum((await tradesOf(bench, trader)).map((trade) => trade.net))).toBe(stated);
  });
});

/**
 * Column "Realized P/L" of the stock trades by symbol, less the commissions of the closing ones, which these statements
 * leave out of it.
 */
function realisedBySymbol(statement: string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const line of statement.split(/\r?\n/)) {
    if (!line.startsWith('Trades,Data,Order,Stocks,')) continue;
    const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1] ?? '');
    const [symbol = '', commission, realised] = [cells[5], cells[11], Number(cells[13])];
    if (realised !== 0) totals.set(symbol, (totals.get(symbol) ?? 0) + realised + Number(commission));
  }
  return totals;
}
