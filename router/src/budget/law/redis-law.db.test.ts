import fc from 'fast-check';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { describeWithRedis, testRedis } from '../../../../tests/setup/test-redis.ts';
import type { BudgetStore } from '../budget.ts';
import { START } from '../contract/spender.ts';
import { createMemoryBudgetStore } from '../memory/memory-store.ts';
import { createScriptedBudgetStore } from '../redis/redis-store.ts';
import { histories } from './history.ts';
import { liveThrough } from './live-through.ts';

const RUNS = 150;

/** Asks both stores everything, and fails when they do not say the same. */
function createTwins(one: BudgetStore, other: BudgetStore): BudgetStore {
  const both = async <Answer>(ask: (store: BudgetStore) => Promise<Answer>) => {
    const [answer, same] = [await ask(one), await ask(other)];
    expect(answer).toEqual(same);
    return answer;
  };
  return {
    admit: (reservation) => both((store) => store.admit(reservation)),
    settle: (reservation, points) => both((store) => store.settle(reservation, points)),
    read: (group, budgets) => both((store) => store.read(group, budgets)),
    close: () => both((store) => store.close()),
  };
}

describeWithRedis('the budgets in Redis', () => {
  test('whatever happens, they never admit more than the law allows, and say what those in memory say', async () => {
    await using redis = await testRedis();
    const client = new Redis(redis.url, { protocol: 2 });
    const log = createLog({ name: 'test', level: 'silent' });
    const clock = { now: START };
    const store = createTwins(
      createScriptedBudgetStore({ url: redis.url, log, clock: `tonumber(redis.call('GET', 'clock'))` }),
      createMemoryBudgetStore({ clock: () => new Date(clock.now) }),
    );
    // Written here and read there: liveThrough moves the number when this is done.
    const advance = async (ms: number) => void (await client.set('clock', clock.now + ms));
    await advance(0);
    await fc.assert(
      fc.asyncProperty(histories, (steps) => liveThrough(steps, { store, advance }, clock)),
      { numRuns: RUNS },
    );
    await Promise.all([store.close(), client.quit()]);
  });
});
