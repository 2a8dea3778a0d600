import { describe, expect, test } from 'vitest';
import { AnswerFailure, statusFailure } from './call-failure.ts';
import { CALL_LIMITS } from './call-limits.ts';
import { createGuard } from './guard.ts';

const QUERY = { isMutation: false };
const reset = () => Object.assign(new Error('reset'), { code: 'ECONNRESET' });

/** A guard on a clock that the test moves, without pauses, and a subgraph that fails with what the test says. */
function startGuard(limits = {}) {
  const clock = { ms: 0 };
  const sent = { times: 0, failWith: null as Error | null };
  const guard = createGuard({
    name: 'tested',
    limits: { ...CALL_LIMITS, ...limits },
    now: () => clock.ms,
    random: () => 0,
  });
  const attempt = async () => {
    sent.times += 1;
    if (sent.failWith) throw sent.failWith;
    return 'answer';
  };
  return { guard, clock, sent, attempt, call: (options = QUERY) => guard(options, attempt) };
}

describe('a call that failed', () => {
  test.each([
    ['a connection', reset()],
    ['"not now"', statusFailure(503)],
  ])('by %s is sent once more, unless it is a mutation', async (_name, failure) => {
    const { sent, call } = startGuard();
    sent.failWith = failure;
    await expect(call()).rejects.toBe(failure);
    expect(sent.times).toBe(2);
    await expect(call({ isMutation: true })).rejects.toBe(failure);
    expect(sent.times).toBe(3);
  });

  test('is not sent again when the pause would outlast its time', async () => {
    const { guard, clock, sent } = startGuard();
    const failing = guard({ ...QUERY, deadline: 50 }, async () => {
      sent.times += 1;
      clock.ms = 50;
      throw reset();
    });
    await expect(failing).rejects.toThrow('reset');
    expect(sent.times).toBe(1);
  });

  test('is not sent again once the budget is spent', async () => {
    const { sent, call } = startGuard({
      retry: { ratio: 0, reserve: 2, maximumPauseMs: 0 },
      breaker: { ...CALL_LIMITS.breaker, minimumCalls: 1_000 },
    });
    sent.failWith = reset();
    for (let asked = 0; asked < 5; asked += 1) await expect(call()).rejects.toThrow('reset');
    expect(sent.times).toBe(7);
  });
});

describe('a subgraph that keeps failing', () => {
  test('is not asked until its time is over, and then by one call', async () => {
    const { sent, call, clock } = startGuard();
    sent.failWith = statusFailure(500);
    for (let asked = 0; asked < 10; asked += 1) await expect(call()).rejects.toThrow('HTTP 500');
    await expect(call()).rejects.toMatchObject({ reason: 'breaker-open' });
    expect(sent.times).toBe(10);
    clock.ms = CALL_LIMITS.breaker.openMs;
    sent.failWith = null;
    await expect(Promise.allSettled([call(), call()])).resolves.toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { reason: 'breaker-open' } },
    ]);
    await expect(call()).resolves.toBe('answer');
  });

  test.each([
    ['a status of 4xx', statusFailure(413)],
    ['an answer that is too large', new AnswerFailure('large', { fault: 'call' })],
  ])('is not one because of %s, which any client could provoke', async (_name, failure) => {
    const { sent, call } = startGuard();
    sent.failWith = failure;
    for (let asked = 0; asked < 30; asked += 1) await expect(call()).rejects.toBe(failure);
    expect(sent.times).toBe(30);
  });
});

describe('time', () => {
  test('that is over sends nothing', async () => {
    const { guard, sent, attempt, clock } = startGuard();
    clock.ms = 100;
    await expect(guard({ ...QUERY, deadline: 100 }, attempt)).rejects.toMatchObject({ reason: 'timeout' });
    expect(sent.times).toBe(0);
  });

  test('that is left is the nearer of the deadline and the limit', async () => {
    const { guard, clock } = startGuard();
    const left = (options: object) => guard({ ...QUERY, ...options }, async (_signal, ms) => ms);
    clock.ms = 1_000;
    expect(await left({})).toBe(5_000);
    expect(await left({ timeoutMs: 2_000 })).toBe(2_000);
    expect(await left({ timeoutMs: 2_000, deadline: 1_700 })).toBe(700);
  });
});

describe('a client that goes away', () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

  test('ends its query, and frees the place', async () => {
    const { guard, call } = startGuard({ bulkhead: { atOnce: 1, waiting: 0 } });
    const client = new AbortController();
    const begun = Promise.withResolvers<void>();
    const asked = guard({ ...QUERY, signal: client.signal }, (signal) => {
      begun.resolve();
      return untilAborted(signal);
    });
    await begun.promise;
    client.abort();
    await expect(asked).rejects.toMatchObject({ reason: 'aborted' });
    await expect(call()).resolves.toBe('answer');
  });

  test('does not end its mutation', async () => {
    const { guard, attempt } = startGuard();
    const client = new AbortController();
    client.abort();
    await expect(guard({ isMutation: true, signal: client.signal }, attempt)).resolves.toBe('answer');
  });
});
