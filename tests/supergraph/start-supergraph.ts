import { afterAll, beforeAll } from 'vitest';
import { createInProcessBus } from '../../kit/events/in-process/in-process-bus.ts';
import { createLog } from '../../kit/log/create-log.ts';
import type { RateLimits } from '../../kit/rate-limit/apply-rate-limits.ts';
import { createCallCounter } from '../../kit/rate-limit/counting/call-counter.ts';
import { createMemoryBudgetStore } from '../../router/src/budget/memory/memory-store.ts';
import { openDocuments } from '../../router/src/documents/open-documents.ts';
import type { RouterOptions } from '../../router/src/router.ts';
import { joinRouter } from '../../start/join-router.ts';
import { SUBGRAPH_NAMES, type SubgraphName, type Subgraphs, startSubgraphs } from '../../start/subgraphs.ts';
import type { MailSettings } from '../../subgraphs/auth/src/mail/post.ts';
import { createSigningKey, type SigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { createTestDatabase } from '../setup/create-test-database.ts';
import { connectOverHttp } from './connect-over-http.ts';
import { type Observed, observeSubgraphs } from './observe-subgraphs.ts';
import { type Person, signUpPerson } from './person.ts';

/** How the router reaches the subgraphs. Everything must hold for both. */
export const TRANSPORTS = ['in process', 'over HTTP'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** The whole product on databases of its own, reached over HTTP as a client would. */
export type Supergraph = AsyncDisposable & {
  readonly origin: string;
  readonly subgraphs: Subgraphs;
  /** What the subgraphs were asked, and which SQL they sent for it. */
  readonly observed: Observed;
  /** What access tokens and viewer tokens are signed with. */
  readonly secrets: { viewerTokenSecret: string; signingKey: SigningKey };
  /** Signs a new person up. */
  person(name: string): Promise<Person>;
};

export type SupergraphOptions = Partial<Pick<RouterOptions, 'log' | 'trustedProxies'>> & {
  clock?: () => Date;
  /** Whether callers are held to the budgets of their plans. False by default: most tests ask more than a person would. */
  limited?: boolean;
  /** Whether only API keys may ask what the app does not. False by default. */
  trustedOnly?: boolean;
  /** By default counted in memory, and so wide that a test's people may all come from one address. */
  rateLimits?: RateLimits;
  /** How mail is sent; by default not at all, so that signing up takes one step. */
  mail?: MailSettings;
};

const PEPPER = { version: 1, secret: 'a pepper that only this test knows, 32+' };
/** Many times more than any test asks for, from one address. */
const WIDE = 10_000;

/** Starts the four subgraphs and the router; `await using` stops them and drops their databases. */
export async function startSupergraph(
  transport: Transport,
  options: SupergraphOptions = {},
): Promise<Supergraph> {
  await using undo = new AsyncDisposableStack();
  const log = options.log ?? createLog({ name: 'test', level: 'fatal' });
  const clock = options.clock ?? (() => new Date());
  const viewerTokenSecret = 'a secret that only this test knows, 32+';
  const databases = Object.fromEntries(
    await Promise.all(
      SUBGRAPH_NAMES.map(async (name) => [name, undo.use(await createTestDatabase(name))] as const),
    ),
  ) as Record<SubgraphName, Awaited<ReturnType<typeof createTestDatabase>>>;
  const everybodyListens = Promise.withResolvers<void>();
  const bus = createInProcessBus({ log, opensWhen: everybodyListens.promise });
  undo.defer(() => bus.close());
  const signingKey = createSigningKey();
  const secrets = { viewerTokenSecret, signingKeys: [signingKey], apiKeyPeppers: [PEPPER] };
  const rateLimits = options.rateLimits ?? {
    counter: createCallCounter({ redisUrl: null, log }),
    times: WIDE,
  };
  const mail = options.mail ? { mail: options.mail } : {};
  const started = await startSubgraphs({ databases, secrets, bus, rateLimits, log, clock, ...mail });
  undo.defer(async () => {
    await Promise.all(SUBGRAPH_NAMES.map((name) => started[name].stop()));
  });
  const observed = observeSubgraphs(started);
  const budgets = options.limited ? createMemoryBudgetStore({ clock }) : null;
  const common = {
    viewerTokenSecret,
    bus,
    log,
    clock,
    budgets,
    documents: openDocuments({ redisUrl: null, trustedOnly: options.trustedOnly ?? false, log }),
    publicOrigin: 'http://localhost',
    trustedProxies: options.trustedProxies ?? [],
  };
  const router =
    transport === 'in process'
      ? await joinRouter({ ...common, subgraphs: observed.subgraphs })
      : await connectOverHttp({ ...common, subgraphs: observed.subgraphs }, undo);
  undo.defer(() => router.stop());
  everybodyListens.resolve();
  const { url } = await router.listen({ host: '127.0.0.1', port: 0 });
  const resources = undo.move();
  return {
    origin: url,
    subgraphs: started,
    observed,
    secrets: { viewerTokenSecret, signingKey },
    person: (name) => signUpPerson(url, name),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** One supergraph for all tests of a file or suite; read it inside tests only. */
export function useSupergraph(transport: Transport, options: SupergraphOptions = {}): () => Supergraph {
  let supergraph: Supergraph | null = null;
  beforeAll(async () => {
    supergraph = await startSupergraph(transport, options);
  });
  afterAll(() => supergraph?.[Symbol.asyncDispose]());
  return () => {
    if (!supergraph) throw new Error('The supergraph runs only while tests do.');
    return supergraph;
  };
}
