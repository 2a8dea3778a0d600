import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../../kit/database/database.ts';
import type { TradeState } from '../../../../schema/events/trades-changed.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/setup/create-test-database.ts';
import { createPerformanceService } from '../performance/performance.service.ts';
import { applyTrades } from './apply-trades.ts';
import { tradeState } from './trade-state.fixture.ts';

let testDatabase: TestDatabase;
let database: Database;
let workspaces = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase('analytics');
  database = await openDatabase({ url: testDatabase.url, entities: [] });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

function nextWorkspace(): string {
  workspaces += 1;
  return `wsp_${workspaces}`;
}

async function follow(workspaceId: string, batches: readonly { revision: number; trades: TradeState[] }[][]) {
  for (const batch of batches)
    await database.asViewer({ workspaceId }, (_em, query) => applyTrades(query, workspaceId, batch));
}

/** Everything a page shows of a workspace. */
function everything(workspaceId: string, filter = {}) {
  return database.asViewer({ workspaceId }, async (_em, query) => {
    const service = createPerformanceService({
      query,
      workspaceId,
      clock: () => new Date('2026-03-31T00:00:00Z'),
    });
    const selection = await service.select(filter);
    const [summary, curve, calendar, symbols] = [
      await service.summary(selection),
      await service.equityCurve(selection),
      await service.calendar(selection, '2026-03'),
      await service.bySymbol(selection, { first: 100 }),
    ];
    const { holdingTime, ...numbers } = summary;
    const { selection: _, ...held } = holdingTime;
    const median = await service.medianHolding(selection);
    return {
      selection,
      numbers,
      held: { ...held, median },
      curve,
      calendar,
      symbols: symbols.edges.map(({ node }) => node),
    };
  });
}

describe('a workspace without trades', () => {
  test('shows zeros and nulls in no currency', async () => {
    const page = await everything(nextWorkspace());
    expect(page.selection).toMatchObject({ currency: null, currencies: [], revision: 0 });
    expect(page.numbers).toMatchObject({
      trades: 0,
      netProfit: { amount: '0', currency: 'XXX' },
      winRate: null,
    });
    expect(page.curve).toMatchObject({ startingEquity: { amount: '0' }, points: [], maxDrawdown: null });
    expect(page.calendar).toMatchObject({ month: '2026-03', days: [], trades: 0 });
    expect(page.symbols).toEqual([]);
  });
});

