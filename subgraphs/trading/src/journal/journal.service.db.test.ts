import { afterAll, beforeAll, expect, test } from 'vitest';
import { askViewer, openAccount, record, writeJournal } from '../cases/journal-steps.ts';
import { openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** A trader with one closed trade: bought 10 at 100, sold at 106, 1 of fees: 59 net. */
async function withTrade() {
  const trader = bench.trader();
  const account = await openAccount(trader);
  const { trades } = await record(trader, account, [
    'BUY 10 AAPL @ 100 fees 1 at 2026-03-02T15:00:00Z',
    'SELL 10 AAPL @ 106 at 2026-03-02T16:00:00Z',
  ]);
  return { trader, account, tradeId: trades[0].id as string };
}

test('each field is kept when it is left out', async () => {
  const { trader, tradeId } = await withTrade();
  await writeJournal(trader, { tradeId, note: 'Waited for the close.' });
  await writeJournal(trader, { tradeId, tags: ['trend', 'A+', 'trend'] });
  const { trade } = await writeJournal(trader, { tradeId, initialStop: '97.50' });
  expect(trade).toEqual({
    id: tradeId,
    note: 'Waited for the close.',
    tags: ['A+', 'trend'],
    initialStop: '97.5',
    // 59 / (|100 − 97.5| × 10)
    rMultiple: '2.36',
  });
});

test('null takes the stop away, empty takes note and tags away', async () => {
  const { trader, tradeId } = await withTrade();
  await writeJournal(trader, { tradeId, note: 'x', tags: ['x'], initialStop: '90' });
  const { trade } = await writeJournal(trader, { tradeId, note: '', tags: [], initialStop: null });
  expect(trade).toMatchObject({ note: '', tags: [], initialStop: null, rMultiple: null });
});

test('a stop is told to others with the R multiple; a note is nobody else’s business', async () => {
  const { trader, tradeId } = await withTrade();
  await writeJournal(trader, { tradeId, note: 'secret' });
  await writeJournal(trader, { tradeId, initialStop: '95' });
  await bench.trading.relay.drained();
  const told = bench.events.filter(
    ({ workspaceId, topic }) => workspaceId === trader.workspaceId && topic === 'trades.changed',
  );
  expect(told.map(({ payload }) => payload)).toMatchObject([
    { revision: 1, trades: [{ version: 1, rMultiple: null }] },
    // 59 / (5 × 10)
    { revision: 2, trades: [{ version: 2, rMultiple: '1.18' }] },
  ]);
  expect((await askViewer(trader, 'tradesRevision')).tradesRevision).toBe(2);
});

test('tags in use are listed by name, each once', async () => {
  const { trader, account, tradeId } = await withTrade();
  const { trades } = await record(trader, account, ['BUY 1 MSFT @ 400 at 2026-03-03T15:00:00Z']);
  await writeJournal(trader, { tradeId, tags: ['late', 'trend'] });
  await writeJournal(trader, { tradeId: trades[0].id, tags: ['trend', 'Gap'] });
  expect((await askViewer(trader, 'tags')).tags).toEqual(['Gap', 'late', 'trend']);
  await writeJournal(trader, { tradeId, tags: [] });
  expect((await askViewer(trader, 'tags')).tags).toEqual(['Gap', 'trend']);
});

test.each([
  ['a note of 20,001 characters', { note: 'x'.repeat(20_001) }, 'note'],
  ['21 tags', { tags: Array.from({ length: 21 }, (_, index) => `t${index}`) }, 'tags'],
  ['an empty tag', { tags: ['ok', ' '] }, 'tags.1'],
  ['a tag of 41 characters', { tags: ['x'.repeat(41)] }, 'tags.0'],
  ['a stop of zero', { initialStop: '0' }, 'initialStop'],
])('%s is refused', async (_, change, path) => {
  const { trader, tradeId } = await withTrade();
  expect(await writeJournal(trader, { tradeId, ...change })).toMatchObject({
    __typename: 'InvalidInput',
    problems: [{ path }],
  });
});

test('nobody writes into the trade of somebody else', async () => {
  const { tradeId } = await withTrade();
  expect(await writeJournal(bench.trader(), { tradeId, note: 'mine' })).toMatchObject({
    __typename: 'NotFound',
    code: 'NOT_FOUND',
  });
});
