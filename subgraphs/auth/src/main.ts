import { readEnv } from '../../../kit/env/read-env.ts';
import { runAlone } from '../../../kit/subgraph/run-alone.ts';
import { migrations } from './database.ts';
import { envSchema } from './env.ts';
import { createAuthSubgraph } from './subgraph.ts';

// Auth alone over HTTP: `npm run subgraph:auth`.
const env = readEnv(envSchema);
await runAlone({
  name: 'auth',
  host: env.HOST,
  port: env.PORT,
  logLevel: env.LOG_LEVEL,
  metrics: env,
  databaseUrl: env.AUTH_DATABASE_URL,
  databaseOwnerUrl: env.AUTH_DATABASE_OWNER_URL,
  redisUrl: env.REDIS_URL,
  viewerTokenSecret: env.VIEWER_TOKEN_SECRET,
  migrations,
  create: (parts) =>
    createAuthSubgraph({
      ...parts,
      signingKeys: env.AUTH_SIGNING_KEYS,
      apiKeyPeppers: env.AUTH_API_KEY_PEPPERS,
      mail: env.SMTP_URL
        ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, publicOrigin: env.PUBLIC_ORIGIN }
        : null,
    }),
});
