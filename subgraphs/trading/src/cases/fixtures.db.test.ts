import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Decimal } from '../../../../kit/decimal/decimal.ts';
import { importFile } from './import-steps.ts';
import { tradeFacts } from './journal-steps.ts';
import { fixture, openTradingBench, type TradingBench } from './trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

const FILES = [
  {
    file: 'interactive-brokers-activity-2026.csv',
    broker: 'INTERACTIVE_BROKERS',
    layout: 'Activity statement',
    account: 'Interactive Brokers U7700123',
    // The statement's total of realised profit, line 42, and 177.60 of EUR.USD, which it leaves out: 2900.9748 + 177.6
    net: '3078.5748',
  },
  {
    file: 'thinkorswim-account-statement-2026.csv',
    broker: 'THINKORSWIM',
    layout: 'Account statement',
    account: 'thinkorswim D-70012345',
    net: null,
  },
  {
    file: 'tradovate-fills-2026.csv',
    broker: 'TRADOVATE',
    layout: 'Fills',
    account: 'Tradovate DEMO700451',
    net: null,
  },
  {
    file: 'tradovate-position-history-2026.csv',
    broker: 'TRADOVATE',
    layout: 'Position history',
    account: 'Tradovate DEMO700999',
    // Column "P/L" summed up.
    net: sumOfColumn('P/L'),
  },
  {
    file: 'generic-executions-2026.csv',
    broker: 'GENERIC',
    layout: 'Executions (CSV)',
    account: 'Other broker',
    net: null,
  },
  {
    file: 'generic-round-trips-2026.csv',
    broker: 'GENERIC',
    layout: 'Round trips (CSV)',
    account: 'Other broker',
    // Column "pnl" summed up; it is after fees.
    net: sumOfColumn('pnl'),
  },
] as const;

/** Adds a column of a file up in hundredths, which these columns are written in. */
function sumOfColumn(heading: string) {
  return (text: string): string => {
    const [header = '', ...rows] = text.trim().split(/\r?\n/);
    const place = header.split(',').indexOf(heading);
    const cents = rows.reduce((sum, row) => sum + Math.round(Number(row.split(',')[place]) * 100), 0);
    return String(cents / 100);
  };
}

function total(amounts: readonly string[]): string {
  return Decimal.sum(0, ...amounts).toFixed();
}

describe.each(FILES)('$file', ({ file, broker, layout, account, net }) => {
  test('becomes trades whose profit is what the file states', async () => {
    const trader = bench.trader();
    const bytes = await fixture(file);
    const report = await importFile(bench, trader, bytes);
    expect(report).toMatchObject({
      status: 'FINISHED',
      broker,
      layout,
      failure: null,
      account: { name: account },
    });
    expect(report.processedBytes).toBe(String(bytes.length));
    const { rows, imported, duplicate, ignored, failed } = report.counts;
    expect({ duplicate, failed, rows }).toEqual({ duplicate: 0, failed: 0, rows: imported + ignored });
    const warnings = report.issues.edges.filter(
      // That a generic file does not say its currency is no difference.
      ({ node }: { node: { kind: string; code: string } }) =>
        node.kind === 'WARNING' && node.code !== 'CURRENCY_ASSUMED',
    );
    expect(warnings).toEqual([]);
    const trades = await tradeFacts(bench, trader);
    expect(report.counts.trades).toBe(trades.length);
    const stated = typeof net === 'function' ? net(bytes.toString()) : net;
    if (stated !== null) expect(total(trades.map((trade) => trade.net))).toBe(stated);
  });

  test('brings nothing the second time, and says so for every row', async () => {
    const trader = bench.trader();
    const bytes = await fixture(file);
    const first = await importFile(bench, trader, bytes);
    const trades = await tradeFacts(bench, trader);
    const second = await importFile(bench, trader, bytes);
    expect(second.counts).toMatchObject({
      rows: first.counts.rows,
      imported: 0,
      duplicate: first.counts.imported,
      ignored: first.counts.ignored,
      trades: 0,
    });
    expect(second.revision).toBe(first.revision);
    expect(await tradeFacts(bench, trader)).toEqual(trades);
    const [counted] = await bench.database.asViewer(trader, (_em, query) =>
      query<{ issues: number }>({
        text: `select count(*)::integer as issues from import_issue where import_id = $1 and kind = 'DUPLICATE'`,
        values: [second.id],
      }),
    );
    expect(counted?.issues).toBe(first.counts.imported);
  });
});

test.each([
  'tradovate-fills-2026.csv',
  'tradovate-position-history-2026.csv',
  'generic-executions-2026.csv',
  'generic-round-trips-2026.csv',
])('%s cut in two, imported in either order, makes the same trades', async (file) => {
  const whole = bench.trader();
  const bytes = await fixture(file);
  await importFile(bench, whole, bytes);
  const [header = '', ...rows] = bytes.toString().split(/\r?\n/);
  // Alike rows are told apart by their number in one file only, so the cut does not part them.
  const half = rows.findIndex((row, index) => index > rows.length / 3 && row !== rows[index - 1]);
  const early = [header, ...rows.slice(0, half)].join('\n');
  const late = [header, ...rows.slice(half)].join('\n');
  for (const parts of [
    [early, late],
    [late, early],
  ]) {
    const trader = bench.trader();
    for (const part of parts) await importFile(bench, trader, part);
    expect(await tradeFacts(bench, trader)).toEqual(await tradeFacts(bench, whole));
  }
});
