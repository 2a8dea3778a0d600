import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DashboardPageDocument } from '../../client/generated/operations.ts';
import type { SubgraphName } from '../../start/subgraphs.ts';
import { describeWithRedis, testRedis } from '../setup/test-redis.ts';
import { signUpPerson } from '../supergraph/person.ts';
import { readHealth } from './own-process.ts';
import { type SeveralProcesses, startSeveral } from './several-processes.ts';

const FILLS = readFileSync(
  new URL('../../subgraphs/trading/fixtures/tradovate-fills-2026.csv', import.meta.url),
);

describeWithRedis('router and subgraphs as five processes', () => {
  const undo = new AsyncDisposableStack();
  let processes: SeveralProcesses | null = null;
  const get = (name: SubgraphName | 'router') => {
    const found = name === 'router' ? processes?.routers[0] : processes?.subgraphs[name];
    return found ?? expect.fail(`${name} does not run`);
  };

  beforeAll(async () => {
    const redis = undo.use(await testRedis());
    processes = await startSeveral(redis.url, 1, undo);
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
