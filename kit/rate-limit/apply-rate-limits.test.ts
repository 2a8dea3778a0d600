import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLog } from '../log/create-log.ts';
import { createSubgraph } from '../subgraph/create-subgraph.ts';

import { ANONYMOUS, type Entitlements, type KnownViewer, type Viewer } from '../viewer/viewer.ts';
import { signViewerToken } from '../viewer/viewer-token.ts';
import type { RateLimits } from './apply-rate-limits.ts';
import { createCallCounter } from './counting/call-counter.ts';

const SECRET = 'a secret that only this test knows, 32+';
const log = createLog({ name: 'test', level: 'silent' });
/** A port at which nobody listens. */
const NO_REDIS = 'redis://127.0.0.1:1';

const SHARED = readFileSync(new URL('../../schema/shared.graphql', import.meta.url), 'utf8');
const UNION = 'type Done { at: Int } union Result = Done | RateLimited | LimitsUnavailable';
const FIELDS = `
  knock(name: String): Result
    @rateLimit(counts: "knocks with this name", by: CLIENT_ADDRESS, arguments: ["name"], limit: 2, duration: 60)
    @rateLimit(counts: "knocks", by: CLIENT_ADDRESS, limit: 3, duration: 3600)
  bring: Result @rateLimit(counts: "things", by: WORKSPACE, limit: 2, duration: 60, uncounted: ALLOWED)
  take: Result @rateLimit(counts: "exports", by: WORKSPACE, planLimit: EXPORTS_PER_DAY, duration: 86400)`;

function start(
  rateLimits: RateLimits | null = { counter: createCallCounter({ redisUrl: null, log }) },
  schema = `${UNION} type Query { ${FIELDS} }`,
) {
  const ran = { count: 0 };
  const run = () => {
    ran.count += 1;
    return { __typename: 'Done', at: ran.count };
  };
  const subgraph = createSubgraph<object>({
    name: 'door',
    typeDefs: `${SHARED}\n${schema}`,
    resolvers: { Query: { knock: run, bring: run, take: run } },
    createContext: () => ({ value: {}, finish: async () => undefined }),
    viewerTokenSecret: SECRET,
    ...(rateLimits && { rateLimits }),
    log,
    checks: {},
    onStop: async () => rateLimits?.counter.close(),
  });
  async function ask(
    field: string,
    viewer: Viewer = ANONYMOUS,
    clientAddress: string | undefined = '192.0.2.7',
  ) {
    const fields =
      '__typename ... on Failure { code message } ... on RateLimited { limited limit windowSeconds retryAfterSeconds }';
    const answer = await subgraph.execute({
      query: `{ answer: ${field} { ${fields} } }`,
      viewerToken: signViewerToken(viewer, SECRET),
      requestId: 'req-00000001',
      clientAddress,
    });
    return answer.errors ? { errors: answer.errors } : (answer.data?.answer as Record<string, unknown>);
  }
  return { ask, ran, execute: subgraph.execute, stop: subgraph.stop };
}

function trader(workspaceId: string, exportsPerDay: number | null | 'unknown' = 5): KnownViewer {
  const known: Entitlements | null =
    exportsPerDay === 'unknown' ? null : { plan: 'PRO', uploadMegabytes: 1, exportsPerDay };
  const ids = { membershipId: 'mbr_1', personId: 'per_1', workspaceId, sessionId: null, apiKeyId: null };
  return { kind: 'user', ...ids, role: 'OWNER', scopes: [], entitlements: known };
}

const DONE = { __typename: 'Done' };
const knock = (name: string) => `knock(name: ${JSON.stringify(name)})`;

