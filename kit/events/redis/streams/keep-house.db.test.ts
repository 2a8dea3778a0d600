import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeWithRedis, type TestRedis, testRedis } from '../../../../tests/setup/test-redis.ts';
import { keepHouse } from './keep-house.ts';
import { createTopicStreams } from './topic-streams.ts';

const STREAM = 'tradesense:events:a';
/** Redis trims whole blocks of 100 entries when it may trim approximately. */
const BLOCK = 100;

describeWithRedis('trimming a stream', () => {
  let server: TestRedis;
  let redis: Redis;
  beforeEach(async () => {
    server = await testRedis();
    redis = new Redis(server.url, { protocol: 2 });
    // The first part of an id is the time: these entries are of January 1970.
    for (let number = 1; number <= 300; number += 1) await redis.xadd(STREAM, `${number}-0`, 'n', number);
  });
  afterEach(async () => {
    await redis.quit();
    await server.release();
  });
  const trim = () => keepHouse(createTopicStreams(redis, 'tradesense:'), STREAM);
  const read = (group: string, count: number) =>
    redis.xreadgroup('GROUP', group, 'member', 'COUNT', count, 'STREAMS', STREAM, '>');

  test('keeps whatever one of its groups has not read yet, however old', async () => {
    await redis.xgroup('CREATE', STREAM, 'done', '$');
    await redis.xgroup('CREATE', STREAM, 'behind', '0');
    await trim();
    expect(await redis.xlen(STREAM)).toBe(300);
  });

  test('keeps what a group has read and not handled, and trims what came before', async () => {
    await redis.xgroup('CREATE', STREAM, 'busy', '0');
    await read('busy', 300);
    await redis.xack(STREAM, 'busy', ...Array.from({ length: 250 }, (_, index) => `${index + 1}-0`));
    await trim();
    // 251 is the oldest needed: the blocks 1–100 and 101–200 go.
    expect(await redis.xlen(STREAM)).toBe(300 - 2 * BLOCK);
  });

  test('keeps what is not an hour old, for followers that look back', async () => {
    await redis.xgroup('CREATE', STREAM, 'done', '$');
    const newest = (await redis.xadd(STREAM, '*', 'n', 'new')) ?? '';
    await trim();
    // 300 is the last that the group has read, so the block 201–300 stays.
    expect(await redis.xlen(STREAM)).toBe(1 + 300 - 2 * BLOCK);
    await read('done', 10);
    await redis.xack(STREAM, 'done', newest);
    await trim();
    expect(await redis.xrange(STREAM, '-', '+')).toEqual([[newest, ['n', 'new']]]);
  });
});
