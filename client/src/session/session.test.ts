import { expect, test } from 'vitest';
import { type Access, createSession } from './session.ts';

/** A server whose answers to a renewal the test gives, and a clock that it moves. */
function server() {
  const waiting: PromiseWithResolvers<Access | null>[] = [];
  let now = 1_000_000;
  let expired = 0;
  const session = createSession({
    renew: () => {
      const renewal = Promise.withResolvers<Access | null>();
      waiting.push(renewal);
      return renewal.promise;
    },
    now: () => now,
    onExpired: () => {
      expired += 1;
    },
  });
  return {
    session,
    waiting,
    expired: () => expired,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    access: (accessToken: string): Access => ({ accessToken, expiresAt: now + 600_000 }),
  };
}

test('everybody who asks at once shares one renewal', async () => {
  const { session, waiting, access } = server();
  const asked = [session.accessToken(), session.accessToken(), session.replaceToken('old')];
  expect(waiting).toHaveLength(1);
  waiting[0]?.resolve(access('new'));
  expect(await Promise.all(asked)).toEqual(['new', 'new', 'new']);
  expect(session.current().phase).toBe('signed-in');
});

test('a token is kept until 30 seconds before it expires', async () => {
  const { session, waiting, access, pass } = server();
  session.begin(access('first'));
  pass(569_000); // 600 − 569 = 31 s are left
  expect(await session.accessToken()).toBe('first');
  pass(1_000); // 30 s are left
  const next = session.accessToken();
  expect(waiting).toHaveLength(1);
  waiting[0]?.resolve(access('second'));
  expect(await next).toBe('second');
});

test('a browser without a session is signed out, and asks no more', async () => {
  const { session, waiting, expired } = server();
  const token = session.accessToken();
  waiting[0]?.resolve(null);
  expect(await token).toBeNull();
  expect(session.current()).toEqual({ phase: 'signed-out' });
  expect(expired()).toBe(0); // there was none that could have expired
  expect(await session.accessToken()).toBeNull();
  expect(waiting).toHaveLength(1);
});

test('a session that cannot be renewed has expired', async () => {
  const { session, waiting, access, expired } = server();
  session.begin(access('first'));
  const other = session.replaceToken('first');
  waiting[0]?.resolve(null);
  expect(await other).toBeNull();
  expect(expired()).toBe(1);
  expect(session.current()).toEqual({ phase: 'signed-out' });
});

test('a server out of reach ends nothing', async () => {
  const { session, waiting, access } = server();
  const first = session.accessToken();
  waiting[0]?.reject(new Error('offline'));
  await expect(first).rejects.toThrow('offline');
  expect(session.current()).toEqual({ phase: 'unreachable' });
  const again = session.accessToken();
  waiting[1]?.resolve(access('new'));
  expect(await again).toBe('new');
});

test('signing in while a renewal is under way wins over its answer', async () => {
  const { session, waiting, access } = server();
  const asked = session.accessToken();
  session.begin(access('signed in by hand'));
  waiting[0]?.resolve(null);
  expect(await asked).toBe('signed in by hand');
  expect(session.current().phase).toBe('signed-in');
});

test('a token that was replaced meanwhile needs no renewal', async () => {
  const { session, waiting, access } = server();
  session.begin(access('second'));
  expect(await session.replaceToken('first')).toBe('second');
  expect(waiting).toHaveLength(0);
});
