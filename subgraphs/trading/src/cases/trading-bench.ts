import { readFile } from 'node:fs/promises';
import Fastify from 'fastify';
import { pino } from 'pino';
import type { DomainEvent } from '../../../../kit/events/event.ts';
import { createInProcessBus } from '../../../../kit/events/in-process/in-process-bus.ts';
import { createId } from '../../../../kit/id/create-id.ts';
import { createCallCounter } from '../../../../kit/rate-limit/counting/call-counter.ts';
import type { KnownViewer, Viewer } from '../../../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../../../kit/viewer/viewer-token.ts';
import { ACCOUNT_CHANGED } from '../../../../schema/events/account-changed.ts';
import { TRADES_CHANGED } from '../../../../schema/events/trades-changed.ts';
import { createTestDatabase } from '../../../../tests/setup/create-test-database.ts';
import { runNextImport } from '../import-worker/run-import.ts';
import { createTradingSubgraph } from '../subgraph.ts';

const SECRET = 'a secret that only this test knows';

/** The answer of the subgraph to one operation; `data` is checked by the test that asked. */
// biome-ignore lint/suspicious/noExplicitAny: what a query answers is known to the test that wrote it.
type Data = any;

export type Trader = KnownViewer & {
  ask: (query: string, variables?: Record<string, unknown>) => Promise<Data>;
};
export type TradingBench = Awaited<ReturnType<typeof openTradingBench>>;

/** The trading subgraph over a migrated database, by default one of the test's own; imports run when the test says so. */
export async function openTradingBench(
  given: { url: string } | null = null,
  { undoInRequest }: { undoInRequest?: number } = {},
) {
  const testDatabase = given ? null : await createTestDatabase('trading');
  const log = pino({ level: 'silent' });
  const bus = createInProcessBus({ log });
  const events: DomainEvent[] = [];
  await bus.subscribe({
    group: 'test',
    topics: [TRADES_CHANGED, ACCOUNT_CHANGED],
    handle: async (some) => void events.push(...some),
  });
  let now = Date.parse('2026-11-22T12:00:00Z');
  const clock = () => new Date(now);
  const trading = await createTradingSubgraph({
    databaseUrl: given?.url ?? testDatabase?.url ?? '',
    viewerTokenSecret: SECRET,
    bus,
    rateLimits: { counter: createCallCounter({ redisUrl: null, log }) },
    log,
    clock,
    importLanes: 0,
    undoInRequest,
  });
  const server = Fastify();
  if (trading.routes) await server.register(trading.routes);

  async function askAs(viewer: Viewer, query: string, variables: Record<string, unknown> = {}) {
    const viewerToken = signViewerToken(viewer, SECRET);
    return trading.execute({ query, variables, viewerToken, requestId: 'test' });
  }

  /** A trader with a workspace of their own. */
  function trader(
    entitlements: KnownViewer['entitlements'] = { plan: 'PRO', uploadMegabytes: 100, exportsPerDay: 50 },
  ): Trader {
    const viewer: KnownViewer = {
      kind: 'user',
      membershipId: createId('mbr'),
      personId: createId('per'),
      workspaceId: createId('wsp'),
      role: 'OWNER',
      sessionId: null,
      apiKeyId: null,
      scopes: [],
      entitlements,
    };
    const ask = async (query: string, variables?: Record<string, unknown>): Promise<Data> => {
      const { data, errors } = await askAs(viewer, query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    return { ...viewer, ask };
  }

  const claimant = { owner: 'test worker', leaseMs: 30_000, clock };
  /** What running imports takes. */
  const running = () => ({
    database: trading.database,
    log,
    claimant,
    stopping: new AbortController().signal,
  });

  return {
    trading,
    database: trading.database,
    get testDatabase() {
      if (!testDatabase) throw new Error('This database was brought by the test.');
      return testDatabase;
    },
    server,
    events,
    askAs,
    trader,
    running,
    /** Runs the import that has waited longest; false when none waits. */
    runNext: () => runNextImport(running()),
    claimant,
    clock,
    /** Lets time pass. */
    wait(milliseconds: number) {
      now += milliseconds;
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await trading.stop();
      await bus.close();
      await testDatabase?.drop();
    },
  };
}

/** One of the project's own broker files. */
export function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(`../../fixtures/${name}`, import.meta.url));
}
