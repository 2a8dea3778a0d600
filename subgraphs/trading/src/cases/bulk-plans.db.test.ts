import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkTrades } from '../import-undo/lone-trades.ts';
import { readPositions } from '../rebuild/read-executions.ts';
import { importFile } from './import-steps.ts';
import { explainRepeated, planOf, touched } from './plan-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from './trading-bench.ts';

const EXECUTIONS = 4_000;
const MINUTE = 60_000;
const BEGIN = Date.UTC(2026, 0, 5);

/** The table has no statistics, as in the transaction that has just filled it. */
let bench: TradingBench;
let trader: Trader;
let of: { workspaceId: string; accountId: string; importId: string };
beforeAll(async () => {
  bench = await openTradingBench();
  trader = bench.trader();
  const lines = Array.from(
    { length: EXECUTIONS },
    (_, row) =>
      `${new Date(BEGIN + row * MINUTE).toISOString()},AAPL,${row % 2 === 0 ? 'BUY' : 'SELL'},1,100,E${row}`,
  );
  const file = ['time,symbol,side,quantity,price,execution id', ...lines].join('\n');
  const { id, account } = await importFile(bench, trader, file, { timeZone: 'UTC' });
  of = { workspaceId: trader.workspaceId, accountId: account.id, importId: id };
});
afterAll(() => bench[Symbol.asyncDispose]());

test('a window of one position costs what is in it, not what comes behind it', async () => {
  const [position] = await bench.database.asViewer({ workspaceId: of.workspaceId }, (_em, query) =>
    query<{ positionKey: string }>({
      text: 'select distinct position_key as "positionKey" from execution where workspace_id = $1',
      values: [of.workspaceId],
    }),
  );
  if (!position) throw new Error('Nothing was imported.');
  const from = { ...position, executedAt: new Date(BEGIN), sequence: 0, id: '' };
  const plan = await planOf(
    bench,
    trader,
    (query) => readPositions(query, of, [from], new Date(BEGIN + 10 * MINUTE)),
    explainRepeated,
  );
  // Ten executions, once or twice each in the nodes of the plan.
  expect(touched(plan)).toBeGreaterThanOrEqual(10);
  expect(touched(plan)).toBeLessThan(100);
});

test('the walk to what an import alone made costs a few rows for each trade that it meets', async () => {
  const count = 50;
  const plan = await planOf(
    bench,
    trader,
    (query) => walkTrades(query, of, { after: null, count }),
    explainRepeated,
  );
  expect(touched(plan)).toBeGreaterThanOrEqual(count);
  expect(touched(plan)).toBeLessThan(20 * count);
});
