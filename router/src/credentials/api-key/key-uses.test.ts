import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCallCounter } from '../../../../kit/rate-limit/counting/call-counter.ts';
import { type ContextSource, createSubgraph } from '../../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../../kit/subgraph/read-type-defs.ts';
import { requireRouter } from '../../../../kit/viewer/require-viewer.ts';
import { inProcess } from '../../data-sources/in-process.ts';
import { createKeyUses, type KeyUse } from './key-uses.ts';

const SECRET = 'a secret of the tests, long enough';
const NOON = Date.parse('2026-03-09T12:00:00Z');

type Told = { keyId: string; at: Date; agent: string | null };

/** Auth as far as it is told of uses; while `away` it answers with an error. */
function setUp() {
  const log = pino({ level: 'silent' });
  const state = { away: false, told: [] as Told[][] };
  const auth = createSubgraph<ContextSource>({
    name: 'auth',
    typeDefs: readTypeDefs(new URL('../../../../subgraphs/auth/schema.graphql', import.meta.url)),
    resolvers: {
      Mutation: {
        recordApiKeyUses: (_: unknown, { uses }: { uses: Told[] }, { viewer }: ContextSource) => {
          requireRouter(viewer);
          if (state.away) throw new Error('away');
          return state.told.push(uses);
        },
      },
    },
    createContext: (source) => ({ value: source, finish: async () => {} }),
    viewerTokenSecret: SECRET,
    rateLimits: { counter: createCallCounter({ redisUrl: null, log }) },
    log,
    checks: {},
    onStop: async () => {},
  });
  return { state, uses: createKeyUses({ auth: inProcess(auth), viewerTokenSecret: SECRET, log }) };
}

const use = (keyId: string, second: number, userAgent = 'a program'): KeyUse => ({
  keyId,
  at: new Date(NOON + second * 1_000),
  address: '203.0.113.7',
  userAgent,
});
const summary = (told: Told[][]) =>
  told.map((batch) => batch.map(({ keyId, at }) => [keyId, (at.getTime() - NOON) / 1_000]));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the last use of each key is told once in two seconds', async () => {
  const { state, uses } = setUp();
  for (const second of [1, 3, 2]) uses.note(use('key_a', second));
  uses.note(use('key_b', 1));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(state.told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await uses.stop();
  // Of the uses at 1, 3 and 2 s the one at 3 s is the last.
  expect(summary(state.told)).toEqual([
    [
      ['key_a', 3],
      ['key_b', 1],
    ],
  ]);
});

test('what could not be told is told later, unless there is something newer', async () => {
  const { state, uses } = setUp();
  state.away = true;
  uses.note(use('key_a', 1));
  uses.note(use('key_b', 1));
  await vi.advanceTimersByTimeAsync(2_000);
  uses.note(use('key_b', 5));
  state.away = false;
  await uses.stop();
  expect(summary(state.told).map((batch) => batch.toSorted())).toEqual([
    [
      ['key_a', 1],
      ['key_b', 5],
    ],
  ]);
});

test('who stops tells what is left, and nothing when nothing is', async () => {
  const { state, uses } = setUp();
  uses.note(use('key_a', 1, 'x'.repeat(5_000)));
  await uses.stop();
  await uses.stop();
  expect(state.told).toHaveLength(1);
  expect(state.told[0]?.[0]?.agent).toHaveLength(300);
});
