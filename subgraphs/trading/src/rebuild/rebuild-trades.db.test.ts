import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccount, record, tradeFacts, tradesOf, writeJournal } from '../cases/journal-steps.ts';
import { openTradingBench, type TradingBench } from '../cases/trading-bench.ts';

let bench: TradingBench;
beforeAll(async () => {
  bench = await openTradingBench();
});
afterAll(() => bench[Symbol.asyncDispose]());

/** Fills of two symbols, a few to the same second, with flips and partial closes. */
const fills = fc
  .array(
    fc.record({
      side: fc.constantFrom('BUY', 'SELL'),
      quantity: fc.integer({ min: 1, max: 4 }),
      symbol: fc.constantFrom('AAPL', 'MSFT'),
      price: fc.integer({ min: 90, max: 110 }),
      minutes: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .map((drawn) => {
    let time = Date.UTC(2026, 2, 2, 15);
    return drawn.map(({ side, quantity, symbol, price, minutes }) => {
      time += (minutes * 60 + 1) * 1_000;
      return `${side} ${quantity} ${symbol} @ ${price} fees 0.7 at ${new Date(time).toISOString()}`;
    });
  });

test('trades depend neither on the order nor on the portions in which executions come', async () => {
  const portions = fc.tuple(fills, fc.array(fc.nat({ max: 3 }), { minLength: 14, maxLength: 14 }));
  await fc.assert(
    fc.asyncProperty(portions, async ([all, portionOf]) => {
      const [atOnce, inPortions] = [bench.trader(), bench.trader()];
      await record(atOnce, await openAccount(atOnce), all);
      const account = await openAccount(inPortions);
      for (const portion of [2, 0, 3, 1]) {
        const some = all.filter((_, index) => portionOf[index] === portion);
        if (some.length > 0) await record(inPortions, account, some, `portion number ${portion}`);
      }
      expect(await tradeFacts(bench, inPortions)).toEqual(await tradeFacts(bench, atOnce));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('only what a change touches is written and told', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  await record(trader, account, [
    'BUY 1 AAPL @ 100 at 2026-03-02T15:00:00Z',
    'SELL 1 AAPL @ 101 at 2026-03-02T16:00:00Z',
    'BUY 1 AAPL @ 100 at 2026-03-04T15:00:00Z',
    'SELL 1 AAPL @ 102 at 2026-03-04T16:00:00Z',
    'BUY 1 MSFT @ 400 at 2026-03-02T15:00:00Z',
  ]);
  const before = await tradesOf(bench, trader);
  const between = ['BUY 5 AAPL @ 90 at 2026-03-03T15:00:00Z', 'SELL 5 AAPL @ 91 at 2026-03-03T16:00:00Z'];
  const answer = await record(trader, account, between);
  // Of three trades of AAPL now the middle one alone is new, and the others are as they were.
  expect(answer.trades).toHaveLength(1);
  const after = await tradesOf(bench, trader);
  expect(after.filter(({ id }) => id !== answer.trades[0].id)).toEqual(before);
});

test('a fill that crosses zero closes one trade and opens the next, and both survive what comes later', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  await record(trader, account, [
    'BUY 2 AAPL @ 100 at 2026-03-02T15:00:00Z',
    'SELL 5 AAPL @ 110 fees 5 at 2026-03-02T16:00:00Z',
  ]);
  const [long, short] = await tradesOf(bench, trader);
  // 2 × (110 − 100) − 2/5 of 5; the other 3/5 wait for the short's exit
  expect([long, short]).toMatchObject([
    { side: 'LONG', status: 'CLOSED', net: '18' },
    { side: 'SHORT', status: 'OPEN', quantity: '3', net: '0' },
  ]);
  await record(trader, account, ['BUY 3 AAPL @ 100 at 2026-03-03T15:00:00Z']);
  // 3 × (110 − 100) − 3
  expect(await tradesOf(bench, trader)).toMatchObject([
    { id: long?.id, net: '18' },
    { id: short?.id, status: 'CLOSED', net: '27' },
  ]);
});

test('a trade keeps its id and journal when an earlier fill turns up, and its R follows', async () => {
  const trader = bench.trader();
  const account = await openAccount(trader);
  await record(trader, account, [
    'BUY 10 AAPL @ 100 at 2026-03-02T15:00:00Z',
    'SELL 20 AAPL @ 110 at 2026-03-02T17:00:00Z',
  ]);
  const [long] = await tradesOf(bench, trader);
  await writeJournal(trader, { tradeId: long?.id, note: 'Half of it.', tags: ['late'], initialStop: '95' });
  await record(trader, account, ['BUY 10 AAPL @ 104 at 2026-03-02T16:00:00Z']);
  expect(await tradesOf(bench, trader)).toMatchObject([
    // 10 × (110 − 100) + 10 × (110 − 104)
    { id: long?.id, status: 'CLOSED', quantity: '20', net: '160', note: 'Half of it.', tags: ['late'] },
  ]);
  const [{ r }] = (await bench.database.asViewer(trader, (_em, query) =>
    query<{ r: string }>({
      text: 'select trim_scale(r_multiple)::text as r from trade where id = $1',
      values: [long?.id],
    }),
  )) as [{ r: string }];
  // 160 / ((102 − 95) × 20) = 8/7
  expect(r).toBe('1.1428571428571428571');
});
