import { expect, test } from 'vitest';
import { TRADES_CHANGED, type TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { receiveUpload } from '../upload/receive-upload.ts';
import { importFile, prepareImport, reportOf } from './import-steps.ts';
import { openTradingBench } from './trading-bench.ts';

const MEGABYTE = 1_000_000;
const ENTERPRISE = { plan: 'ENTERPRISE', uploadMegabytes: 1_100, exportsPerDay: null } as const;

/** Half an hour of every symbol, bought and sold in turn. */
function executions(rows: number, symbols: number): string {
  const lines = ['Date,Time,Symbol,Side,Quantity,Price,Fees,Execution ID'];
  for (let index = 0; index < rows; index += 1) {
    const at = new Date(Date.UTC(2020, 0, 2) + index * 61_000).toISOString();
    const side = Math.floor(index / symbols) % 2 === 0 ? 'BUY' : 'SELL';
    lines.push(
      `${at.slice(0, 10)},${at.slice(11, 19)},SYM${index % symbols},${side},10,${100 + (index % 17)},0.35,E${index}`,
    );
  }
  return lines.join('\n');
}

/** Runs `work` and answers by how much the process grew meanwhile, in bytes. */
async function growthDuring(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  await work();
  clearInterval(timer);
  return most - before;
}

test.each([
  { rows: 200_000, symbols: 400 },
  // More than one page of one position, so that trades are built from page to page.
  { rows: 40_000, symbols: 1 },
])(
  '$rows rows of $symbols symbols are imported, with every trade',
  async ({ rows, symbols }) => {
    await using bench = await openTradingBench();
    const trader = bench.trader();
    const report = await importFile(bench, trader, executions(rows, symbols), { timeZone: 'UTC' });
    const trades = rows / 2; // every second row closes one
    expect(report.counts).toEqual({
      rows: rows + 1,
      imported: rows,
      duplicate: 0,
      ignored: 1,
      failed: 0,
      trades,
    });
    await bench.trading.relay.drained();
    const told = bench.events
      .filter(({ topic }) => topic === TRADES_CHANGED)
      .map(({ payload }) => payload as TradesChanged);
    expect(told.flatMap((change) => change.trades)).toHaveLength(trades);
    // In order, without a gap, up to the one that the report names.
    expect(told.map(({ revision }) => revision)).toEqual(told.map((_, index) => index + 1));
    expect(report.revision).toBe(told.length);
  },
  180_000,
);

test('a gigabyte of one line is taken in and refused in the memory of a small file', async () => {
  await using bench = await openTradingBench();
  const trader = bench.trader(ENTERPRISE);
  const { import: prepared, upload } = await prepareImport(trader, 1_000 * MEGABYTE);
  async function* oneLine() {
    const piece = Buffer.alloc(MEGABYTE, 'x');
    for (let sent = 0; sent < 1_000; sent += 1) yield piece;
  }
  const grown = await growthDuring(async () => {
    const outcome = await receiveUpload(bench.database, {
      token: upload.url.slice('/uploads/'.length),
      bytes: oneLine(),
      announcedBytes: null,
      now: bench.clock(),
    });
    expect(outcome.status).toBe(200);
    await bench.runNext();
  });
  const report = await reportOf(trader, prepared.id);
  expect(report).toMatchObject({ status: 'FAILED', failure: { code: 'LINE_TOO_LONG' } });
  // Two chunks of a mebibyte at most, of a thousand.
  expect(Number(report.processedBytes)).toBeLessThanOrEqual(2 * 1024 * 1024);
  expect(grown).toBeLessThan(250 * MEGABYTE);
}, 180_000);
