import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { ownRedis } from '../../../../tests/setup/own-redis.ts';
import { describeWithRedis } from '../../../../tests/setup/test-redis.ts';
import { UNLIMITED } from '../contract/spender.ts';
import { createRedisBudgetStore } from './redis-store.ts';

describeWithRedis('the budgets on a node of a Redis Cluster', () => {
  // A node refuses scripts whose keys would lie on several nodes, even when it is the only one.
  test('the budgets of a group can be charged together', async () => {
    const redis = await ownRedis(['--cluster-enabled', 'yes']);
    await redis.start();
    const client = new Redis(redis.url, { protocol: 2 });
    await client.cluster('ADDSLOTSRANGE', 0, 16_383);
    while (!String(await client.cluster('INFO')).includes('cluster_state:ok'));
    const store = createRedisBudgetStore({
      url: redis.url,
      log: createLog({ name: 'test', level: 'silent' }),
    });
    for (let number = 0; number < 20; number += 1) {
      const budgets = ['wsp', 'key', 'address'].map((id) => ({ id, limits: { ...UNLIMITED, hour: 10 } }));
      const reservation = { id: `op_${number}`, group: `wsp_${number}`, budgets, points: 4 };
      expect(await store.admit(reservation)).toMatchObject({ kind: 'admitted' });
      await store.settle(reservation, 1);
      const left = (await store.read(reservation.group, budgets)).map(({ windows }) => windows[0]?.remaining);
      expect(left).toEqual([9, 9, 9]);
    }
    await Promise.all([store.close(), client.quit()]);
    await redis.remove();
  });
});
