import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile } from '../cases/import-steps.ts';
import { fixture, openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

test('x', async () => {
  const trader = bench.trader();
  for (const f of [
    'interactive-brokers-activity-2026',
    'thinkorswim-account-statement-2026',
    'tradovate-fills-2026',
    'tradovate-position-history-2026',
    'generic-executions-2026',
    'generic-round-trips-2026',
  ]) {
    const report = await importFile(bench, trader, await fixture(f + '.csv'));
    console.log(JSON.stringify(report, null, 1).slice(0, 3000));
  }
  expect(1).toBe(1);
});
