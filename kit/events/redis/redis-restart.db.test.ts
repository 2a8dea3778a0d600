import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findRedisServer } from '../../../tests/setup/programs.ts';
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

/** A Redis of the test's own that keeps its data, and that can be killed and started again. */
async function ownRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'tradesense-redis-'));
  const socket = join(folder, 'redis.sock');
  const program = findRedisServer();
  if (!program) throw new Error('These tests start a redis-server of their own.');
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const settings = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', ''];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
    child = spawn(program ?? '', [...settings, ...durable], { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of child.stdout ?? []) if (String(line).includes('eady to accept')) break;
  }
  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  closing.push(async () => {
    await kill();
    await rm(folder, { recursive: true });
  });
  return { url: socket, start, kill };
}

describeWithRedis('the bus over a Redis that comes and goes', () => {
  test('after a crash of Redis nothing is lost, and groups and followers go on', async () => {
    const redis = await ownRedis();
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
    const redis = await ownRedis();
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
    const redis = await ownRedis();
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
