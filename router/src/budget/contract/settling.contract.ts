import { expect, test } from 'vitest';
import { createSpender, figures, type TestStore } from './spender.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** What every store must do when requests settle, when many come at once, and when a plan changes. */
export function settlingContract(open: () => Promise<TestStore>): void {
  const story = (name: string, tell: (given: TestStore) => Promise<void>) =>
    test(name, async () => {
      const given = await open();
      try {
        await tell(given);
      } finally {
        await given.store.close();
      }
    });

  story('what was not needed is given back to every window, once', async ({ store }) => {
    const spender = createSpender(store, { minute: 20, hour: 100, day: 1_000, concurrent: 5 });
    const reservation = await spender.spend(12);
    await Promise.all([2, 2, 0].map((needed) => store.settle(reservation, needed)));
    await store.settle(reservation, 0);
    const left = figures(await spender.state());
    expect([left.minute?.[0], left.hour?.[0], left.day?.[0]]).toEqual([18, 98, 998]);
    expect(await spender.state()).toMatchObject({ running: 0 });
  });

  story('needing more than was reserved takes no more', async ({ store }) => {
    const spender = createSpender(store, { minute: 20, hour: 100 });
    await spender.use(5, 50);
    expect(figures(await spender.state())).toMatchObject({
      minute: [15, 15 * SECOND],
      hour: [95, 61 * MINUTE],
    });
  });

  story('an unknown reservation settles nothing', async ({ store }) => {
    const spender = createSpender(store, { minute: 20, hour: 100 });
    await spender.use(5);
    await store.settle(spender.reserve(5), 0);
    expect(figures(await spender.state())).toMatchObject({
      minute: [15, 15 * SECOND],
      hour: [95, 61 * MINUTE],
    });
  });

  story('a refund goes back to the bucket it was taken from', async ({ store, advance }) => {
    const spender = createSpender(store, { hour: 100 });
    await advance(59 * SECOND);
    const early = await spender.spend(60); // 10:00:59
    await advance(2 * SECOND);
    await spender.use(40); // 10:01:01
    await store.settle(early, 10);
    // 50 left; 60 fit when the 10 of 10:00 are out, at 11:01:00.
    expect(await spender.rejection(60)).toMatchObject({ retryMs: 60 * MINUTE - SECOND });
    expect(await spender.rejection(61)).toMatchObject({ retryMs: 61 * MINUTE - SECOND });
  });

  story('an emptied bucket no longer counts for the reset', async ({ store, advance }) => {
    const spender = createSpender(store, { hour: 100 });
    await spender.use(1); // 10:00:00
    await advance(5 * MINUTE);
    await spender.use(50, 0); // 10:05:00
    expect(figures(await spender.state())).toEqual({ hour: [99, 56 * MINUTE] }); // until 11:01:00
  });

  story('what has drained away is not given back', async ({ store, advance }) => {
    const spender = createSpender(store, { minute: 20 });
    const slow = await spender.spend(20);
    await advance(30 * SECOND); // 10 of 20 points drain
    const next = await spender.spend(10);
    await store.settle(slow, 0); // 10 of its 20 are still there
    expect(figures(await spender.state())).toEqual({ minute: [10, 30 * SECOND] });
    await store.settle(next, 0);
    expect(figures(await spender.state())).toEqual({ minute: [20, 0] });
  });

  story('where a refund lets it drain sooner, less is left to give back', async ({ store, advance }) => {
    const spender = createSpender(store, { minute: 20 });
    const [first, second] = [await spender.spend(10), await spender.spend(5)];
    await store.settle(first, 0);
    await advance(12 * SECOND); // 4 of the second's 5 points drain
    await spender.spend(10);
    await store.settle(second, 0);
    expect(figures(await spender.state())).toMatchObject({ minute: [10, 30 * SECOND] });
  });

  story('those who settle later than others get all of theirs back', async ({ store }) => {
    const spender = createSpender(store, { minute: 100 });
    const slow = await spender.spend(20);
    for (let i = 0; i < 10; i += 1) await spender.use(3, 1);
    await store.settle(slow, 1);
    expect(figures(await spender.state())).toMatchObject({ minute: [89, 6_600] }); // 10 × 1 + 1 are used
  });

  story('however many ask at once, no more are admitted than fit', async ({ store }) => {
    const spender = createSpender(store, { minute: 50, concurrent: 100 });
    const decisions = await Promise.all(
      Array.from({ length: 200 }, (_, i) => store.admit(spender.reserve(1 + (i % 3)))),
    );
    const points = decisions.map(({ kind }, i) => (kind === 'admitted' ? 1 + (i % 3) : 0));
    expect(points.reduce<number>((sum, each) => sum + each, 0)).toBe(50);
  });

  story('a plan change neither resets nor multiplies what was used', async ({ store }) => {
    const spender = createSpender(store, { minute: 20, hour: 100, day: 1_000 });
    await spender.use(20);
    spender.limits = { ...spender.limits, minute: 100, hour: 1_000, day: 10_000 };
    const pro = figures(await spender.state());
    expect([pro.minute?.[0], pro.hour?.[0], pro.day?.[0]]).toEqual([80, 980, 9_980]);
    await spender.use(80);
    spender.limits = { ...spender.limits, minute: 20, hour: 100, day: 1_000 };
    const free = figures(await spender.state());
    expect([free.minute?.[0], free.hour?.[0], free.day?.[0]]).toEqual([0, 0, 900]);
    // 100 points lie in a bucket of 20: 81 must drain at 20 a minute; the hour waits for its bucket.
    expect(free.minute?.[1]).toBe(5 * MINUTE);
    expect(await spender.rejection(1)).toMatchObject({ window: 'hour', retryMs: 61 * MINUTE });
  });

  story('a better plan drains faster from the first operation that it admits', async ({ store, advance }) => {
    const spender = createSpender(store, { minute: 20 });
    await spender.use(20);
    spender.limits = { ...spender.limits, minute: 30 };
    // 20 lie in the bucket and 13 shall fit into 30: 3 must drain, at 20 a minute.
    expect(await spender.rejection(13)).toMatchObject({ retryMs: 9 * SECOND });
    await advance(9 * SECOND);
    await spender.use(13);
    expect(await spender.rejection(1)).toMatchObject({ retryMs: 2 * SECOND });
  });

  story('after a plan without limits, what the hour and the day held is known', async (given) => {
    const { store, advance } = given;
    const spender = createSpender(store, {});
    await spender.use(400);
    await advance(MINUTE);
    await spender.use(500);
    spender.limits = { ...spender.limits, minute: 20, hour: 1_000, day: 1_000 };
    expect(figures(await spender.state())).toEqual({
      minute: [20, 0],
      hour: [100, 61 * MINUTE],
      day: [100, 24 * 60 * MINUTE + 14 * MINUTE],
    });
  });

  story('a reservation from before a plan change settles after it', async ({ store, advance }) => {
    const spender = createSpender(store, { minute: 20, hour: 100 });
    const old = await spender.spend(20);
    spender.limits = { ...spender.limits, minute: null, hour: null };
    await spender.use(1_000);
    await store.settle(old, 0);
    await advance(SECOND);
    spender.limits = { ...spender.limits, minute: 20, hour: 2_000 };
    expect(figures(await spender.state())).toMatchObject({
      minute: [20, 0],
      hour: [1_000, expect.any(Number)],
    });
  });
}
