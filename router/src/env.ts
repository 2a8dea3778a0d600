import { z } from 'zod';
import { metricsEnv } from '../../kit/env/metrics-env.ts';
import { REQUEST_TIMEOUT_MS } from './data-sources/resilience/call-limits.ts';

const subgraphUrl = (name: string, port: number) =>
  z.url().describe(`where the ${name} subgraph listens, such as "http://${name}:${port}"`);

/** A comma-separated list; empty when unset. */
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

/** The variables of the router process. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('an address to listen on, such as "0.0.0.0"'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000).describe('a port, such as "4000"'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('a log level, such as "info"'),
  ...metricsEnv,
  AUTH_URL: subgraphUrl('auth', 4001),
  TRADING_URL: subgraphUrl('trading', 4002),
  ANALYTICS_URL: subgraphUrl('analytics', 4003),
  BILLING_URL: subgraphUrl('billing', 4004),
  REDIS_URL: z.url().describe('the Redis that carries events, such as "redis://localhost:6379"'),
  ROUTER_REPLICAS: z.coerce
    .number()
    .int()
    .min(1)
    .default(1)
    .describe(
      'how many routers share the load, such as "3": each takes its part of the budgets while Redis is down',
    ),
  TRUSTED_DOCUMENTS_ONLY: z
    .stringbool()
    .default(false)
    .describe('"true" or "false": whether only API keys may ask what the app does not'),
  TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(120_000)
    .default(REQUEST_TIMEOUT_MS)
    .describe('how long a request may take with all calls that it needs, in milliseconds, such as "10000"'),
  VIEWER_TOKEN_SECRET: z.string().min(32).describe('at least 32 characters, the same in every subgraph'),
  PUBLIC_ORIGIN: z
    .url()
    .default('http://localhost:4000')
    .describe('where people reach the router, such as "https://app.example.com"'),
  CORS_ORIGINS: list.describe(
    'origins whose pages may call the API, such as "https://a.example.com,https://b.example.com"',
  ),
  TRUSTED_PROXIES: list.describe(
    'addresses of proxies whose X-Forwarded headers are believed, such as "10.0.0.0/8"',
  ),
});
export type RouterEnv = z.infer<typeof envSchema>;
