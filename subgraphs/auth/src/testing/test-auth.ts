import jwt from 'jsonwebtoken';
import type { DomainEvent } from '../../../../kit/events/event.ts';
import { createInProcessBus } from '../../../../kit/events/in-process/in-process-bus.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { createLog, type Log } from '../../../../kit/log/create-log.ts';
import type { RateLimits } from '../../../../kit/rate-limit/apply-rate-limits.ts';
import { createCallCounter } from '../../../../kit/rate-limit/counting/call-counter.ts';
import type { SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';
import { ANONYMOUS, type Asker, type KnownViewer } from '../../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../../kit/viewer/viewer-token.ts';
import { API_KEY_CHANGED } from '../../../../schema/events/api-key-changed.ts';
import { SESSION_ENDED } from '../../../../schema/events/session-ended.ts';
import { WORKSPACE_CREATED } from '../../../../schema/events/workspace-created.ts';
import { createTestDatabase } from '../../../../tests/setup/create-test-database.ts';
import type { Pepper } from '../api-key/secret/secret-hasher.ts';
import type { MailSettings } from '../mail/post.ts';
import { createPasswordHasher, type PasswordHasher } from '../password/password-hasher.ts';
import { createAuthSubgraph } from '../subgraph.ts';
import { createSigningKey } from '../token/signing-key.ts';

const SECRET = 'a viewer token secret of tests, long enough';

/** Light parameters keep the tests quick; what is tested does not depend on them. */
export const LIGHT = { memoryCost: 1_024, timeCost: 1, parallelism: 1 };

const PEPPER = { version: 1, secret: 'a pepper of tests, which is long enough' };

export type Asking = { as?: Asker; cookie?: string | undefined; variables?: Record<string, unknown> };

/** Auth on a database of its own, with a clock that tests turn and the events that it published. */
export async function startTestAuth(
  options: {
    hasher?: PasswordHasher;
    peppers?: readonly Pepper[];
    rateLimits?: RateLimits;
    mail?: MailSettings;
    log?: Log;
  } = {},
) {
  const testDatabase = await createTestDatabase('auth');
  const log = options.log ?? createLog({ name: 'auth', level: 'fatal' });
  const bus = createInProcessBus({ log });
  const events: DomainEvent[] = [];
  await bus.subscribe({
    group: 'test',
    topics: [SESSION_ENDED, WORKSPACE_CREATED, API_KEY_CHANGED],
    handle: async (batch) => void events.push(...batch),
  });
  let now = Date.parse('2026-03-09T14:30:00.000Z');
  // All of a test's people are at one address.
  const wide = { counter: createCallCounter({ redisUrl: null, log }), times: 1_000 };
  const { rateLimits = wide } = options;
  const start = (hasher: PasswordHasher = createPasswordHasher(LIGHT)) =>
    createAuthSubgraph({
      databaseUrl: testDatabase.url,
      viewerTokenSecret: SECRET,
      signingKeys: [createSigningKey()],
      apiKeyPeppers: options.peppers ?? [PEPPER],
      bus,
      rateLimits,
      log,
      clock: () => new Date(now),
      hasher,
      mail: options.mail ?? null,
    });
  let subgraph = await start(options.hasher);

  async function ask(query: string, asking: Asking = {}): Promise<SubgraphResponse> {
    return subgraph.execute({
      query,
      variables: asking.variables,
      viewerToken: signViewerToken(asking.as ?? ANONYMOUS, SECRET),
      requestId: createId('req'),
      cookie: asking.cookie,
      userAgent: 'a browser',
      clientAddress: '192.0.2.7',
    });
  }

  return {
    get subgraph() {
      return subgraph;
    },
    ask,
    /** Of the database, as the application. */
    url: testDatabase.url,
    /** Moves the clock on. */
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => new Date(now),
    /** What was published so far, once all of it was. */
    async published(topic: string): Promise<DomainEvent[]> {
      await subgraph.drained();
      return events.filter((event) => event.topic === topic);
    },
    /** Stops it and starts it again on the same database. */
    async restart(hasher?: PasswordHasher): Promise<void> {
      await subgraph.stop();
      subgraph = await start(hasher);
    },
    async [Symbol.asyncDispose]() {
      await subgraph.stop();
      await bus.close();
      await testDatabase.drop();
    },
  };
}
export type TestAuth = Awaited<ReturnType<typeof startTestAuth>>;

/** The viewer that the router would make of an access token. */
export function viewerOf(accessToken: string): KnownViewer {
  const claims = jwt.decode(accessToken);
  if (claims === null || typeof claims === 'string') throw new Error('This is no access token.');
  return {
    kind: 'user',
    personId: claims.sub ?? '',
    sessionId: claims.sid,
    apiKeyId: null,
    membershipId: claims.mid,
    workspaceId: claims.wid,
    role: claims.role,
    scopes: String(claims.scope).split(' '),
    entitlements: null,
  };
}
