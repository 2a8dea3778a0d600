import { migrateDatabase } from '../../../kit/database/migrate/migrate-database.ts';
import { readEnv } from '../../../kit/env/read-env.ts';
import { createRedisStreamsBus } from '../../../kit/events/redis/redis-streams-bus.ts';
import { createLog } from '../../../kit/log/create-log.ts';
import { stopOnSignal } from '../../../kit/server/stop-on-signal.ts';
import { serveSubgraph } from '../../../kit/subgraph/serve-subgraph.ts';
import { migrations } from './database.ts';
import { envSchema } from './env.ts';
import { createAnalyticsSubgraph } from './subgraph.ts';

// Analytics alone over HTTP: `npm run subgraph:analytics`.
const env = readEnv(envSchema);
const log = createLog({ name: 'analytics', level: env.LOG_LEVEL });
if (env.ANALYTICS_DATABASE_OWNER_URL) {
  const applicationRole = new URL(env.ANALYTICS_DATABASE_URL).username;
  await migrateDatabase({ ownerUrl: env.ANALYTICS_DATABASE_OWNER_URL, applicationRole, migrations });
}
const subgraph = await createAnalyticsSubgraph({
  databaseUrl: env.ANALYTICS_DATABASE_URL,
  viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
  bus: createRedisStreamsBus({ url: env.REDIS_URL, log }),
  log,
  clock: () => new Date(),
});
const served = await serveSubgraph(subgraph, { host: env.HOST, port: env.PORT, log });
stopOnSignal(served.stop, log);
