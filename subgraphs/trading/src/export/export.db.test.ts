import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareExport as prepare } from '../cases/export-steps.ts';
import { askViewer, openAccount, record, tradesOf, writeJournal } from '../cases/journal-steps.ts';
import { openTradingBench, type Trader, type TradingBench } from '../cases/trading-bench.ts';

const MINUTE_MS = 60_000;
/** Everything that an exported trade holds, as the API is asked for it. */
const TRADE = `id account { id name }
  instrument { symbol assetClass currency multiplier underlying expiry strike right }
  side status result openedAt closedAt openedOn closedOn holdingSeconds quantity openQuantity
  averageEntryPrice averageExitPrice grossProfit { amount currency } fees { amount currency }
  netProfit { amount currency } initialStop rMultiple note tags`;

let bench: TradingBench;
let trader: Trader;
let margin: string;
beforeAll(async () => {
  bench = await openTradingBench();
  trader = bench.trader();
  margin = await openAccount(trader, { name: '=Margin, "big"' });
  await record(trader, margin, [
    'BUY 3 AAPL @ 100.10 fees 1.005 at 2026-03-02T15:00:00Z',
    'SELL 3 AAPL @ 103 fees 1 at 2026-03-02T16:00:00Z',
    'SELL 7 MSFT @ 400 at 2026-03-03T15:00:00Z',
    // The mean of the exits does not end: (3 × 410 + 4 × 411) ÷ 7.
    'BUY 3 MSFT @ 410 at 2026-03-05T15:00:00Z',
    'BUY 4 MSFT @ 411 at 2026-03-05T15:01:00Z',
    'BUY 1 NVDA @ 170 at 2026-03-04T15:00:00Z',
  ]);
  const [first] = await tradesOf(bench, trader);
  await writeJournal(trader, {
    tradeId: first?.id,
    note: '-1 for patience\n"really"',
    tags: ['@gap', 'trend'],
    initialStop: '99.5',
  });
});
afterAll(() => bench[Symbol.asyncDispose]());

async function fetchExport(who: Trader, input: Record<string, unknown>) {
  const { url } = await prepare(who, input);
  return bench.server.inject({ url });
}

async function shown(arguments_ = '') {
  const sorted = `first: 100, sort: { field: OPENED_AT, direction: ASC }${arguments_}`;
  const { trades } = await askViewer(trader, `trades(${sorted}) { edges { node { ${TRADE} } } }`);
  return trades.edges.map(({ node }: { node: object }) => node);
}

describe('the file', () => {
  test('as JSON holds what the API answers', async () => {
    const answer = await fetchExport(trader, { format: 'JSON' });
    expect(answer.json()).toEqual(await shown());
    expect(answer.json()).toHaveLength(3);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="tradesense-trades-2026-11-22.json"',
      'cache-control': 'no-store',
    });
  });

  test('as CSV holds every number as the API answers it, and no formula', async () => {
    const answer = await fetchExport(trader, { format: 'CSV' });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tradesense-trades-2026-11-22.csv"',
      'cache-control': 'no-store',
    });
    const rows: Record<string, string>[] = parse(answer.body, { bom: true, columns: true });
    const trades = await shown();
    // biome-ignore lint/suspicious/noExplicitAny: what the query above answers.
    const expected = trades.map(({ account, instrument, grossProfit, fees, netProfit, ...trade }: any) => ({
      ...text({ ...instrument, ...trade }),
      grossProfit: grossProfit.amount,
      fees: fees.amount,
      netProfit: netProfit.amount,
      account: `'${account.name}`,
      tags: trade.tags.length > 0 ? `'${trade.tags.join(', ')}` : '',
      note: trade.note === '' ? '' : `'${trade.note}`,
    }));
    expect(rows).toEqual(expected);
    // 7 × 400 − 3 × 410 − 4 × 411 = −74, and it stays a number.
    expect(rows.map(({ netProfit }) => netProfit)).toEqual(['6.695', '-74', '0']);
  });

  test.each([
    { side: 'SHORT' },
    { status: 'OPEN' },
    { result: 'WIN' },
    { symbol: 'AAPL' },
    { tag: '@gap' },
    { closedFrom: '2026-03-03', closedTo: '2026-03-05' },
    { symbol: 'NONE' },
  ])('holds the trades of the filter %o', async (filter) => {
    const literal = JSON.stringify(filter)
      .replaceAll(/"(\w+)":/g, '$1: ')
      .replaceAll(/"(SHORT|OPEN|WIN)"/g, '$1');
    const answer = await fetchExport(trader, { format: 'JSON', filter });
    expect(answer.json()).toEqual(await shown(`, filter: ${literal}`));
  });

  test('without a trade is a file still', async () => {
    const nobody = bench.trader();
    expect((await fetchExport(nobody, { format: 'JSON' })).json()).toEqual([]);
    const { body } = await fetchExport(nobody, { format: 'CSV' });
    expect(body).toMatch(/^\uFEFFid,account,symbol,.*,note\r\n$/);
  });

  test('holds nothing of another workspace, whatever the filter names', async () => {
    const other = bench.trader();
    const answer = await fetchExport(other, { format: 'JSON', filter: { accountIds: [margin] } });
    expect(answer.json()).toEqual([]);
    expect(
      (await fetchExport(trader, { format: 'JSON', filter: { accountIds: [margin] } })).json(),
    ).toHaveLength(3);
  });
});

