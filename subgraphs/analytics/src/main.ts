import { readEnv } from '../../../kit/env/read-env.ts';
import { runAlone } from '../../../kit/subgraph/run-alone.ts';
import { migrations } from './database.ts';
import { envSchema } from './env.ts';
import { createAnalyticsSubgraph } from './subgraph.ts';

// Analytics alone over HTTP: `npm run subgraph:analytics`.
const env = readEnv(envSchema);
await runAlone({
  name: 'analytics',
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  metrics: env,
  databaseUrl: env.ANALYTICS_DATABASE_URL,
  databaseOwnerUrl: env.ANALYTICS_DATABASE_OWNER_URL,
  redisUrl: env.REDIS_URL,
  viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
  migrations,
  create: createAnalyticsSubgraph,
});
