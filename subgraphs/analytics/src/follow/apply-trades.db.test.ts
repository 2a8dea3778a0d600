import { describe, expect, test } from 'vitest';
import { openFollowedWorkspaces } from './followed-workspaces.fixture.ts';
import { tradeState } from './trade-state.fixture.ts';

const { nextWorkspace, follow, everything } = openFollowedWorkspaces();

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