describe('the address', () => {
  test('works once', async () => {
    const { url } = await prepare(trader, { format: 'JSON' });
    // 32 bytes are 43 characters in base 64.
    expect(url).toMatch(/^\/exports\/[\w-]{43}$/);
    expect((await bench.server.inject({ method: 'HEAD', url })).statusCode).toBe(404);
    const both = await Promise.all([bench.server.inject({ url }), bench.server.inject({ url })]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
    expect((await bench.server.inject({ url })).json()).toMatchObject({ code: 'EXPORT_ALREADY_FETCHED' });
  });

  test('works for five minutes', async () => {
    const early = await prepare(trader, { format: 'JSON' });
    const late = await prepare(trader, { format: 'JSON' });
    expect(early.expiresAt).toBe(new Date(bench.clock().getTime() + 5 * MINUTE_MS).toISOString());
    bench.wait(5 * MINUTE_MS - 1);
    expect((await bench.server.inject({ url: early.url })).statusCode).toBe(200);
    bench.wait(1);
    const answer = await bench.server.inject({ url: late.url });
    expect([answer.statusCode, answer.json().code]).toEqual([410, 'EXPORT_EXPIRED']);
  });

  test('that nobody was given is not found, and no export is left for longer than a day', async () => {
    const left = await prepare(trader, { format: 'JSON' });
    const unknown = await bench.server.inject({ url: `/exports/${'a'.repeat(43)}` });
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'UNKNOWN_EXPORT']);
    bench.wait(25 * 60 * MINUTE_MS);
    await prepare(trader, { format: 'JSON' });
    expect((await bench.server.inject({ url: left.url })).statusCode).toBe(404);
  });
});

test('the plan says how many exports there are in a day', async () => {
  const free = bench.trader({ plan: 'FREE', uploadMegabytes: 10, exportsPerDay: 2 });
  const outcomes = [];
  for (let n = 0; n < 3; n += 1) outcomes.push(await prepare(free, { format: 'CSV' }));
  expect(outcomes.map(({ __typename }) => __typename)).toEqual([
    'ExportCreated',
    'ExportCreated',
    'RateLimited',
  ]);
  expect(outcomes[2]).toMatchObject({
    code: 'RATE_LIMITED',
    limit: 2,
    message: 'Too many exports: 2 in 24 hours are allowed. Try again in 24 hours, or change the plan.',
  });
  expect(await prepare(bench.trader(null), { format: 'CSV' })).toMatchObject({ code: 'LIMITS_UNAVAILABLE' });
});

test('a filter may not name more than 50 accounts', async () => {
  const accountIds = Array.from({ length: 51 }, (_, n) => `acc_${n}`);
  expect(await prepare(trader, { format: 'CSV', filter: { accountIds } })).toMatchObject({
    code: 'INVALID_INPUT',
    problems: [{ path: 'filter.accountIds' }],
  });
});

/** What the API answers, as CSV writes it. */
function text(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]),
  );
}
