import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DashboardPageDocument } from '../../client/generated/operations.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../start/subgraphs.ts';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { createTestDatabase } from '../setup/create-test-database.ts';
import { describeWithRedis, testRedis } from '../setup/test-redis.ts';
import { signUpPerson } from '../supergraph/person.ts';
import { freePort, type OwnProcess, readHealth, startProcess, untilReady } from './own-process.ts';

const FILLS = readFileSync(
  new URL('../../subgraphs/trading/fixtures/tradovate-fills-2026.csv', import.meta.url),
);

const authSecrets = () => ({
  AUTH_SIGNING_KEYS: JSON.stringify([createSigningKey()]),
  AUTH_API_KEY_PEPPERS: JSON.stringify([{ version: 1, secret: 'only the auth process knows this one' }]),
});

type Running = { origin: string; child: OwnProcess };

describeWithRedis('router and subgraphs as five processes', () => {
  const undo = new AsyncDisposableStack();
  const running = new Map<SubgraphName | 'router', Running>();
  const get = (name: SubgraphName | 'router') => running.get(name) ?? expect.fail(`${name} does not run`);

  async function start(
    name: SubgraphName | 'router',
    file: string,
    env: Record<string, string>,
  ): Promise<void> {
    const port = await freePort();
    const child = undo.use(startProcess([file], { PORT: String(port), LOG_LEVEL: 'warn', ...env }));
    running.set(name, { origin: `http://127.0.0.1:${port}`, child });
    await untilReady(get(name).origin, child);
  }

  beforeAll(async () => {
    const redis = undo.use(await testRedis());
    const common = { REDIS_URL: redis.url, VIEWER_TOKEN_SECRET: 'only these five processes know this one' };
    await Promise.all(
      SUBGRAPH_NAMES.map(async (name) => {
        const database = undo.use(await createTestDatabase(name));
        const prefix = name.toUpperCase();
        await start(name, `subgraphs/${name}/src/main.ts`, {
          ...common,
          [`${prefix}_DATABASE_URL`]: database.url,
          [`${prefix}_DATABASE_OWNER_URL`]: database.ownerUrl,
          ...(name === 'auth' ? authSecrets() : {}),
        });
      }),
    );
    const urls = SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, get(name).origin] as const);
    await start('router', 'router/src/main.ts', { ...common, ...Object.fromEntries(urls) });
  }, 120_000);
  afterAll(() => undo.disposeAsync(), 60_000);

  test('a file becomes a dashboard', async () => {
    const person = await signUpPerson(get('router').origin, 'Remote');
    const report = await person.import('fills.csv', FILLS);
    expect(report.status).toBe('FINISHED');
    const { me } = await person.ask(DashboardPageDocument, {});
    expect(me.performance?.summary.trades).toBeGreaterThan(0);
    expect(me.performance?.revision).toBe(me.tradesRevision);
  });

  test('ready names each dependency; a subgraph that is gone empties its section and not the page', async () => {
    const person = await signUpPerson(get('router').origin, 'Bereft');
    expect(await get('billing').child.end()).toBe(0);
    const health = await readHealth(get('router').origin);
    expect(health).toMatchObject({
      status: 503,
      body: { dependencies: { auth: { status: 'up' }, billing: { status: 'down' } } },
    });
    const { data, errors } = await person.send(DashboardPageDocument, {});
    expect(data?.me).toMatchObject({
      subscription: null,
      performance: { revision: 0 },
      trades: { edges: [] },
    });
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  test('SIGTERM ends each of them cleanly', async () => {
    for (const name of ['router', 'auth', 'trading', 'analytics'] as const) {
      expect(await get(name).child.end('SIGTERM'), `${name}: ${get(name).child.output()}`).toBe(0);
    }
  });
});