describe('a field with two limits', () => {
  test('stays within each, and says which was used up and how long to wait', async () => {
    const { ask, ran } = start();
    // The name holds 2 in a minute, the address 3 in an hour.
    expect([await ask(knock('ada')), await ask(knock('ada'))]).toEqual([DONE, DONE]);
    expect(await ask(knock('ada'))).toEqual({
      __typename: 'RateLimited',
      code: 'RATE_LIMITED',
      message: expect.stringMatching(
        /^Too many knocks with this name: 2 in 1 minute are allowed\. Try again in (1 minute|59 seconds)\.$/,
      ),
      limited: 'knock',
      limit: 2,
      windowSeconds: 60,
      retryAfterSeconds: expect.toBeOneOf([59, 60]),
    });
    expect(await ask(knock('bob'))).toEqual(DONE);
    expect(await ask(knock('eve'))).toMatchObject({ limit: 3, windowSeconds: 3_600 });
    expect(ran.count).toBe(3);
  });

  test('tells names apart, and not how they are written', async () => {
    const { ask } = start();
    await ask(knock('Ada@Example.com'));
    await ask(knock(' ada@example.com '));
    expect(await ask(knock('ADA@EXAMPLE.COM'))).toMatchObject({ code: 'RATE_LIMITED' });
  });

  test('tells addresses apart, of IPv6 the network', async () => {
    const { ask } = start();
    for (const last of ['1', '2', '3']) await ask(knock(last), ANONYMOUS, `2001:db8::${last}`);
    expect(await ask(knock('4'), ANONYMOUS, '2001:db8::4')).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await ask(knock('4'), ANONYMOUS, '2001:db8:0:1::4')).toEqual(DONE);
  });

  test('counts every alias of one operation', async () => {
    const { execute } = start();
    const aliases = Array.from({ length: 5 }, (_, n) => `a${n}: knock(name: "${n}") { __typename }`);
    const viewerToken = signViewerToken(ANONYMOUS, SECRET);
    const { data } = await execute({ query: `{ ${aliases.join(' ')} }`, viewerToken, requestId: 'req-1' });
    const names = Object.values(data ?? {}).map((answer) => (answer as { __typename: string }).__typename);
    expect(names.sort()).toEqual(['Done', 'Done', 'Done', 'RateLimited', 'RateLimited']);
  });

  test('allows more where whoever composes it says so', async () => {
    const { ask } = start({ counter: createCallCounter({ redisUrl: null, log }), times: 2 });
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await ask(knock('ada')));
    // 2 × 2 are allowed.
    expect(answers.map((answer) => ('code' in answer ? answer.code : 'done'))).toEqual([
      ...Array(4).fill('done'),
      'RATE_LIMITED',
    ]);
  });
});

describe('a limit of the plan', () => {
  test('belongs to the workspace, and a larger plan finds no refusal counted', async () => {
    const { ask } = start();
    const take = (exportsPerDay: number | null) => ask('take', trader('wsp_1', exportsPerDay));
    expect(await take(1)).toEqual(DONE);
    for (let n = 0; n < 3; n += 1)
      expect(await take(1)).toMatchObject({
        limit: 1,
        message: expect.stringMatching(/Try again in 24 hours, or change the plan\.$/),
      });
    expect(await ask('take', trader('wsp_2', 1))).toEqual(DONE);
    // 1 of 2 was used under the smaller plan.
    expect(await take(2)).toEqual(DONE);
    expect(await take(2)).toMatchObject({ code: 'RATE_LIMITED', limit: 2 });
    expect(await take(null)).toEqual(DONE);
  });

  test('refuses while the plan is not known', async () => {
    const { ask, ran } = start();
    expect(await ask('take', trader('wsp_1', 'unknown'))).toMatchObject({ code: 'LIMITS_UNAVAILABLE' });
    expect(ran.count).toBe(0);
  });

  test('is asked of known callers alone', async () => {
    const { ask } = start();
    expect(await ask('take')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await ask('bring')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

test('where calls cannot be counted, one field refuses and another goes on', async () => {
  const { ask, ran, stop } = start({ counter: createCallCounter({ redisUrl: NO_REDIS, log }) });
  expect(await ask(knock('ada'))).toEqual({
    __typename: 'LimitsUnavailable',
    code: 'LIMITS_UNAVAILABLE',
    message: expect.stringContaining('Try again in 5 seconds.'),
  });
  expect(ran.count).toBe(0);
  expect(await ask('bring', trader('wsp_1'))).toEqual(DONE);
  await stop();
});

describe('a schema is refused', () => {
  const limited = (numbers: string) =>
    `${UNION} type Query { knock: Result @rateLimit(counts: "knocks", by: WORKSPACE, ${numbers}) }`;

  test.each([
    [
      'with neither a number nor a plan’s',
      limited('duration: 60'),
      'either the schema says the limit or the plan',
    ],
    [
      'with both',
      limited('duration: 60, limit: 1, planLimit: EXPORTS_PER_DAY'),
      'either the schema says the limit or the plan',
    ],
    ['with a window of no length', limited('duration: 0, limit: 1'), 'duration'],
    [
      'without room for the refusal',
      'type Done { at: Int } type Query { knock: Done @rateLimit(counts: "x", by: WORKSPACE, limit: 1, duration: 60) }',
      'Query.knock has a @rateLimit: add RateLimited and LimitsUnavailable to Done.',
    ],
  ])('%s', (_name, schema, message) => {
    expect(() => start(undefined, schema)).toThrow(message);
  });

  test('with limits and nowhere to count', () => {
    expect(() => start(null)).toThrow('no counter of calls was given');
  });
});
