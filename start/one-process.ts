import { createInProcessBus } from '../kit/events/in-process/in-process-bus.ts';
import { createRedisStreamsBus } from '../kit/events/redis/redis-streams-bus.ts';
import type { Log } from '../kit/log/create-log.ts';
import { createCallCounter } from '../kit/rate-limit/counting/call-counter.ts';
import { createMemoryBudgetStore } from '../router/src/budget/memory/memory-store.ts';
import { createSharedBudgets } from '../router/src/budget/shared-budgets.ts';
import { openDocuments } from '../router/src/documents/open-documents.ts';
import { buildApp } from './build-app.ts';
import type { DataPaths } from './data-folder/data-dir.ts';
import { prepareDataDir } from './data-folder/prepare-data-dir.ts';
import { loadSecrets, type Secrets } from './data-folder/secrets.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import type { StartFailure } from './embedded/start-failure.ts';
import type { Env } from './env.ts';
import { joinRouter } from './join-router.ts';
import { checkPort } from './lifetime/check-port.ts';
import type { Undo } from './lifetime/undo.ts';
import {
  type DatabaseUrls,
  migrateAll,
  SUBGRAPH_NAMES,
  type SubgraphName,
  startSubgraphs,
} from './subgraphs.ts';
import { announceReady, announceStart } from './terminal/announce.ts';

export type OneProcessOptions = { env: Env; log: Log; paths: DataPaths; undo: Undo };

type Served = OneProcessOptions & {
  databases: Readonly<Record<SubgraphName, DatabaseUrls>>;
  secrets: Secrets;
};

/**
 * From nothing to serving, the demo trader included. Each part that was started is known to `undo`, also when a later
 * one fails. `brokenDown` resolves to the failure when PostgreSQL ends by itself, and to null when it was stopped.
 */
export async function startOneProcess(
  options: OneProcessOptions,
): Promise<{ brokenDown: Promise<StartFailure | null> }> {
  const { env, paths, undo } = options;
  announceStart();
  await checkPort({ host: env.HOST, port: env.PORT });
  prepareDataDir(paths);
  const postgres = await startEmbeddedPostgres({ dataDir: paths.postgres, databases: SUBGRAPH_NAMES });
  undo.add(postgres.stop);
  const { databases } = postgres;
  const [secrets] = await Promise.all([
    loadSecrets(paths.secrets),
    migrateAll(databases),
    buildApp(undo.asked),
  ]);
  undo.asked.throwIfAborted();
  const url = await serve({ ...options, databases, secrets });
  const { demoPassword } = secrets;
  if (env.SEED_DEMO) await seedDemo({ origin: url, password: demoPassword, signal: undo.asked });
  announceReady({
    origin: env.PUBLIC_ORIGIN ?? `http://localhost:${new URL(url).port}`,
    demoPassword: env.SEED_DEMO ? demoPassword : null,
    dataDir: paths.root,
  });
  return { brokenDown: postgres.ended };
}

/** The subgraphs, the bus between them and the router. Gives the address on which the router listens. */
async function serve({ env, log, undo, databases, secrets }: Served): Promise<string> {
  const clock = () => new Date();
  // Neither events nor imports move before everybody is there to take them, and nothing else is left to start.
  const everybodyListens = Promise.withResolvers<void>();
  const importsBegin = everybodyListens.promise;
  const bus = env.REDIS_URL
    ? createRedisStreamsBus({ url: env.REDIS_URL, log })
    : createInProcessBus({ log, opensWhen: everybodyListens.promise });
  undo.add(() => bus.close());
  const counter = createCallCounter({ redisUrl: env.REDIS_URL ?? null, log });
  undo.add(async () => counter.close());
  try {
    const rateLimits = { counter };
    const subgraphs = await startSubgraphs({
      databases,
      secrets,
      bus,
      rateLimits,
      log,
      clock,
      importsBegin,
    });
    undo.add(async () => {
      await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
    });
    const publicOrigin = env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`;
    const budgets = env.REDIS_URL
      ? createSharedBudgets({ url: env.REDIS_URL, replicas: 1, log, clock })
      : createMemoryBudgetStore({ clock });
    undo.add(() => budgets.close());
    const documents = openDocuments({ redisUrl: env.REDIS_URL ?? null, trustedOnly: false, log });
    undo.add(() => documents.cache.close());
    const { viewerTokenSecret } = secrets;
    const { CORS_ORIGINS: corsOrigins, TRUSTED_PROXIES: trustedProxies } = env;
    const shared = { viewerTokenSecret, bus, budgets, documents, log, clock, corsOrigins, trustedProxies };
    const router = await joinRouter({ ...shared, subgraphs, publicOrigin });
    undo.add(() => router.stop());
    const { url } = await router.listen({ host: env.HOST, port: env.PORT });
    everybodyListens.resolve();
    return url;
  } catch (error) {
    // Nobody will listen any more: what waits to be published stays in the outbox for the next start.
    everybodyListens.promise.catch(() => undefined);
    everybodyListens.reject(error);
    throw error;
  }
}
