import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyPlace, leftRunning, NOTHING, type Place, postgresAt, start } from './product.ts';
import { type Seen, seenByDemo } from './seen-by-demo.ts';

// One data folder from its first start on, in this order.
describe('npm start and its end', () => {
  let place: Place;
  let first: Seen;
  beforeAll(async () => {
    place = await emptyPlace();
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test('serves an empty folder within 60 s, with a demo trader who has trades; ends on SIGTERM', async () => {
    await using product = await start(place);
    expect(product.took).toBeLessThan(60_000);
    const { origin } = product;
    expect(product.output()).toContain(`App       ${origin}/\n`);
    expect(product.output()).toContain(`GraphQL   ${origin}/graphql `);
    expect(product.output()).toContain(`Explorer  ${origin}/graphql `);
    const page = await fetch(`${origin}/graphql`, { headers: { accept: 'text/html' } });
    expect([page.status, (await fetch(`${origin}/`)).status]).toEqual([200, 200]);

    first = await seenByDemo(product);
    expect(first.dashboard.performance?.summary.trades).toBeGreaterThan(0);
    expect(first.dashboard.performance?.revision).toBe(first.dashboard.tradesRevision);
    expect(first.files).toEqual([
      'interactive-brokers-activity-2026.csv FINISHED',
      'thinkorswim-account-statement-2026.csv FINISHED',
      'tradovate-fills-2026.csv FINISHED',
    ]);
    expect(postgresAt(place)).not.toEqual([]);
    expect(await product.end('SIGTERM')).toBe(0);
    expect(await leftRunning(place)).toEqual(NOTHING);
  }, 90_000);

  test('the next start is there within 10 s, with the same trades and no second seed; ends on SIGINT', async () => {
    await using product = await start(place);
    expect(product.took).toBeLessThan(10_000);
    expect(await seenByDemo(product)).toEqual(first);
    expect(await product.end('SIGINT')).toBe(0);
    expect(await leftRunning(place)).toEqual(NOTHING);
  });

  test('a client that keeps its connection open does not hold the end up', async () => {
    await using product = await start(place);
    const socket = connect(place.port, '127.0.0.1');
    socket.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'data');
    const asked = performance.now();
    expect(await product.end('SIGTERM')).toBe(0);
    // Half of the ten seconds that a request under way is given.
    expect(performance.now() - asked).toBeLessThan(5_000);
    socket.destroy();
  });

  test('through npm: a SIGTERM to npm alone, and Ctrl-C, which reaches all of the group', async () => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      await using product = await start(place, { throughNpm: true });
      const ended = signal === 'SIGTERM' ? product.end(signal) : product.endGroup(signal);
      expect(await ended, `${signal}: ${product.output()}`).toBe(0);
      expect(await leftRunning(place)).toEqual(NOTHING);
    }
  });

  test('an exception that nobody caught is logged, stops everything and ends with 1', async () => {
    const before = "process.on('SIGUSR2', () => { Promise.reject(new Error('nobody expects this')) })";
    await using product = await start(place, { before });
    expect(await product.end('SIGUSR2')).toBe(1);
    expect(product.output()).toMatch(/"level":60.*nobody expects this/);
    expect(await leftRunning(place)).toEqual(NOTHING);
  });

  test('a PostgreSQL that ends by itself ends the process with 1 and a sentence', async () => {
    await using product = await start(place);
    for (const pid of postgresAt(place)) quit(pid);
    expect(await product.ended).toBe(1);
    expect(product.output()).toContain('PostgreSQL');
    expect(await leftRunning(place)).toEqual(NOTHING);
  });
});

/** Ends a process unless it has just ended by itself, as PostgreSQL's workers do. */
function quit(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
