import { describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS, type Transport } from '../library/transports.ts';

/** A library whose clock stands still. Nobody is told to wait longer than needed. */
async function startLimited(transport: Transport): Promise<Library> {
  const library = await startLibrary(transport, { limited: true, random: () => 0 });
  library.state.limits.maximumOperationCost = 1_000;
  return library;
}

function later(library: Library, seconds: number): void {
  library.now.value = new Date(library.now.value.getTime() + seconds * 1_000);
}

/** The caller and 200 copies: 201, which is 3 points. */
const THREE_POINTS = '{ me { copies(first: 200) { title } } }';
const ONE_POINT = '{ me { id } }';

describe.each(TRANSPORTS)('the budget %s', (transport) => {
  test('is told with each answer, in headers and in the body', async () => {
    await using library = await startLimited(transport);
    const { headers, throttle } = await library.ask(THREE_POINTS, { token: library.token() });
    // 3 of 20 points: whole again when 3 × 3 s have passed; the sliding windows when their buckets are over.
    expect(headers.get('ratelimit-policy')).toBe(
      '"minute";q=20;w=60, "hour";q=100;w=3600, "day";q=1000;w=86400',
    );
    expect(headers.get('ratelimit')).toMatch(
      /^"minute";r=17;t=9, "hour";r=97;t=36\d\d, "day";r=997;t=8[67]\d\d\d$/,
    );
    expect(headers.get('x-ratelimit-limit')).toBe('20');
    expect(headers.get('x-ratelimit-remaining')).toBe('17');
    expect(headers.get('x-ratelimit-reset')).toBe('9');
    expect(headers.get('x-ratelimit-window')).toBe('60');
    expect(throttle).toEqual({
      window: 'minute',
      maximumAvailable: 20,
      currentlyAvailable: 17,
      restoreRate: 0.3333, // 20 / 60
    });
  });

  test('refuses what it does not hold, with the time to wait, and takes nothing for it', async () => {
    await using library = await startLimited(transport);
    const token = library.token();
    for (let spent = 0; spent < 18; spent += 3) await library.ask(THREE_POINTS, { token });
    library.calls.length = 0;
    const { status, headers, body } = await library.ask(THREE_POINTS, { token });
    expect(status).toBe(429);
    // 2 left and 3 needed: one point comes back in 3 s.
    expect(headers.get('retry-after')).toBe('3');
    expect(headers.get('x-ratelimit-remaining')).toBe('2');
    expect(body.errors).toEqual([
      {
        message:
          'The operation may take 3 points, and the budget of the workspace, 20 points in a minute, has not that many left. Try again in 3 seconds.',
        extensions: {
          code: 'RATE_LIMITED',
          budget: 'WORKSPACE',
          window: 'minute',
          limit: 20,
          points: 3,
          retryAfterSeconds: 3,
          requestId: expect.any(String),
        },
      },
    ]);
    expect(library.calls).toEqual([]);
    expect((await library.ask(ONE_POINT, { token })).status).toBe(200);
    later(library, 6);
    expect((await library.ask(THREE_POINTS, { token })).status).toBe(200);
  });

  test('gets back what an answer did not cost', async () => {
    await using library = await startLimited(transport);
    await library.ask(ONE_POINT, { token: library.token() });
    await library.links.shelves.cut();
    const { headers, cost } = await library.ask(THREE_POINTS, { token: library.token() });
    // The caller alone came back.
    expect(cost).toEqual({ requestedQueryCost: 201, actualQueryCost: 1 });
    expect(headers.get('x-ratelimit-remaining')).toBe('18');
    // And so it stands in the store.
    const { body } = await library.ask('{ rateLimit { windows { remaining } } }', { token: library.token() });
    expect(body.data.rateLimit.windows).toEqual([{ remaining: 18 }, { remaining: 98 }, { remaining: 998 }]);
  });

  test('is one for all sessions of a workspace, and another for another', async () => {
    await using library = await startLimited(transport);
    for (let i = 0; i < 20; i += 1) await library.ask(ONE_POINT, { token: library.token() });
    const colleague = library.token({ sub: 'per_2', sid: 'ses_2', mid: 'mbr_2' });
    expect((await library.ask(ONE_POINT, { token: colleague })).status).toBe(429);
    const stranger = library.token({ sub: 'per_3', sid: 'ses_3', mid: 'mbr_3', wid: 'wsp_3' });
    expect((await library.ask(ONE_POINT, { token: stranger })).status).toBe(200);
  });

  test('of an address is for callers without credentials', async () => {
    await using library = await startLimited(transport);
    const answers = [];
    for (let i = 0; i < 61; i += 1) answers.push(await library.ask('{ caller }'));
    expect(answers.map(({ status }) => status)).toEqual([...Array(60).fill(200), 429]);
    expect(answers.at(-1)?.body.errors[0].extensions).toMatchObject({ budget: 'ADDRESS', window: 'minute' });
    expect((await library.ask('{ caller }', { token: library.token() })).status).toBe(200);
  });

  test('holds operations at once', async () => {
    await using library = await startLimited(transport);
    library.state.limits.concurrentOperations = 1;
    const token = library.token();
    const slow = library.ask('{ slow }', { token });
    await library.state.slow.begun.promise;
    const { status, headers, body } = await library.ask(ONE_POINT, { token });
    expect([status, headers.get('retry-after')]).toEqual([429, '1']);
    expect(body.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', window: 'concurrent', limit: 1 });
    library.state.slow.release.resolve();
    expect((await slow).status).toBe(200);
    expect((await library.ask(ONE_POINT, { token })).status).toBe(200);
  });

  test('is settled when the client goes away', async () => {
    await using library = await startLimited(transport);
    library.state.limits.concurrentOperations = 1;
    const token = library.token();
    const leaving = new AbortController();
    const left = fetch(`${library.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: leaving.signal,
    }).catch(() => 'left');
    await library.state.slow.begun.promise;
    leaving.abort();
    expect(await left).toBe('left');
    library.state.slow.release.resolve();
    await expect
      .poll(async () => (await library.ask(ONE_POINT, { token })).status, { timeout: 5_000 })
      .toBe(200);
  });

  test('costs nothing to ask for, also when nothing is left', async () => {
    await using library = await startLimited(transport);
    const token = library.token();
    for (let i = 0; i < 20; i += 1) await library.ask(ONE_POINT, { token });
    const question =
      '{ rateLimit { windows { window seconds limit remaining resetSeconds } concurrent { limit running } maximumOperationCost } }';
    const { status, body, cost } = await library.ask(question, { token });
    expect(status).toBe(200);
    expect(cost).toEqual({ requestedQueryCost: 0, actualQueryCost: 0 });
    expect(body.data.rateLimit).toMatchObject({
      windows: [
        { window: 'MINUTE', seconds: 60, limit: 20, remaining: 0, resetSeconds: 60 },
        { window: 'HOUR', seconds: 3_600, limit: 100, remaining: 80 },
        { window: 'DAY', seconds: 86_400, limit: 1_000, remaining: 980 },
      ],
      concurrent: { limit: 5, running: 0 },
      maximumOperationCost: 1_000,
    });
  });

  test('is not touched by a dry run, which tells what is left', async () => {
    await using library = await startLimited(transport);
    const headers = { 'x-cost-only': '1' };
    const asked = await library.ask(THREE_POINTS, { token: library.token(), headers });
    expect(asked.cost).toEqual({ requestedQueryCost: 201, actualQueryCost: null });
    expect(asked.throttle).toMatchObject({ currentlyAvailable: 20 });
    expect(asked.headers.get('x-ratelimit-remaining')).toBe('20');
  });

  test('is told where an operation is refused before it is charged', async () => {
    await using library = await startLimited(transport);
    const token = library.token();
    library.state.limits.maximumOperationCost = 200;
    const dear = await library.ask(THREE_POINTS, { token });
    expect([dear.status, dear.headers.get('x-ratelimit-remaining')]).toEqual([400, '20']);
    const wrong = await library.ask('{ nothing }', { token });
    expect([wrong.status, wrong.headers.get('x-ratelimit-remaining')]).toEqual([400, '20']);
  });

  test('of a plan without limits is not told', async () => {
    await using library = await startLimited(transport);
    Object.assign(library.state.limits, { pointsPerMinute: null, pointsPerHour: null, pointsPerDay: null });
    const { headers, throttle } = await library.ask(ONE_POINT, { token: library.token() });
    expect([headers.get('ratelimit'), headers.get('x-ratelimit-limit'), throttle]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('callers that are refused together are told to come back apart', async () => {
  const chances = [0, 0.5, 0.999];
  const random = () => chances.shift() ?? 0;
  await using library = await startLibrary('in process', { limited: true, random });
  library.state.limits.pointsPerMinute = 1;
  const ask = async () =>
    (await library.ask(ONE_POINT, { token: library.token() })).headers.get('retry-after');
  expect(await ask()).toBeNull();
  // The point is back in 60 s; up to 2 + 60 / 10 s more, drawn by chance.
  expect([await ask(), await ask(), await ask()]).toEqual(['60', '64', '67']);
});

test('browsers of other origins may read what is left', async () => {
  const origin = 'https://partner.example';
  await using library = await startLibrary('in process', { limited: true, corsOrigins: [origin] });
  const { headers } = await library.ask(ONE_POINT, { token: library.token(), headers: { origin } });
  const exposed = headers.get('access-control-expose-headers')?.toLowerCase().split(/, */);
  expect(exposed).toEqual(
    expect.arrayContaining([
      'ratelimit',
      'ratelimit-policy',
      'retry-after',
      'x-ratelimit-limit',
      'x-ratelimit-remaining',
      'x-ratelimit-reset',
      'x-ratelimit-window',
    ]),
  );
});
