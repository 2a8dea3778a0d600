import { readFileSync } from 'node:fs';
import { readEnv } from '../../kit/env/read-env.ts';
import { createRedisStreamsBus } from '../../kit/events/redis/redis-streams-bus.ts';
import { createLog } from '../../kit/log/create-log.ts';
import { describeListenFailure } from '../../kit/server/listen-failure.ts';
import { startMetricsServer } from '../../kit/server/metrics-server.ts';
import { endOnSignalOrCrash } from '../../kit/server/process-end.ts';
import { createSharedBudgets } from './budget/shared-budgets.ts';
import { fetchJwks } from './credentials/fetch-jwks.ts';
import { overHttp } from './data-sources/over-http.ts';
import { openDocuments } from './documents/open-documents.ts';
import { envSchema } from './env.ts';
import { createRouter } from './router.ts';

/** The router of TradeSense as a process of its own, its subgraphs over HTTP, until a signal or a failure. */
export async function startTradeSenseRouter(): Promise<void> {
  const env = readEnv(envSchema);
  const log = createLog({ name: 'router', level: env.LOG_LEVEL });
  const bus = createRedisStreamsBus({ url: env.REDIS_URL, log });
  const budgets = createSharedBudgets({
    url: env.REDIS_URL,
    replicas: env.ROUTER_REPLICAS,
    log,
    clock: () => new Date(),
  });
  const trustedOnly = env.TRUSTED_DOCUMENTS_ONLY;
  const documents = openDocuments({ redisUrl: env.REDIS_URL, trustedOnly, log });
  const router = await createRouter({
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphs: {
      auth: overHttp({ name: 'auth', url: env.AUTH_URL, publicPaths: ['/.well-known/jwks.json'] }),
      trading: overHttp({ name: 'trading', url: env.TRADING_URL, publicPaths: ['/uploads', '/exports'] }),
      analytics: overHttp({ name: 'analytics', url: env.ANALYTICS_URL }),
      billing: overHttp({ name: 'billing', url: env.BILLING_URL }),
    },
    jwks: fetchJwks(env.AUTH_URL),
    bus,
    budgets,
    documents,
    viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
    log,
    publicOrigin: env.PUBLIC_ORIGIN,
    corsOrigins: env.CORS_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    timeoutMs: env.TIMEOUT_MS,
  });

  const metrics = await startMetricsServer(env, log);
  const end = endOnSignalOrCrash(async () => {
    await router.stop();
    await Promise.all([budgets.close(), documents.cache.close(), bus.close(), metrics.stop()]);
  }, log);

  try {
    const { url } = await router.listen({ host: env.HOST, port: env.PORT });
    log.info({ url }, 'router listens');
  } catch (error) {
    process.stderr.write(`${describeListenFailure(error, { host: env.HOST, port: env.PORT })}\n`);
    end(1);
  }
}
