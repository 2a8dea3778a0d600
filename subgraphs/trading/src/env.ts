import { z } from 'zod';
import { metricsEnv } from '../../../kit/env/metrics-env.ts';

/** The variables of the trading process. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('an address to listen on, such as "0.0.0.0"'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4002).describe('a port, such as "4002"'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('a log level, such as "info"'),
  TRADING_DATABASE_URL: z
    .url()
    .describe(
      'the URL of its database as a role that owns nothing, such as "postgres://trading_app:…@localhost:5432/trading"',
    ),
  TRADING_DATABASE_OWNER_URL: z
    .url()
    .optional()
    .describe('the same database as the role that owns the tables; when set, migrations run at the start'),
  ...metricsEnv,
  REDIS_URL: z.url().describe('the Redis that carries events, such as "redis://localhost:6379"'),
  VIEWER_TOKEN_SECRET: z.string().min(32).describe("at least 32 characters, the same as the router's"),
});
