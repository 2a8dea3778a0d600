import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFollowedWorkspaces } from './followed-workspaces.fixture.ts';
import { tradeState } from './trade-state.fixture.ts';

const { database, nextWorkspace, follow, everything } = openFollowedWorkspaces();

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
      database().asViewer({ workspaceId: workspace }, (_em, query) =>
        query<{ n: number }>({ text: `select count(*) as n from ${table}`, values: [] }),
      );
    expect(await count('wsp_stranger'), table).toEqual([{ n: 0 }]);
    expect((await count(workspaceId))[0]?.n, table).toBeGreaterThan(0);
  }
  const intrusion = database().asViewer({ workspaceId: 'wsp_stranger' }, (_em, query) =>
    query({
      text: `insert into followed_revision (workspace_id, applied) values ($1, 9)`,
      values: ['wsp_other'],
    }),
  );
  await expect(intrusion).rejects.toThrow(/row-level security/);
});
