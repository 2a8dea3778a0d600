import { describe, expect, test } from 'vitest';
import { LEASE_MS } from '../budget.ts';
import { createSpender, exhaustedOf, figures, type TestStore, UNLIMITED } from './spender.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const QUARTER = 15 * MINUTE;
const HOUR = 60 * MINUTE;
const FREE = { minute: 20, hour: 100, day: 1_000, concurrent: 5 };

/** What every store of budgets must do. `open` gives an empty one whose clock stands at `START`; the suite closes it. */
export function budgetStoreContract(open: () => Promise<TestStore>): void {
  const story = (name: string, tell: (given: TestStore) => Promise<void>) =>
    test(name, async () => {
      const given = await open();
      try {
        await tell(given);
      } finally {
        await given.store.close();
      }
    });

  describe('windows', () => {
    story('the minute is a bucket that drains; the time to wait is exact', async ({ store, advance }) => {
      const spender = createSpender(store, { minute: 20 });
      await spender.use(15);
      expect(figures(await spender.state())).toEqual({ minute: [5, 45 * SECOND] }); // 15 points ÷ 20 a minute
      await spender.use(5);
      // 3 points of 20 a minute: 9 s.
      expect(await spender.rejection(3)).toEqual({ budget: 0, window: 'minute', limit: 20, retryMs: 9_000 });
      await advance(8_999);
      expect(await spender.rejection(3)).toMatchObject({ retryMs: 1 });
      await advance(1);
      await spender.use(3);
      expect(figures(await spender.state())).toEqual({ minute: [0, MINUTE] });
      await advance(MINUTE);
      expect(figures(await spender.state())).toEqual({ minute: [20, 0] });
    });

    story('a rate that divides no minute loses nothing', async ({ store, advance }) => {
      const spender = createSpender(store, { minute: 7 });
      await spender.use(7);
      // A point of 7 a minute takes 8,571.43 ms, two 17,142.86, three 25,714.29.
      for (const wait of [8_572, 8_571, 8_572]) {
        expect(await spender.rejection(1)).toMatchObject({ retryMs: wait });
        await advance(wait);
        await spender.use(1);
      }
    });

    story('the hour slides: what was spent counts for an hour and at most a minute more', async (given) => {
      const { store, advance } = given;
      const spender = createSpender(store, { hour: 100 });
      await advance(30 * SECOND);
      await spender.use(60); // 10:00:30
      await advance(10 * MINUTE);
      await spender.use(40); // 10:10:30
      expect(figures(await spender.state())).toEqual({ hour: [0, HOUR + 30 * SECOND] }); // until 11:11:00
      // 10:00's minute counts until 11:01:00, that is 50 min 30 s from now; 10:10's until 11:11:00.
      const forSixty = 50 * MINUTE + 30 * SECOND;
      expect(await spender.rejection(60)).toMatchObject({ window: 'hour', retryMs: forSixty });
      expect(await spender.rejection(61)).toMatchObject({ window: 'hour', retryMs: forSixty + 10 * MINUTE });
      await advance(forSixty - 1);
      expect(await spender.rejection(1)).toMatchObject({ retryMs: 1 });
      await advance(1);
      await spender.use(60);
      await spender.rejection(1);
    });

    story('the day slides by quarters of an hour', async ({ store, advance }) => {
      const spender = createSpender(store, { day: 1_000 });
      await spender.use(999); // 10:00
      await advance(20 * MINUTE);
      await spender.use(1); // 10:20
      // The quarter from 10:00 counts until 10:15 of the next day.
      const wait = 24 * HOUR - 5 * MINUTE;
      expect(await spender.rejection(999)).toMatchObject({ window: 'day', retryMs: wait });
      await advance(wait);
      await spender.use(999);
      expect(figures(await spender.state())).toEqual({ day: [0, 24 * HOUR + QUARTER] });
      await advance(48 * HOUR);
      expect(figures(await spender.state())).toEqual({ day: [1_000, 0] });
    });

    story('a long time without use, and then a little', async ({ store, advance }) => {
      const spender = createSpender(store, { minute: 20, hour: 100, day: 1_000 });
      for (const idle of [59, 60, 61, 62, 95 * 15, 97 * 15, 98 * 15, 24 * 61]) {
        await spender.use(20);
        await advance(idle * MINUTE);
      }
      // Nothing of the last 24 h 24 min but what is new; the hour and the day hold whole buckets.
      await spender.use(3);
      expect(figures(await spender.state())).toEqual({
        minute: [17, 9 * SECOND],
        hour: [97, expect.any(Number)],
        day: [997, expect.any(Number)],
      });
    });

    story('the window that lets one wait longest is named', async ({ store }) => {
      const spender = createSpender(store, FREE);
      await spender.use(20);
      expect(await spender.rejection(20)).toMatchObject({ window: 'minute', retryMs: MINUTE });
      expect(await spender.rejection(21)).toMatchObject({ window: 'minute', limit: 20, retryMs: null });
      spender.limits = { ...FREE, minute: 200 };
      expect(await spender.rejection(90)).toMatchObject({ window: 'hour', retryMs: HOUR + MINUTE });
      expect(await spender.rejection(101)).toMatchObject({ window: 'hour', limit: 100, retryMs: null });
    });

    story('a limit of nothing admits nothing, ever', async ({ store }) => {
      for (const name of ['minute', 'hour', 'day', 'concurrent'] as const) {
        const spender = createSpender(store, { [name]: 0 });
        expect(await spender.rejection(1)).toEqual({ budget: 0, window: name, limit: 0, retryMs: null });
      }
    });
  });

  describe('operations at once', () => {
    story('so many and no more; the next may come when one has settled', async ({ store }) => {
      const spender = createSpender(store, { concurrent: 2 });
      const [first] = [await spender.spend(1), await spender.spend(1)];
      const limit = { budget: 0, window: 'concurrent', limit: 2, retryMs: SECOND };
      expect(await spender.rejection(1)).toEqual(limit);
      expect(await spender.state()).toEqual({ windows: [], running: 2 });
      await store.settle(first, 1);
      await spender.spend(1);
      expect(await spender.rejection(1)).toEqual(limit);
    });

    story('a place that was lost is free after its lease, and its points stay spent', async (given) => {
      const { store, advance } = given;
      const spender = createSpender(store, { day: 1_000, concurrent: 2 });
      const lost = await spender.spend(10);
      await advance(LEASE_MS / 2);
      await spender.spend(10);
      await advance(LEASE_MS / 2 - 1);
      await spender.rejection(1);
      await advance(1);
      const late = await spender.spend(10);
      await spender.rejection(1);
      await store.settle(lost, 0);
      expect(await spender.state()).toMatchObject({ running: 2, windows: [{ remaining: 970 }] });
      await advance(LEASE_MS);
      await store.settle(late, 0);
      expect(await spender.state()).toMatchObject({ running: 0, windows: [{ remaining: 970 }] });
      await spender.spend(1);
      expect(await spender.state()).toMatchObject({ running: 1 });
    });
  });

  describe('several budgets', () => {
    story('all are charged, or none', async ({ store }) => {
      const workspace = { id: 'wsp_1', limits: { ...UNLIMITED, minute: 20, hour: 100, day: 1_000 } };
      const key = { id: 'key_1', limits: { ...UNLIMITED, minute: 5, concurrent: 1 } };
      const spend = (id: string, points: number, budgets = [workspace, key]) =>
        store.admit({ id, group: 'wsp_1', budgets, points });
      const left = async () => (await store.read('wsp_1', [workspace, key])).map(figures);

      expect(await spend('op_1', 4)).toMatchObject({ kind: 'admitted', states: [{}, { running: 1 }] });
      const before = await left();
      expect(before.map(({ minute }) => minute)).toEqual([
        [16, 12 * SECOND], // 4 ÷ 20 of a minute
        [1, 48 * SECOND], // 4 ÷ 5 of a minute
      ]);
      const decision = await spend('op_2', 2);
      expect(exhaustedOf(decision)).toMatchObject({ budget: 1, window: 'minute', retryMs: 12 * SECOND });
      expect(await left()).toEqual(before);
      expect(decision.states.map(figures)).toEqual(before);
      // The workspace alone has room.
      expect(await spend('op_3', 2, [workspace])).toMatchObject({ kind: 'admitted' });
      await store.settle({ id: 'op_1', group: 'wsp_1', budgets: [workspace, key], points: 4 }, 1);
      expect((await left()).map(({ minute }) => minute?.[0])).toEqual([17, 4]); // 20 − 1 − 2, 5 − 1
    });

    story('a group knows nothing of another', async ({ store }) => {
      const [one, other] = ['wsp_a', 'wsp_b'].map((group) => createSpender(store, { hour: 10 }, group));
      if (!one || !other) throw new Error('two spenders');
      await one.use(10);
      await one.rejection(1);
      await other.use(10);
    });

    story('what nobody could count is refused', async ({ store }) => {
      const spender = createSpender(store, { hour: 10 });
      for (const points of [0, -1, 1.5, Number.NaN, 1e10])
        await expect(store.admit(spender.reserve(points))).rejects.toThrow(RangeError);
      for (const minute of [-1, 0.5, 1e10])
        await expect(store.admit(spender.reserve(1, { minute }))).rejects.toThrow(RangeError);
      const twice = {
        ...spender.reserve(1),
        budgets: [spender.reserve(1).budgets, spender.reserve(1).budgets].flat(),
      };
      await expect(store.admit(twice)).rejects.toThrow('charged twice');
      await expect(store.settle(await spender.spend(1), -1)).rejects.toThrow(RangeError);
    });
  });
}
