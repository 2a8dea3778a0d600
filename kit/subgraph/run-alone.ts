import type { Migration } from '../database/migrate/define-migration.ts';
import { migrateDatabase } from '../database/migrate/migrate-database.ts';
import type { MetricsPlace } from '../env/metrics-env.ts';
import type { Bus } from '../events/event.ts';
import { createRedisStreamsBus } from '../events/redis/redis-streams-bus.ts';
import { createLog, type Log } from '../log/create-log.ts';
import type { RateLimits } from '../rate-limit/apply-rate-limits.ts';
import { createCallCounter } from '../rate-limit/counting/call-counter.ts';
import { describeListenFailure } from '../server/listen-failure.ts';
import { startMetricsServer } from '../server/metrics-server.ts';
import { endOnSignalOrCrash } from '../server/process-end.ts';
import { serveSubgraph } from './serve-subgraph.ts';
import type { Subgraph } from './subgraph.ts';

/** What every subgraph is made from, besides its own. */
export type SubgraphParts = {
  databaseUrl: string;
  viewerTokenSecret: string;
  bus: Bus;
  rateLimits: RateLimits;
  log: Log;
  clock: () => Date;
};

export type RunAloneOptions = {
  name: string;
  host: string;
  port: number;
  logLevel: string;
  /** Where its metrics are served. */
  metrics: MetricsPlace;
  databaseUrl: string;
  /** The same database as its tables' owner; when given, it is migrated first. */
  databaseOwnerUrl: string | undefined;
  redisUrl: string;
  viewerTokenSecret: string;
  migrations: readonly Migration[];
  create: (parts: SubgraphParts) => Promise<Subgraph>;
};

/**
 * Runs one subgraph as a process of its own: migrates, serves over HTTP, and ends on a signal after what is under way.
 * An address that cannot be listened on is told in one sentence, with exit status 1.
 */
export async function runAlone(options: RunAloneOptions): Promise<void> {
  const { name, host, port, databaseUrl, databaseOwnerUrl, viewerTokenSecret, migrations } = options;
  const log = createLog({ name, level: options.logLevel });
  if (databaseOwnerUrl) {
    await migrateDatabase({
      ownerUrl: databaseOwnerUrl,
      applicationRole: new URL(databaseUrl).username,
      migrations,
    });
  }
  const bus = createRedisStreamsBus({ url: options.redisUrl, log });
  const counter = createCallCounter({ redisUrl: options.redisUrl, log });
  const subgraph = await options.create({
    databaseUrl,
    viewerTokenSecret,
    bus,
    rateLimits: { counter },
    log,
    clock: () => new Date(),
  });
  try {
    const served = await serveSubgraph(subgraph, { host, port, log });
    const metrics = await startMetricsServer(options.metrics, log);
    log.info({ url: served.url }, 'subgraph listens');
    endOnSignalOrCrash(
      () =>
        served.stop().finally(() => {
          counter.close();
          return Promise.all([bus.close(), metrics.stop()]).then(() => {});
        }),
      log,
    );
  } catch (error) {
    process.stderr.write(`${describeListenFailure(error, { host, port })}\n`);
    await subgraph.stop();
    counter.close();
    await bus.close();
    process.exit(1);
  }
}
