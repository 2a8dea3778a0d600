import { readEnv } from '../../../kit/env/read-env.ts';
import { runAlone } from '../../../kit/subgraph/run-alone.ts';
import { migrations } from './database.ts';
import { envSchema } from './env.ts';
import { createBillingSubgraph } from './subgraph.ts';

// Billing alone over HTTP: `npm run subgraph:billing`.
const env = readEnv(envSchema);
await runAlone({
  name: 'billing',
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  metrics: env,
  databaseUrl: env.BILLING_DATABASE_URL,
  databaseOwnerUrl: env.BILLING_DATABASE_OWNER_URL,
  redisUrl: env.REDIS_URL,
  viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
  migrations,
  create: createBillingSubgraph,
});
