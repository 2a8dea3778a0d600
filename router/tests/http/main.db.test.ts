import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { describeWithRedis, testRedis } from '../../../tests/setup/test-redis.ts';
import { startProcess } from '../router-process.ts';

/** Nothing listens there: the router must start without its subgraphs, which may come later. */
const NOWHERE = 'http://127.0.0.1:9';

function environment(redisUrl: string, port: number): Record<string, string> {
  return {
    PORT: String(port),
    AUTH_URL: NOWHERE,
    TRADING_URL: NOWHERE,
    ANALYTICS_URL: NOWHERE,
    BILLING_URL: NOWHERE,
    REDIS_URL: redisUrl,
    VIEWER_TOKEN_SECRET: 'a secret of the tests, long enough',
  };
}

test('an environment that cannot be used is told at once, every problem of it', async () => {
  const router = startProcess({ AUTH_URL: 'nowhere', PORT: '4000' });
  expect(await router.ended).toBe(1);
  for (const variable of ['AUTH_URL', 'TRADING_URL', 'REDIS_URL', 'VIEWER_TOKEN_SECRET'])
    expect(router.output()).toMatch(
      new RegExp(`^ {2}${variable} .*It takes .*such as|^ {2}${variable} .*characters`, 'm'),
    );
});

describeWithRedis('the router as a process', () => {
  test('serves without its subgraphs, is not ready, and ends on SIGTERM with status 0', async () => {
    await using redis = await testRedis();
    const router = startProcess(environment(redis.url, 0));
    const [, url] = await router.says(/"url":"([^"]+)"/);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      dependencies: { auth: { status: 'down' }, bus: { status: 'up' } },
    });
    router.child.kill('SIGTERM');
    expect(await router.ended).toBe(0);
  });

  test('says in one sentence that its port is taken, and ends with status 1', async () => {
    await using redis = await testRedis();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const router = startProcess(environment(redis.url, port));
    expect(await router.ended).toBe(1);
    expect(router.output()).toContain(`cannot listen on 127.0.0.1:${port}: another program listens there.`);
    other.close();
  });
});
