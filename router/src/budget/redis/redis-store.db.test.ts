import { Redis } from 'ioredis';
import { afterEach, describe } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { describeWithRedis, testRedis } from '../../../../tests/setup/test-redis.ts';
import { budgetStoreContract } from '../contract/budget-store.contract.ts';
import { settlingContract } from '../contract/settling.contract.ts';
import { START, type TestStore } from '../contract/spender.ts';
import { createScriptedBudgetStore } from './redis-store.ts';

const log = createLog({ name: 'test', level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The same scripts with a clock that stands in a key. */
async function openStore(): Promise<TestStore> {
  const redis = await testRedis();
  const client = new Redis(redis.url, { protocol: 2 });
  closing.push(redis.release, () => client.quit());
  await client.set('clock', START);
  const store = createScriptedBudgetStore({
    url: redis.url,
    log,
    clock: `tonumber(redis.call('GET', 'clock'))`,
  });
  return { store, advance: async (ms) => void (await client.incrby('clock', ms)) };
}

describeWithRedis('the budgets in Redis', () => {
  describe('keep the contract of a store', () => {
    budgetStoreContract(openStore);
    settlingContract(openStore);
  });
});
