import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile } from '../cases/import-steps.ts';
import { askViewer, openAccount, tradesOf } from '../cases/journal-steps.ts';
import { fixture, openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

type Issue = { kind: string; code: string; line: number; text: string | null; message: string };
const issuesOf = (report: { issues: { edges: { node: Issue }[] } }) =>
  report.issues.edges.map(({ node }) => node);

describe('a file that is refused says why and leaves nothing', () => {
  test.each([
    ['a binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3]), 'BINARY_FILE'],
    ['an archive', Buffer.from('PK\x03\x04 and so on'), 'ARCHIVE_FILE'],
    ['blank lines', '\n\n  \n', 'EMPTY_FILE'],
    ['prose', 'Dear trader,\nthis is a letter.\n', 'UNRECOGNISED_FILE'],
    ['unknown columns', 'Aktie,Menge,Kurs,Wann\nAAPL,1,2,2026-03-02\n', 'MAPPING_REQUIRED'],
  ])('%s', async (_, bytes, code) => {
    const trader = bench.trader();
    const report = await importFile(bench, trader, bytes);
    expect(report).toMatchObject({ status: 'FAILED', account: null, revision: null, failure: { code } });
    expect(report.failure.message.length).toBeGreaterThan(20);
    expect(report.finishedAt).not.toBeNull();
    expect((await askViewer(trader, 'accounts { edges { node { id } } }')).accounts.edges).toEqual([]);
  });
});

test('a file that turns bad in the middle takes back what came before', async () => {
  const trader = bench.trader();
  const rows = Array.from({ length: 7_000 }, (_, index) => `2026-03-02,10:00:00,S${index},BUY,1,2,E${index}`);
  const bytes = Buffer.from(
    `Date,Time,Symbol,Side,Quantity,Price,Execution ID\n${rows.join('\n')}\n\0\0\0\0\n`,
  );
  const report = await importFile(bench, trader, bytes);
  expect(report).toMatchObject({
    status: 'FAILED',
    counts: { imported: 0 },
    failure: { code: 'BINARY_FILE' },
  });
  expect(await tradesOf(bench, trader)).toEqual([]);
  expect(issuesOf(report)).toEqual([]);
});

test('a truncated file brings its whole rows and reports the broken one', async () => {
  const trader = bench.trader();
  const file = (await fixture('tradovate-fills-2026.csv')).toString();
  const lines = file.trimEnd().split(/\r?\n/);
  // Cut in the middle of the row that is last then.
  const cut = `${lines.slice(0, 10).join('\n')}\n${lines[10]?.slice(0, 40)}`;
  const report = await importFile(bench, trader, cut);
  expect(report).toMatchObject({
    status: 'FINISHED',
    counts: { rows: 11, imported: 9, ignored: 1, failed: 1 },
  });
  const [broken] = issuesOf(report).filter(({ kind }) => kind === 'FAILED');
  expect(broken).toMatchObject({ line: 11, text: lines[10]?.slice(0, 40) });
});

test('a row that is understood and cannot be true fails alone', async () => {
  const trader = bench.trader();
  const header = 'Date,Time,Symbol,Side,Quantity,Price,Execution ID';
  const rows = [
    '2026-03-02,10:00:00,AAPL,BUY,1,100,E1',
    `2026-03-02,10:00:00,${'X'.repeat(101)},BUY,1,100,E2`,
    '9999-12-31,23:59:59,AAPL,BUY,1,100,E3',
    '0001-01-01,00:00:00,AAPL,BUY,1,100,E4',
  ];
  const report = await importFile(bench, trader, `${header}\n${rows.join('\n')}\n`);
  expect(report.counts).toMatchObject({ rows: 5, imported: 1, ignored: 1, failed: 3 });
  expect(issuesOf(report).slice(1, 3)).toMatchObject([
    { kind: 'FAILED', code: 'SYMBOL_TOO_LONG', line: 3 },
    { kind: 'FAILED', code: 'UNREADABLE_TIME', line: 4 },
  ]);
});

describe('the account', () => {
  test('of another broker is refused, naming both', async () => {
    const trader = bench.trader();
    const accountId = await openAccount(trader, { name: 'My IB', broker: 'INTERACTIVE_BROKERS' });
    const report = await importFile(bench, trader, await fixture('tradovate-fills-2026.csv'), { accountId });
    expect(report).toMatchObject({
      status: 'FAILED',
      broker: 'TRADOVATE',
      failure: { code: 'WRONG_BROKER' },
    });
    expect(report.failure.message).toContain('Tradovate');
    expect(report.failure.message).toContain('"My IB" is with Interactive Brokers');
    expect(await tradesOf(bench, trader)).toEqual([]);
  });

  test('with another number is refused, naming both; one without a number learns it', async () => {
    const trader = bench.trader();
    const wrong = await openAccount(trader, { name: 'Wrong', broker: 'TRADOVATE', accountNumber: 'DEMO1' });
    const file = await fixture('tradovate-fills-2026.csv');
    const refused = await importFile(bench, trader, file, { accountId: wrong });
    expect(refused.failure.code).toBe('WRONG_ACCOUNT');
    expect(refused.failure.message).toContain('DEMO700451, but "Wrong" is DEMO1');
    const mine = await openAccount(trader, { name: 'Mine', broker: 'TRADOVATE' });
    expect(await importFile(bench, trader, file, { accountId: mine })).toMatchObject({
      account: { id: mine, name: 'Mine', accountNumber: 'DEMO700451' },
    });
    // From now on the file finds its account by itself.
    expect(await importFile(bench, trader, file)).toMatchObject({
      account: { id: mine },
      counts: { imported: 0 },
    });
  });

  test('takes the time zone that was said when the import creates it, and keeps it for later files', async () => {
    const trader = bench.trader();
    const file = 'Date,Time,Symbol,Side,Quantity,Price\n2026-03-02,23:30:00,AAPL,BUY,1,100\n';
    const first = await importFile(bench, trader, file, { timeZone: 'Europe/Berlin' });
    expect(first).toMatchObject({ timeZone: 'Europe/Berlin', account: { timeZone: 'Europe/Berlin' } });
    // 23:30 in Berlin is 22:30 UTC in winter.
    expect(await tradesOf(bench, trader)).toMatchObject([{ openedAt: new Date('2026-03-02T22:30:00Z') }]);
    const second = await importFile(bench, trader, file, { timeZone: 'Asia/Tokyo' });
    expect(second).toMatchObject({ timeZone: 'Europe/Berlin', counts: { duplicate: 1 } });
  });

  test('a name that is taken gets a number', async () => {
    const trader = bench.trader();
    await openAccount(trader, { name: 'Tradovate DEMO700451', broker: 'GENERIC' });
    const report = await importFile(bench, trader, await fixture('tradovate-fills-2026.csv'));
    expect(report.account.name).toBe('Tradovate DEMO700451 (2)');
  });
});

test('a mapping is used, and remembered for files with the same headings', async () => {
  const trader = bench.trader();
  const header = 'Wann;Papier;Menge;Kurs';
  const columns = { symbol: 'Papier', quantity: 'Menge', price: 'Kurs', time: 'Wann' };
  const first = await importFile(bench, trader, `${header}\n2026-03-02 10:00:00;AAPL;10;100\n`, { columns });
  expect(first).toMatchObject({ status: 'FINISHED', broker: 'GENERIC', counts: { imported: 1 } });
  const second = await importFile(bench, trader, `${header}\n2026-03-03 10:00:00;AAPL;-10;103\n`);
  expect(second).toMatchObject({ status: 'FINISHED', counts: { imported: 1 } });
  expect(await tradesOf(bench, trader)).toMatchObject([{ symbol: 'AAPL', net: '30' }]);
  const stranger = await importFile(bench, bench.trader(), `${header}\n2026-03-03 10:00:00;AAPL;-10;103\n`);
  expect(stranger.failure.code).toBe('MAPPING_REQUIRED');
  const missing = await importFile(bench, trader, 'A,B,C,D\n1,2,3,4\n', { columns });
  expect(missing.failure.code).toBe('MAPPING_MISMATCH');
});

test('issues stand in file order, by kind when asked, a page at a time', async () => {
  const trader = bench.trader();
  const rows = ['2026-03-02,10:00:00,AAPL,BUY,1,100,E1', '2026-03-02,10:01:00,AAPL,BUY,many,100,E2'];
  const header = 'Date,Time,Symbol,Side,Quantity,Price,Execution ID';
  await importFile(bench, trader, `${header}\n${rows[0]}\n`);
  const report = await importFile(bench, trader, `${header}\n${rows[1]}\n${rows[0]}\n${rows[1]}\n`);
  expect(report.counts).toMatchObject({ rows: 4, imported: 0, duplicate: 1, ignored: 1, failed: 2 });
  expect(issuesOf(report).map(({ kind, line }) => [kind, line])).toEqual([
    ['IGNORED', 1],
    ['FAILED', 2],
    ['DUPLICATE', 3],
    ['FAILED', 4],
    // That the currency was assumed is about the whole file.
    ['WARNING', null],
  ]);
  const { import: failed } = await askViewer(
    trader,
    `import(id: "${report.id}") {
      issues(first: 1, kind: FAILED) { edges { cursor node { line text code } } pageInfo { hasNextPage endCursor } }
    }`,
  );
  expect(failed.issues.edges[0].node).toEqual({ line: 2, text: rows[1], code: 'UNREADABLE_QUANTITY' });
  const { import: rest } = await askViewer(
    trader,
    `import(id: "${report.id}") {
      issues(kind: FAILED, after: "${failed.issues.pageInfo.endCursor}") { edges { node { line } } }
    }`,
  );
  expect(rest.issues.edges).toEqual([{ node: { line: 4 } }]);
});

test('a statement whose total differs from its executions is imported with a warning that names both', async () => {
  const trader = bench.trader();
  const file = (await fixture('interactive-brokers-activity-2026.csv')).toString();
  // One price of 40 shares is a dollar higher than the one that the statement reckons with: 464.5174 + 40
  const changed = file.replace('-40,169.85,', '-40,170.85,');
  const report = await importFile(bench, trader, changed);
  const warnings = issuesOf(report).filter(({ kind }) => kind === 'WARNING');
  expect(warnings).toMatchObject([{ code: 'STATED_TOTAL_DIFFERS', line: expect.any(Number) }]);
  expect(warnings[0]?.message).toContain('NVDA of 464.5174 USD, but its executions come to 504.5174 USD');
});

test('a file that does not say its currency is imported with a warning of what was assumed', async () => {
  const report = await importFile(
    bench,
    bench.trader(),
    'Date,Time,Symbol,Side,Quantity,Price\n2026-03-02,10:00:00,SAP,BUY,1,200\n',
  );
  expect(report).toMatchObject({ status: 'FINISHED', counts: { imported: 1 } });
  const [warning] = issuesOf(report).filter(({ kind }) => kind === 'WARNING');
  expect(warning).toMatchObject({ code: 'CURRENCY_ASSUMED', line: null });
  expect(warning?.message).toContain('Prices were read as USD and local times as America/New_York');
});
