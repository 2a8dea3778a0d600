import { readEnv } from '../../../kit/env/read-env.ts';
import { runAlone } from '../../../kit/subgraph/run-alone.ts';
import { migrations } from './database.ts';
import { envSchema } from './env.ts';
import { createTradingSubgraph } from './subgraph.ts';

// Trading alone over HTTP: `npm run subgraph:trading`.
const env = readEnv(envSchema);
await runAlone({
  name: 'trading',
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  metrics: env,
  databaseUrl: env.TRADING_DATABASE_URL,
  databaseOwnerUrl: env.TRADING_DATABASE_OWNER_URL,
  redisUrl: env.REDIS_URL,
  viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
  migrations,
  create: createTradingSubgraph,
});
