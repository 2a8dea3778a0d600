import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { describeWithRedis, testRedis } from '../../../tests/setup/test-redis.ts';

const MAIN = new URL('../../src/main.ts', import.meta.url).pathname;
/** Nothing listens there: the router must start without its subgraphs, which may come later. */
const NOWHERE = 'http://127.0.0.1:9';

/** The router as a process of its own. Resolves when it ends. */
function startProcess(environment: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => code as number);
  return {
    child,
    ended,
    output: () => output,
    /** Resolves with the match once the output holds it, or rejects when the process ends before. */
    async says(pattern: RegExp): Promise<RegExpExecArray> {
      while (!pattern.test(output)) {
        const more = child.stderr ? once(child.stderr, 'data') : ended;
        const over = ended.then(() => Promise.reject(new Error(`It ended and said: ${output}`)));
        await Promise.race([more, over]);
      }
      return pattern.exec(output) as RegExpExecArray;
    },
  };
}

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
