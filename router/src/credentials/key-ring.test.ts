import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { createKeyRing } from './key-ring.ts';

function key(kid: string): JsonWebKey {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...publicKey.export({ format: 'jwk' }), kid };
}

/** A ring over keys that the test may exchange, with a count of fetches and a clock in seconds. */
function createRing(...keys: JsonWebKey[]) {
  const auth = { keys, isDown: false, fetches: 0, seconds: 0 };
  const ring = createKeyRing({
    clock: () => new Date(auth.seconds * 1_000),
    async jwks() {
      auth.fetches += 1;
      if (auth.isDown) throw new Error('auth is down');
      return { keys: auth.keys };
    },
  });
  return { auth, ring };
}

test('keys are fetched once, for any number of lookups at the same time', async () => {
  const { auth, ring } = createRing(key('a'), key('b'));
  const found = await Promise.all(['a', 'b', 'a'].map((kid) => ring.find(kid)));
  expect(found.map((it) => typeof it)).toEqual(['object', 'object', 'object']);
  expect(found[0]).toBe(found[2]);
  expect(auth.fetches).toBe(1);
});

test('an unknown key id fetches anew, but not more often than every 5 seconds', async () => {
  const { auth, ring } = createRing(key('a'));
  await ring.find('a');
  auth.keys = [key('a'), key('b')];
  auth.seconds = 4;
  expect(await ring.find('b')).toBeNull();
  expect(auth.fetches).toBe(1);
  auth.seconds = 5;
  expect(await ring.find('b')).toMatchObject({ type: 'public' });
  for (let i = 0; i < 100; i += 1) await ring.find(`made up ${i}`);
  expect(auth.fetches).toBe(2);
});

test('a key that auth withdrew is good for ten minutes at most', async () => {
  const { auth, ring } = createRing(key('a'));
  await ring.find('a');
  auth.keys = [key('b')];
  auth.seconds = 599;
  expect(await ring.find('a')).not.toBeNull();
  auth.seconds = 601;
  // Nobody waits for the fetch that this lookup begins; the next one sees its outcome.
  await ring.find('a');
  await ring.find('b');
  expect(await ring.find('a')).toBeNull();
});

test('while auth is down, known keys stay good and unknown ones cannot be told', async () => {
  const { auth, ring } = createRing(key('a'));
  await ring.find('a');
  auth.isDown = true;
  auth.seconds = 700;
  expect(await ring.find('a')).toMatchObject({ type: 'public' });
  expect(await ring.find('b')).toBe('unavailable');
});

test('only keys for ES256 are taken', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' });
  const { ring } = createRing(
    { ...rsa, kid: 'rsa' },
    { ...p384, kid: 'p384' },
    { kty: 'oct', k: 'x', kid: 'oct' },
  );
  for (const kid of ['rsa', 'p384', 'oct']) expect(await ring.find(kid)).toBeNull();
});
