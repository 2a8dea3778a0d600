import { expect, test } from 'vitest';
import type { Grant } from './grant.ts';
import { createGrantCache } from './grant-cache.ts';

const grant = (version = 1, keyId = 'key_1'): Grant => ({
  keyId,
  version,
  ended: null,
  secretEndsAt: null,
  expiresAt: null,
  addresses: null,
  origins: [],
  caller: null,
});

/** A cache with a clock to turn, and an auth that gives these answers in turn and counts how often it was asked. */
function setUp(...answers: (Grant | null | Error)[]) {
  let now = Date.parse('2026-03-09T14:30:00Z');
  let asked = 0;
  const cache = createGrantCache(() => new Date(now));
  const ask = async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer instanceof Error) throw answer;
    return answer ?? null;
  };
  return {
    cache,
    find: (digest = 'digest') => cache.find(digest, ask),
    pass: (seconds: number) => {
      now += seconds * 1_000;
    },
    asked: () => asked,
  };
}

const AWAY = new Error('auth is away');

test('a key is asked for once in 60 seconds', async () => {
  const first = grant();
  const { find, pass, asked } = setUp(first, grant());
  expect(await find()).toBe(first);
  pass(59);
  expect(await find()).toBe(first);
  expect(asked()).toBe(1);
  pass(1);
  await find();
  expect(asked()).toBe(2);
});

test('of many at once the first asks', async () => {
  const { find, asked } = setUp(grant());
  await Promise.all([find(), find(), find()]);
  expect(asked()).toBe(1);
});

test('an unknown secret is asked for once in 5 seconds', async () => {
  const { find, pass, asked } = setUp(null, grant());
  expect(await find()).toBeNull();
  pass(4);
  expect(await find()).toBeNull();
  expect(asked()).toBe(1);
  pass(1.001);
  expect(await find()).toMatchObject({ keyId: 'key_1' });
});

test('a change makes everything older worthless at once, and nothing else', async () => {
  const { cache, find, asked } = setUp(grant(1), grant(2));
  await find();
  cache.changed('key_other', 7);
  cache.changed('key_1', 1);
  await find();
  expect(asked()).toBe(1);
  cache.changed('key_1', 2);
  expect(await find()).toMatchObject({ version: 2 });
  expect(asked()).toBe(2);
});

test('an older event that arrives late changes nothing', async () => {
  const { cache, find, asked } = setUp(grant(3));
  cache.changed('key_1', 3);
  cache.changed('key_1', 2);
  expect(await find()).toMatchObject({ version: 3 });
  expect(asked()).toBe(1);
});

test('an answer that a change overtook is not believed', async () => {
  const { cache, find, asked } = setUp(grant(1), grant(2));
  const finding = find();
  cache.changed('key_1', 2);
  expect(await finding).toMatchObject({ version: 2 });
  expect(asked()).toBe(2);
});

test('while auth tells only of what was before a change, nobody gets in', async () => {
  const { cache, find } = setUp(grant(1));
  await find();
  cache.changed('key_1', 2);
  expect(await find()).toBe('unavailable');
});

test('while auth is away a known key goes on for ten minutes, and an unknown one cannot be checked', async () => {
  const { find, pass, asked } = setUp(grant(), AWAY);
  await find('known');
  expect(await find('another')).toBe('unavailable');
  pass(60);
  expect(await find('known')).toMatchObject({ keyId: 'key_1' });
  // Not asked at each request.
  expect(await find('known')).toMatchObject({ keyId: 'key_1' });
  expect(asked()).toBe(3);
  pass(540);
  expect(await find('known')).toMatchObject({ keyId: 'key_1' });
  pass(2);
  expect(await find('known')).toBe('unavailable');
});

test('a key that auth does not know any more is forgotten', async () => {
  const { find, pass } = setUp(grant(), null, AWAY);
  await find();
  pass(60);
  expect(await find()).toBeNull();
  pass(5.001);
  expect(await find()).toBe('unavailable');
});
