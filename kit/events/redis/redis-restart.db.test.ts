import { afterEach, expect, test } from 'vitest';
import { ownRedis } from '../../../tests/setup/own-redis.ts';
import { describeWithRedis } from '../../../tests/setup/test-redis.ts';
import { createLog } from '../../log/create-log.ts';
import { newEvent, newEvents } from '../contract/bus.contract.ts';
import { createInbox } from '../contract/inbox.ts';
import { createRedisStreamsBus } from './redis-streams-bus.ts';

const log = createLog({ name: 'test', level: 'silent' });
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function setUp() {
  const redis = await ownRedis();
  closing.push(redis.remove);
  return redis;
}

describeWithRedis('the bus over a Redis that comes and goes', () => {
  test('after a crash of Redis nothing is lost, and groups and followers go on', async () => {
    const redis = await setUp();
    await redis.start();
    const bus = createRedisStreamsBus({ url: redis.url, log });
    closing.push(bus.close);
    const [group, follower] = [createInbox(), createInbox()];
    await bus.subscribe({ group: 'group', topics: ['a'], handle: group.handle });
    await bus.follow({ name: 'router', topics: ['a'], handle: follower.handle });
    const [before, after] = [newEvents(10, 'a'), newEvents(10, 'a')];
    await bus.publish(before);
    await Promise.all([group.count(10), follower.count(10)]);

    await redis.kill();
    await expect(bus.publish(after)).rejects.toThrow();
    await expect(bus.ping()).rejects.toThrow();
    await redis.start();
    await untilPublished();
    await Promise.all([group.has(idsOf(after)), follower.has(idsOf(after))]);
    expect(group.ids.slice(0, 10)).toEqual(idsOf(before));

    /** As the relay does: again, until the bus has taken them. */
    async function untilPublished(): Promise<void> {
      for (;;) {
        const taken = await bus.publish(after).catch(() => null);
        if (taken) return;
      }
    }
  });

  test('what Redis held when it crashed is handled after it is back', async () => {
    const redis = await setUp();
    await redis.start();
    const publisher = createRedisStreamsBus({ url: redis.url, log });
    closing.push(publisher.close);
    const event = newEvent('a');
    await publisher.publish([event]);
    await redis.kill();

    const consumer = createRedisStreamsBus({ url: redis.url, log });
    closing.push(consumer.close);
    const inbox = createInbox();
    await consumer.subscribe({ group: 'group', topics: ['a'], handle: inbox.handle });
    await redis.start();
    await inbox.has([event.id]);
  });

  test('a bus closes quickly while Redis is away', async () => {
    const redis = await setUp();
    const bus = createRedisStreamsBus({ url: redis.url, log });
    await bus.subscribe({ group: 'group', topics: ['a'], handle: createInbox().handle });
    await bus.follow({ name: 'router', topics: ['a'], handle: createInbox().handle });
    await bus.close();
    await expect(bus.publish([newEvent('a')])).rejects.toThrow('closed');
  });
});

function idsOf(events: readonly { id: string }[]): string[] {
  return events.map(({ id }) => id);
}
