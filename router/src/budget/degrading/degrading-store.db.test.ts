import { register } from 'prom-client';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { ownRedis } from '../../../../tests/setup/own-redis.ts';
import { describeWithRedis } from '../../../../tests/setup/test-redis.ts';
import { createSpender, figures, type Spender } from '../contract/spender.ts';
import { createRedisBudgetStore } from '../redis/redis-store.ts';
import { createDegradingBudgetStore } from './degrading-store.ts';

const log = createLog({ name: 'test', level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Two replicas' stores on a Redis that can be taken away, and a spender with 100 points an hour on the first. */
async function setUp({ deadlineMs = 1_000 } = {}) {
  const redis = await ownRedis();
  closing.push(redis.remove);
  await redis.start();
  const openStore = () => {
    const shared = createRedisBudgetStore({ url: redis.url, log });
    const clock = () => new Date();
    const store = createDegradingBudgetStore({ shared, log, replicas: 2, clock, deadlineMs, probeMs: 20 });
    closing.push(store.close);
    return store;
  };
  const store = openStore();
  const spender = createSpender(store, { hour: 100, concurrent: 3 });
  return { redis, store, spender, openStore };
}

/** The limit in force: 100 of the shared store, 50 of the replica's part. */
async function hourOf(spender: Spender) {
  const [hour] = (await spender.state()).windows;
  return hour?.limit;
}

async function until(reached: () => Promise<boolean>): Promise<void> {
  while (!(await reached())) await new Promise(setImmediate);
}

async function metric(name: string): Promise<number> {
  const known = (await register.getMetricsAsJSON()).find((each) => each.name === name);
  return known?.values[0]?.value ?? Number.NaN;
}

describeWithRedis('the budgets while Redis comes and goes', () => {
  test('a killed Redis leaves each replica its part; started again, it counts as before', async () => {
    const { redis, store, spender, openStore } = await setUp();
    await spender.use(30);
    const [running] = [await spender.spend(10)];
    const before = await metric('budget_degraded_decisions_total');
    expect(await metric('budget_degraded')).toBe(0);

    await redis.kill();
    const alone = await spender.spend(40); // of 100 ÷ 2
    expect(await metric('budget_degraded')).toBe(1);
    expect(await metric('budget_degraded_decisions_total')).toBe(before + 1);
    expect(await spender.rejection(11)).toMatchObject({ window: 'hour', limit: 50 });
    expect(await spender.rejection(51)).toMatchObject({ retryMs: null });
    const other = createSpender(openStore(), spender.limits, spender.reserve(1).group);
    await other.use(50);
    await store.settle(alone, 1);
    await spender.use(49);
    // Concurrency: 3 ÷ 2 is 1, and the operation that Redis admitted does not count here.
    expect(await spender.state()).toMatchObject({ running: 0, windows: [{ remaining: 0 }] });
    await store.settle(running, 4);

    await redis.start();
    await until(async () => (await hourOf(spender)) === 100);
    expect(await metric('budget_degraded')).toBe(0);
    // Redis knows what it admitted, and hears of the settlement that it missed.
    await until(async () => figures(await spender.state()).hour?.[0] === 66); // 100 − 30 − 4
    expect(await spender.state()).toMatchObject({ running: 0 });
    await spender.use(66);
    await spender.rejection(1);
  });

  test('a Redis that hangs holds up one request, for its deadline, and what it admits late costs nothing', async () => {
    // Long enough that a Redis which does not hang answers on a busy machine too.
    const { redis, store, spender } = await setUp({ deadlineMs: 500 });
    await spender.use(30);
    redis.freeze(true);
    const asked = performance.now();
    const alone = await spender.spend(20);
    expect(performance.now() - asked).toBeGreaterThanOrEqual(499);
    const known = performance.now();
    for (let i = 0; i < 20; i += 1) await store.admit(spender.reserve(51));
    expect(performance.now() - known).toBeLessThan(5_000); // 20 × 500 ms, if each waited

    redis.freeze(false);
    await until(async () => (await hourOf(spender)) === 100);
    await until(async () => figures(await spender.state()).hour?.[0] === 70); // 100 − 30
    await store.settle(alone, 20); // at the store that admitted it
    expect(figures(await spender.state()).hour?.[0]).toBe(70);
    expect(await spender.state()).toMatchObject({ running: 0 });
  });

  test('under load, Redis dies and returns twice: every request is decided, and none of it is forgotten', async () => {
    const { redis, store, spender } = await setUp();
    spender.limits = { minute: null, hour: 1_000_000_000, day: null, concurrent: null };
    let [decided, alone] = [0, 0];
    let loading = true;
    const client = async () => {
      while (loading) {
        const reservation = spender.reserve(1);
        const { states } = await store.admit(reservation);
        decided += 1;
        if (states[0]?.windows[0]?.limit === 500_000_000) alone += 1;
        await store.settle(reservation, 1);
        await new Promise(setImmediate);
      }
    };
    const clients = Array.from({ length: 8 }, client);
    for (let round = 0; round < 2; round += 1) {
      const knownAlone = alone;
      await redis.kill();
      await until(async () => alone >= knownAlone + 100);
      await redis.start();
      await until(async () => (await metric('budget_degraded')) === 0);
    }
    loading = false;
    await Promise.all(clients);
    expect(await hourOf(spender)).toBe(1_000_000_000);
    const used = 1_000_000_000 - (figures(await spender.state()).hour?.[0] ?? 0);
    expect(used).toBeGreaterThanOrEqual(decided - alone);
    // Each of 8 clients may have had one on its way at each of 2 deaths: charged perhaps, and never answered.
    expect(used).toBeLessThanOrEqual(decided - alone + 8 * 2);
  });
});