describe('what pages show', () => {
  test('three trades: sums, ratios, runs and symbols by hand', async () => {
    const workspaceId = nextWorkspace();
    const trades = [
      tradeState({
        tradeId: 'trd_b1',
        net: '100.50',
        gross: '101.50',
        fees: '1',
        closedOn: '2026-03-02',
        rMultiple: '2',
      }),
      tradeState({
        tradeId: 'trd_b2',
        net: '-50.25',
        closedOn: '2026-03-03',
        symbol: 'MSFT',
        holdingSeconds: 120,
      }),
      tradeState({
        tradeId: 'trd_b3',
        net: '10',
        closedOn: '2026-03-03',
        closedAt: '2026-03-03T16:00:00.000Z',
        holdingSeconds: 600,
      }),
    ];
    await follow(workspaceId, [[{ revision: 1, trades }]]);
    const page = await everything(workspaceId);
    expect(page.selection).toMatchObject({ currency: 'USD', currencies: ['USD'], revision: 1 });
    expect(page.numbers).toMatchObject({
      trades: 3,
      wins: 2,
      losses: 1,
      netProfit: { amount: '60.25', currency: 'USD' }, // 100.50 − 50.25 + 10
      realisedProfit: { amount: '60.25' },
      grossProfit: { amount: '61.25' }, // 101.50 − 50.25 + 10
      fees: { amount: '1' },
      profitFactor: '2.1990049751243781095', // 110.50 / 50.25
      largestLoss: { amount: '-50.25' },
      expectancyR: '2', // only the first has a stop
      longestWinStreak: 1, // won, lost, won
      currentStreak: 1,
    });
    expect(page.held).toMatchObject({ mean: '260', median: '120' }); // (60 + 120 + 600) / 3; the middle one
    expect(page.curve.points).toEqual([
      { day: '2026-03-02', net: '100.5', cumulativeNet: '100.5', equity: '100.5' },
      { day: '2026-03-03', net: '-40.25', cumulativeNet: '60.25', equity: '60.25' }, // −50.25 + 10
    ]);
    expect(page.calendar.days).toMatchObject([
      { day: '2026-03-02', net: '100.50', trades: 1, wins: 1, losses: 0 },
      { day: '2026-03-03', net: '-40.25', trades: 2, wins: 1, losses: 1 },
    ]);
    expect(page.symbols).toMatchObject([
      { symbol: 'AAPL', trades: 2, realisedProfit: { amount: '110.50' }, winRate: '1' },
      { symbol: 'MSFT', trades: 1, realisedProfit: { amount: '-50.25' }, winRate: '0' },
    ]);
  });

  test('a range takes only its days, and equity starts from what came before', async () => {
    const workspaceId = nextWorkspace();
    const trades = ['02', '03', '04'].map((day, index) =>
      tradeState({ tradeId: `trd_r${day}`, net: String(10 ** index), closedOn: `2026-03-${day}` }),
    );
    await follow(workspaceId, [[{ revision: 1, trades }]]);
    const page = await everything(workspaceId, { from: '2026-03-03', to: '2026-03-03' });
    expect(page.numbers.netProfit.amount).toBe('10');
    expect(page.curve).toMatchObject({ startingEquity: { amount: '1' }, points: [{ equity: '11' }] });
    expect(page.symbols).toMatchObject([{ trades: 1, realisedProfit: { amount: '10' } }]);
  });

  test('a partial close counts on its own day while the trade is open', async () => {
    const workspaceId = nextWorkspace();
    const open = tradeState({
      tradeId: 'trd_open',
      net: '25',
      closedOn: null,
      realisations: [{ day: '2026-03-05', gross: '25', fees: '0', net: '25' }],
    });
    await follow(workspaceId, [[{ revision: 1, trades: [open] }]]);
    const page = await everything(workspaceId);
    expect(page.numbers).toMatchObject({
      trades: 0,
      netProfit: { amount: '0' },
      realisedProfit: { amount: '25' },
    });
    expect(page.calendar.days).toMatchObject([{ day: '2026-03-05', net: '25', trades: 0 }]);
    expect(page.symbols).toMatchObject([
      { symbol: 'AAPL', trades: 0, realisedProfit: { amount: '25' }, winRate: null },
    ]);
  });

  test('a withdrawn trade leaves no trace, and comes back with a higher version', async () => {
    const workspaceId = nextWorkspace();
    const trade = tradeState({ tradeId: 'trd_w', net: '7' });
    await follow(workspaceId, [[{ revision: 1, trades: [trade] }]]);
    await follow(workspaceId, [[{ revision: 2, trades: [{ ...trade, version: 2, withdrawn: true }] }]]);
    const gone = await everything(workspaceId);
    expect(gone.numbers).toMatchObject({ trades: 0, realisedProfit: { amount: '0' } });
    expect(gone.symbols).toEqual([]);
    await follow(workspaceId, [[{ revision: 3, trades: [{ ...trade, version: 3 }] }]]);
    expect((await everything(workspaceId)).numbers.netProfit.amount).toBe('7');
  });

  test('currencies are never added', async () => {
    const workspaceId = nextWorkspace();
    const trades = [
      tradeState({ tradeId: 'trd_c1', net: '1' }),
      tradeState({ tradeId: 'trd_c2', net: '2' }),
      tradeState({ tradeId: 'trd_c3', net: '40', currency: 'EUR' }),
    ];
    await follow(workspaceId, [[{ revision: 1, trades }]]);
    expect((await everything(workspaceId)).numbers.netProfit).toEqual({ amount: '3', currency: 'USD' });
    const euro = await everything(workspaceId, { currency: 'EUR' });
    expect(euro.numbers.netProfit).toEqual({ amount: '40', currency: 'EUR' });
    expect(euro.selection.currencies).toEqual(['USD', 'EUR']);
  });
});

describe('the revision', () => {
  test('waits for a gap to close', async () => {
    const workspaceId = nextWorkspace();
    const change = (revision: number) => [
      { revision, trades: [tradeState({ tradeId: `trd_g${revision}`, net: '1' })] },
    ];
    await follow(workspaceId, [change(1), change(3), change(4)]);
    expect((await everything(workspaceId)).selection.revision).toBe(1);
    await follow(workspaceId, [change(2)]);
    expect((await everything(workspaceId)).selection.revision).toBe(4);
  });
});

