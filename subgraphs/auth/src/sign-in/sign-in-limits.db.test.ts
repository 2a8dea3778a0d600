import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { createLog } from '../../../../kit/log/create-log.ts';
import { createCallCounter } from '../../../../kit/rate-limit/counting/call-counter.ts';
import { ownRedis } from '../../../../tests/setup/own-redis.ts';
import { describeWithRedis } from '../../../../tests/setup/test-redis.ts';
import { startTestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

const log = createLog({ name: 'test', level: 'silent' });
const WRONG = { email: ADA.email, password: 'not her password' };

/** Auth as one of several processes: it counts in the Redis over a connection of its own. */
async function startOn(redisUrl: string) {
  const counter = createCallCounter({ redisUrl, log });
  const auth = await startTestAuth({ rateLimits: { counter } });
  const { signIn, signUp } = openBrowser(auth);
  return {
    signIn,
    signUp,
    async [Symbol.asyncDispose]() {
      await auth[Symbol.asyncDispose]();
      counter.close();
    },
  };
}

describeWithRedis('sign-ins counted in Redis', () => {
  test('two processes share one count, and Redis holds neither email nor network address', async () => {
    await using redis = await ownRedis();
    await redis.start();
    await using one = await startOn(redis.url);
    await using two = await startOn(redis.url);
    const attempts = [];
    for (let n = 0; n < 5; n += 1) attempts.push(await one.signIn(WRONG), await two.signIn(WRONG));
    expect(attempts.map(({ code }) => code)).toEqual(Array(10).fill('INVALID_CREDENTIALS'));
    expect((await one.signIn(WRONG)).code).toBe('RATE_LIMITED');
    expect((await two.signIn(WRONG)).code).toBe('RATE_LIMITED');
    const client = new Redis(redis.url);
    const keys = await client.keys('*');
    await client.quit();
    // One for the account at this address, one for the address.
    expect(keys).toHaveLength(2);
    for (const key of keys)
      expect(key).toMatch(/^tradesense:rate-limit:signIn:(input\.email:)?\d+:[\w-]{43}$/);
  });

  test('while Redis is away nobody signs in or up, and the count goes on when it is back', async () => {
    await using redis = await ownRedis();
    await redis.start();
    await using auth = await startOn(redis.url);
    expect((await auth.signUp()).__typename).toBe('SignedIn');
    for (let n = 0; n < 9; n += 1) await auth.signIn(WRONG);
    await redis.kill();
    expect(await auth.signIn(ADA_AGAIN)).toMatchObject({
      __typename: 'LimitsUnavailable',
      code: 'LIMITS_UNAVAILABLE',
    });
    expect((await auth.signUp({ ...ADA, email: 'eve@example.com' })).code).toBe('LIMITS_UNAVAILABLE');
    await redis.start();
    // The tenth of the window; what was refused meanwhile was not counted.
    await expect
      .poll(async () => (await auth.signIn(ADA_AGAIN)).__typename, { timeout: 10_000 })
      .toBe('SignedIn');
    expect((await auth.signIn(ADA_AGAIN)).code).toBe('RATE_LIMITED');
  });
});

const ADA_AGAIN = { email: ADA.email, password: ADA.password };
