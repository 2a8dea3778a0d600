import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWithRedis, testRedis } from '../setup/test-redis.ts';
import { type Person, signUpPerson } from '../supergraph/person.ts';
import { type SeveralProcesses, startSeveral } from './several-processes.ts';

const ONE_POINT = '{ me { id } }';
const CHANGE_PLAN =
  'mutation Upgrade { changePlan(input: { plan: PRO }) { __typename ... on Failure { message } } }';

/** A plan change is in force everywhere after at most this long, in milliseconds. */
const IN_FORCE_MS = 2_000;

type Told = { status: number; limit: string | null; remaining: number; windows: string | null };

describeWithRedis('two routers on one Redis', () => {
  const undo = new AsyncDisposableStack();
  let processes: SeveralProcesses | null = null;
  const router = (number: 0 | 1) => processes?.routers[number] ?? expect.fail('it does not run');

  beforeAll(async () => {
    const redis = undo.use(await testRedis());
    processes = await startSeveral(redis.url, 2, undo);
  }, 120_000);
  afterAll(() => undo.disposeAsync(), 60_000);

  async function ask(number: 0 | 1, person: Person, query: string): Promise<Told> {
    const { status, headers } = await fetch(`${router(number).origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${person.accessToken}` },
      body: JSON.stringify({ query }),
    });
    return {
      status,
      limit: headers.get('x-ratelimit-limit'),
      remaining: Number(headers.get('x-ratelimit-remaining')),
      windows: headers.get('ratelimit'),
    };
  }

  test('count what a workspace spends as one', async () => {
    const person = await signUpPerson(router(0).origin, 'Two');
    const statuses = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        ask(i % 2 === 0 ? 0 : 1, person, '{ rateLimit { __typename } me { id } }'),
      ),
    );
    const admitted = statuses.filter(({ status }) => status === 200).length;
    // 20 points in a minute, of which one comes back every 3 s; and no more than 5 at once.
    expect(admitted).toBeGreaterThanOrEqual(5);
    expect(admitted).toBeLessThanOrEqual(20);
    for (let i = admitted; i < 20; i += 1) await ask(i % 2 === 0 ? 0 : 1, person, ONE_POINT);
    const [one, other] = [await ask(0, person, ONE_POINT), await ask(1, person, ONE_POINT)];
    expect(one.remaining + other.remaining).toBeLessThanOrEqual(2);
  });

  test('hold a changed plan within 2 seconds, and what was used stays used', async () => {
    const person = await signUpPerson(router(0).origin, 'Upgrade');
    for (let i = 0; i < 12; i += 1)
      expect((await ask(i % 2 === 0 ? 0 : 1, person, ONE_POINT)).status).toBe(200);
    const before = await ask(1, person, '{ rateLimit { __typename } }');
    expect(before.limit).toBe('20');
    const began = performance.now();
    expect((await ask(0, person, CHANGE_PLAN)).status).toBe(200);
    await expect
      .poll(async () => (await ask(1, person, '{ rateLimit { __typename } }')).limit, {
        timeout: IN_FORCE_MS,
        interval: 25,
      })
      .toBe('100');
    expect(performance.now() - began).toBeLessThan(IN_FORCE_MS);
    // The hour gives nothing back meanwhile: 12 questions and the change itself.
    const after = await ask(1, person, '{ rateLimit { __typename } }');
    expect(after.windows).toContain(`"hour";r=${1_000 - 13};`);
  });
});