const day = fc.integer({ min: 1, max: 6 }).map((date) => `2026-03-0${date}`);
const trade = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  accountId: fc.constantFrom('acc_1', 'acc_2'),
  symbol: fc.constantFrom('AAPL', 'MSFT', 'ESZ6'),
  net: fc.integer({ min: -500, max: 500 }).map((cents) => new Decimal(cents).div(100).toFixed()),
  closedOn: day,
  withdrawn: fc.boolean(),
  hour: fc.integer({ min: 10, max: 20 }),
});

test('any history of changes, in any order and with repetitions, shows the same, and every view the same sum', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(trade, { minLength: 1, maxLength: 20 }),
      fc.infiniteStream(fc.nat()),
      async (drawn, order) => {
        const versions = new Map<number, number>();
        const changes = drawn.map(({ id, hour, ...rest }, index) => {
          const version = (versions.get(id) ?? 0) + 1;
          versions.set(id, version);
          const closedAt = `${rest.closedOn}T${hour}:00:00.000Z`;
          return {
            revision: index + 1,
            trades: [tradeState({ ...rest, tradeId: `trd_${id}`, version, closedAt })],
          };
        });
        const [inOrder, shuffled] = [nextWorkspace(), nextWorkspace()];
        const unique = (workspaceId: string) =>
          changes.map((change) => ({
            ...change,
            trades: change.trades.map((state) => ({ ...state, tradeId: `${state.tradeId}_${workspaceId}` })),
          }));
        await follow(
          inOrder,
          unique(inOrder).map((change) => [change]),
        );
        const mixed = unique(shuffled)
          .map((change) => ({ change, key: order.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ change }) => change);
        await follow(shuffled, [mixed.slice(0, 7), mixed.slice(5)]); // what overlaps comes twice
        const [left, right] = [await everything(inOrder), await everything(shuffled)];
        expect({ ...right, selection: null }).toEqual({ ...left, selection: null });
        expect(right.selection.revision).toBe(changes.length);
        const sum = (amounts: string[]) => Decimal.sum(0, ...amounts).toFixed();
        const alive = [...versions].map(
          ([id]) => changes.findLast((change) => change.trades[0]?.tradeId === `trd_${id}`)?.trades[0],
        );
        const expected = sum(alive.flatMap((state) => (state && !state.withdrawn ? [state.net] : [])));
        expect(left.numbers.netProfit.amount).toBe(expected);
        expect(sum(left.calendar.days.map(({ net }) => net))).toBe(expected);
        expect(left.curve.points.at(-1)?.cumulativeNet ?? '0').toBe(expected);
        expect(sum(left.symbols.map(({ realisedProfit }) => realisedProfit.amount))).toBe(expected);
        const accounts = await Promise.all(
          ['acc_1', 'acc_2'].map((accountId) => everything(inOrder, { accountId })),
        );
        expect(sum(accounts.map(({ numbers }) => numbers.netProfit.amount))).toBe(expected);
      },
    ),
    { numRuns: 25 },
  );
});

test('no table shows a row to another workspace, and refuses to be written for it', async () => {
  const workspaceId = nextWorkspace();
  await follow(workspaceId, [[{ revision: 1, trades: [tradeState({ tradeId: 'trd_rls', net: '1' })] }]]);
  const tables = [
    'trade_fact',
    'realisation_fact',
    'closed_day',
    'realised_day',
    'symbol_day',
    'symbol_total',
    'followed_revision',
  ];
  for (const table of tables) {
    const count = (workspace: string) =>
      database.asViewer({ workspaceId: workspace }, (_em, query) =>
        query<{ n: number }>({ text: `select count(*) as n from ${table}`, values: [] }),
      );
    expect(await count('wsp_stranger'), table).toEqual([{ n: 0 }]);
    expect((await count(workspaceId))[0]?.n, table).toBeGreaterThan(0);
  }
  const intrusion = database.asViewer({ workspaceId: 'wsp_stranger' }, (_em, query) =>
    query({
      text: `insert into followed_revision (workspace_id, applied) values ($1, 9)`,
      values: ['wsp_other'],
    }),
  );
  await expect(intrusion).rejects.toThrow(/row-level security/);
});
