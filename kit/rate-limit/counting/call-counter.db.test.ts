import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { describeWithRedis, testRedis } from '../../../tests/setup/test-redis.ts';
import { createLog } from '../../log/create-log.ts';
import { type CallCounter, createCallCounter } from './call-counter.ts';

const log = createLog({ name: 'test', level: 'silent' });
/** A port at which nobody listens. */
const NO_REDIS = 'redis://127.0.0.1:1';

/** What every counter must do, wherever it counts. `open` gives one that holds nothing. */
function counterContract(open: () => Promise<{ counter: CallCounter } & AsyncDisposable>): void {
  test('the first call opens a window, and each one counts', async () => {
    await using opened = await open();
    const { counter } = opened;
    const first = await counter.count('a', 60);
    const second = await counter.count('a', 60);
    expect([first.calls, second.calls]).toEqual([1, 2]);
    expect(first.msBeforeEnd).toBeGreaterThan(59_000);
    expect(first.msBeforeEnd).toBeLessThanOrEqual(60_000);
    expect(second.msBeforeEnd).toBeLessThanOrEqual(first.msBeforeEnd);
  });

  test('keys are counted apart', async () => {
    await using opened = await open();
    const { counter } = opened;
    await counter.count('a', 60);
    expect((await counter.count('b', 60)).calls).toBe(1);
  });

  test('calls that come at once get each a number of its own', async () => {
    await using opened = await open();
    const counts = await Promise.all(Array.from({ length: 50 }, () => opened.counter.count('a', 60)));
    // 1 to 50, none twice: 50 × 51 ÷ 2 = 1,275
    expect(new Set(counts.map(({ calls }) => calls)).size).toBe(50);
    expect(counts.reduce((sum, { calls }) => sum + calls, 0)).toBe(1_275);
  });

  test('what is given back can be used again, and the window stays', async () => {
    await using opened = await open();
    const { counter } = opened;
    await counter.count('a', 60);
    await counter.count('a', 60);
    await counter.giveBack('a', 60);
    const next = await counter.count('a', 60);
    expect(next.calls).toBe(2);
    expect(next.msBeforeEnd).toBeLessThanOrEqual(60_000);
  });

  test('a window ends, and the next one begins at one', async () => {
    await using opened = await open();
    const { counter } = opened;
    await counter.count('a', 1);
    await counter.count('a', 1);
    // The calls while it waits are counted too, until the window of a second is over.
    await expect.poll(async () => (await counter.count('a', 1)).calls, { timeout: 5_000 }).toBe(1);
  });
}

describe('calls counted in this process', () => {
  counterContract(async () => {
    const counter = createCallCounter({ redisUrl: null, log });
    return { counter, [Symbol.asyncDispose]: async () => counter.close() };
  });
});

describeWithRedis('calls counted in Redis', () => {
  counterContract(async () => {
    const redis = await testRedis();
    const counter = createCallCounter({ redisUrl: redis.url, log });
    return {
      counter,
      async [Symbol.asyncDispose]() {
        counter.close();
        await redis.release();
      },
    };
  });

  test('are the same in every process, and go when their window is over', async () => {
    await using redis = await testRedis();
    const counters = [1, 2].map(() => createCallCounter({ redisUrl: redis.url, log }));
    const counts = await Promise.all(counters.map((counter) => counter.count('a', 60)));
    expect(counts.map(({ calls }) => calls).sort()).toEqual([1, 2]);
    const client = new Redis(redis.url);
    expect(await client.keys('*')).toEqual(['tradesense:rate-limit:a']);
    expect(await client.ttl('tradesense:rate-limit:a')).toBeGreaterThan(0);
    await client.quit();
    for (const counter of counters) counter.close();
  });
});

test('without its Redis a counter says so at once', async () => {
  const counter = createCallCounter({ redisUrl: NO_REDIS, log });
  const began = performance.now();
  await expect(counter.count('a', 60)).rejects.toThrow();
  // The time limit of a command is one second.
  expect(performance.now() - began).toBeLessThan(2_000);
  counter.close();
});
