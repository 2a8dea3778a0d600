import { afterAll, beforeAll, expect, test } from 'vitest';
import { UpdateApiKeyDocument } from '../../client/generated/operations.ts';
import { createRedisStreamsBus } from '../../kit/events/redis/redis-streams-bus.ts';
import { createLog } from '../../kit/log/create-log.ts';
import { createCallCounter } from '../../kit/rate-limit/counting/call-counter.ts';
import { askUntil } from '../../start/demo/demo-client.ts';
import { SUBGRAPH_NAMES, type SubgraphName, startSubgraphs } from '../../start/subgraphs.ts';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { createTestDatabase } from '../setup/create-test-database.ts';
import { describeWithRedis, testRedis } from '../setup/test-redis.ts';
import { connectOverHttp } from '../supergraph/connect-over-http.ts';
import { type Person, signUpPerson } from '../supergraph/person.ts';
import { askWho, makeKey, revokeKey, rotateKey, withKey } from './key-holder.ts';

const ROUNDS = 10;

describeWithRedis('two routers that share nothing but Redis and the subgraphs', () => {
  const undo = new AsyncDisposableStack();
  const origins = { one: '', other: '' };
  let person: Person;

  beforeAll(async () => {
    const redis = undo.use(await testRedis());
    const log = createLog({ name: 'test', level: 'fatal' });
    const clock = () => new Date();
    const viewerTokenSecret = 'a secret that only this test knows, 32+';
    const apiKeyPeppers = [{ version: 1, secret: 'a pepper that only this test knows, 32+' }];
    const openBus = () => {
      const bus = createRedisStreamsBus({ url: redis.url, log });
      undo.defer(() => bus.close());
      return bus;
    };
    const databases = Object.fromEntries(
      await Promise.all(
        SUBGRAPH_NAMES.map(async (name) => [name, undo.use(await createTestDatabase(name))] as const),
      ),
    ) as Record<SubgraphName, Awaited<ReturnType<typeof createTestDatabase>>>;
    const secrets = { viewerTokenSecret, signingKeys: [createSigningKey()], apiKeyPeppers };
    const rateLimits = { counter: createCallCounter({ redisUrl: null, log }) };
    const subgraphs = await startSubgraphs({ databases, secrets, bus: openBus(), rateLimits, log, clock });
    undo.defer(async () => {
      await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
    });
    const common = {
      subgraphs,
      viewerTokenSecret,
      log,
      clock,
      budgets: null,
      publicOrigin: 'http://localhost',
    };
    for (const name of ['one', 'other'] as const) {
      const router = await connectOverHttp({ ...common, bus: openBus() }, undo);
      undo.defer(() => router.stop());
      origins[name] = (await router.listen({ host: '127.0.0.1', port: 0 })).url;
    }
    person = await signUpPerson(origins.one, 'Reviser');
  }, 120_000);
  afterAll(() => undo.disposeAsync(), 60_000);

  const onOther = async (secret: string) => (await askWho(origins.other, withKey(secret))).status;

  /** Milliseconds from the answer to a change at one router until the other answers so. */
  async function delayUntil(status: number, secret: string): Promise<number> {
    const began = performance.now();
    await askUntil(
      async () => ((await onOther(secret)) === status ? true : null),
      1,
      `${status} at the other`,
    );
    return performance.now() - began;
  }

  test('a key that is revoked at one is refused at the other within a second', async () => {
    const delays: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, secret } = await makeKey(person, { name: `Round ${round}` });
      expect(await onOther(secret)).toBe(200);
      await revokeKey(person, id);
      delays.push(await delayUntil(401, secret));
    }
    const worst = Math.max(...delays);
    console.info(`revoked at one router, refused at the other after at most ${Math.round(worst)} ms`);
    expect(worst).toBeLessThan(1_000);
  });

  test('so is a secret that was replaced, and an address that is no longer allowed', async () => {
    const { id, secret } = await makeKey(person);
    expect(await onOther(secret)).toBe(200);
    const next = await rotateKey(person, id, 0);
    expect(await delayUntil(401, secret)).toBeLessThan(1_000);
    expect(await onOther(next.secret)).toBe(200);
    await person.ask(UpdateApiKeyDocument, { input: { keyId: id, allowedAddresses: ['203.0.113.7'] } });
    expect(await delayUntil(403, next.secret)).toBeLessThan(1_000);
  });
});
