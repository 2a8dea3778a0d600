import { Redis } from 'ioredis';
import { afterEach, expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { describeWithRedis, testRedis } from '../../../../tests/setup/test-redis.ts';
import { createSpender, exhaustedOf } from '../contract/spender.ts';
import { createRedisBudgetStore } from './redis-store.ts';

const log = createLog({ name: 'test', level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function setUp() {
  const redis = await testRedis();
  const client = new Redis(redis.url, { protocol: 2 });
  const store = createRedisBudgetStore({ url: redis.url, log });
  closing.push(redis.release, () => client.quit(), store.close);
  return { client, store, spender: createSpender(store, { minute: 10, hour: 20, concurrent: 5 }, 'wsp_1') };
}

describeWithRedis('the budgets on the clock of Redis', () => {
  test('the scripts are sent again after Redis forgot them', async () => {
    const { client, store, spender } = await setUp();
    const reservation = await spender.spend(3);
    await client.script('FLUSH');
    await store.settle(reservation, 1);
    await client.script('FLUSH');
    expect(await spender.state()).toMatchObject({
      running: 0,
      windows: [{ remaining: 9 }, { remaining: 19 }],
    });
  });

  test('a key carries its group as hash tag, and expires a day after its last use', async () => {
    const { client, spender } = await setUp();
    await spender.use(1);
    expect(await client.keys('*')).toEqual(['tradesense:budget:{wsp_1}:wsp_1']);
    const left = await client.pttl('tradesense:budget:{wsp_1}:wsp_1');
    expect(left).toBeGreaterThan(24 * 3_600_000 + 15 * 60_000 + 60_000);
    expect(left).toBeLessThanOrEqual(25 * 3_600_000);
  });

  test('a rejection writes not one byte', async () => {
    const { client, store, spender } = await setUp();
    await spender.spend(10);
    const known = () => client.hgetall('tradesense:budget:{wsp_1}:wsp_1');
    const before = await known();
    const both = [...spender.reserve(1).budgets, { id: 'key_1', limits: spender.limits }];
    const decision = await store.admit({ id: 'op_both', group: 'wsp_1', budgets: both, points: 9 });
    expect(exhaustedOf(decision)).toMatchObject({ budget: 0, window: 'minute' });
    expect(await known()).toEqual(before);
    expect(await client.exists('tradesense:budget:{wsp_1}:key_1')).toBe(0);
  });

  test('however many ask at once, no more get in than fit', async () => {
    const { store, spender } = await setUp();
    spender.limits = { ...spender.limits, minute: 1_000_000, hour: 300, concurrent: null };
    const asked = await Promise.all(Array.from({ length: 500 }, () => store.admit(spender.reserve(1))));
    expect(asked.filter(({ kind }) => kind === 'admitted')).toHaveLength(300);
  });
});
