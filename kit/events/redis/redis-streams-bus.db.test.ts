import { Redis } from 'ioredis';
import { register } from 'prom-client';
import { afterEach, expect, test } from 'vitest';
import { describeWithRedis, type TestRedis, testRedis } from '../../../tests/setup/test-redis.ts';
import { createLog } from '../../log/create-log.ts';
import { busContract, CONNECTION_LOST, newEvent, newEvents } from '../contract/bus.contract.ts';
import { createInbox } from '../contract/inbox.ts';
import { createRedisStreamsBus } from './redis-streams-bus.ts';

const log = createLog({ name: 'test', level: 'silent' });
const quick = { backoff: { firstMs: 1, capMs: 5 }, takeOverMs: 60 };

describeWithRedis('the bus over Redis Streams keeps the contract of a bus', () => {
  const used: TestRedis[] = [];
  afterEach(async () => {
    for (const redis of used.splice(0)) await redis.release();
  });
  busContract(async () => {
    const redis = await testRedis();
    used.push(redis);
    return createRedisStreamsBus({ url: redis.url, log, pace: quick });
  });
});

describeWithRedis('the bus over Redis Streams', () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  /** A Redis of this test's own, any number of processes' buses on it, and a client to look at it. */
  async function setUp() {
    const server = await testRedis();
    const client = new Redis(server.url, { protocol: 2 });
    closing.push(server.release, () => client.quit());
    function openBus(pace: Partial<Parameters<typeof createRedisStreamsBus>[0]['pace']> = {}) {
      const bus = createRedisStreamsBus({ url: server.url, log, pace: { ...quick, ...pace } });
      closing.push(bus.close);
      return bus;
    }
    return { client, openBus };
  }

  test('what a crashed member held goes to another', async () => {
    const { client, openBus } = await setUp();
    const bus = openBus();
    const events = newEvents(3, 'a');
    await bus.publish(events);
    // A process that read two events and then died looks like this to the server.
    await client.xgroup('CREATE', 'tradesense:events:a', 'group', '0');
    const key = 'tradesense:events:a';
    await client.xreadgroup('GROUP', 'group', 'crashed', 'COUNT', 2, 'STREAMS', key, '>');
    const inbox = createInbox();
    await bus.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    await inbox.has(events.map(({ id }) => id));
    expect(inbox.ids).toHaveLength(3);
  });

  test('a member that is slow keeps its batch to itself', async () => {
    const { client, openBus } = await setUp();
    const pace = { takeOverMs: 1_000 };
    const [began, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = createInbox(() => {
      began.resolve();
      return gate.promise;
    });
    await openBus(pace).subscribe({ group: 'group', topics: ['a'], handle: slow.handle });
    const other = openBus(pace);
    await other.publish([newEvent('a')]);
    await began.promise;
    const idle = createInbox();
    await other.subscribe({ group: 'group', topics: ['a'], handle: idle.handle });
    // The other member looks twice in every 1 000 ms, so after six looks the batch is over two seconds old.
    const before = await looks();
    for (let now = before; now < before + 6; now = await looks()) await client.ping();
    expect(idle.ids).toEqual([]);
    gate.resolve();
    await slow.count(1);

    async function looks(): Promise<number> {
      const stats = await client.info('commandstats');
      return Number(/cmdstat_xautoclaim:calls=(\d+)/.exec(stats)?.[1] ?? 0);
    }
  });

  test('a member that stops during an outage leaves its batch to the others at once', async () => {
    const { openBus } = await setUp();
    const pace = { takeOverMs: 600_000 };
    const tried = Promise.withResolvers<void>();
    const bus = openBus(pace);
    const subscription = await bus.subscribe({
      group: 'group',
      topics: ['a'],
      handle() {
        tried.resolve();
        return Promise.reject(CONNECTION_LOST);
      },
    });
    const event = newEvent('a');
    await bus.publish([event]);
    await tried.promise;
    await subscription.stop();
    const inbox = createInbox();
    await openBus(pace).subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    await inbox.has([event.id]);
  });

  test('an event that fails every time ends among the dead ones, whole and counted, and the rest is handled', async () => {
    const { client, openBus } = await setUp();
    const bus = openBus({ mostDeliveries: 2 });
    const [good, bad] = [newEvent('poisoned'), newEvent('poisoned', { amount: '1.10' })];
    let calls = 0;
    const inbox = createInbox(async (events) => {
      calls += 1;
      if (events.some(({ id }) => id === bad.id)) throw new Error('cannot be handled');
    });
    const topics = ['poisoned'];
    const subscription = await bus.subscribe({ group: 'group', topics, handle: inbox.handle });
    await bus.publish([bad, good]);
    const [reply] = (await client.xread('BLOCK', 20_000, 'STREAMS', 'tradesense:dead-events', '0')) ?? [];
    const [, fields = []] = reply?.[1][0] ?? [];
    expect(fields.slice(0, 4)).toEqual(['group', 'group', 'stream', 'tradesense:events:poisoned']);
    expect(fields.slice(6)).toEqual([
      ...['deliveries', '2', 'id', bad.id],
      ...['workspace', 'wsp_1', 'payload', '{"amount":"1.10"}'],
    ]);
    await subscription.stop();
    expect(inbox.ids).toEqual([good.id]);
    // First delivery: three times both (as one batch), then each alone = 5. Second: three times alone.
    // Where the two arrived in two batches: 3 + 1 and 3.
    expect([8, 7]).toContain(calls);
    expect((await client.xpending('tradesense:events:poisoned', 'group'))[0]).toBe(0);
    const dead = await register.getSingleMetric('events_dead_lettered_total')?.get();
    expect(dead?.values.find(({ labels }) => labels.topic === 'poisoned')?.value).toBe(1);
  });

  test('after a FLUSH the groups come back, and what is published then is handled', async () => {
    const { client, openBus } = await setUp();
    const bus = openBus();
    const inbox = createInbox();
    await bus.subscribe({ group: 'group', topics: ['a', 'b'], handle: inbox.handle });
    const [before, after] = [newEvent('a'), newEvent('b')];
    await bus.publish([before]);
    await inbox.has([before.id]);
    await client.flushdb();
    await bus.publish([after]);
    await inbox.has([after.id]);
  });
});
