import { z } from 'zod';
import { metricsEnv } from '../../../kit/env/metrics-env.ts';
import { pepperSchema } from './api-key/secret/secret-hasher.ts';
import { signingKeySchema } from './token/signing-key.ts';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
});
const signingKeys = json.pipe(z.array(signingKeySchema).min(1));
const peppers = json.pipe(z.array(pepperSchema).min(1));

/** The variables of the auth process. */
export const envSchema = z.object({
  HOST: z.string().default('127.0.0.1').describe('an address to listen on, such as "0.0.0.0"'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4001).describe('a port, such as "4001"'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('a log level, such as "info"'),
  AUTH_DATABASE_URL: z
    .url()
    .describe(
      'the URL of its database as a role that owns nothing, such as "postgres://auth_app:…@localhost:5432/auth"',
    ),
  AUTH_DATABASE_OWNER_URL: z
    .url()
    .optional()
    .describe('the same database as the role that owns the tables; when set, migrations run at the start'),
  AUTH_SIGNING_KEYS: signingKeys.describe(
    'the keys of access tokens as JSON, the one that signs first, such as [{"kid":"2026-11","privateKeyPem":"-----BEGIN PRIVATE KEY-----\\n…"}]',
  ),
  AUTH_API_KEY_PEPPERS: peppers.describe(
    'what API keys are hashed with as JSON, the highest version for new ones, such as [{"version":1,"secret":"at least 32 random characters"}]',
  ),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe(
      'the server that takes mail, such as "smtps://name:password@mail.example.com"; when unset, no mail is sent',
    ),
  MAIL_FROM: z
    .string()
    .default('TradeSense <no-reply@localhost>')
    .describe('whom mails are from, such as "TradeSense <no-reply@example.com>"'),
  PUBLIC_ORIGIN: z
    .url()
    .default('http://localhost:4000')
    .describe('where people reach the app, for links in mails, such as "https://app.example.com"'),
  ...metricsEnv,
  REDIS_URL: z.url().describe('the Redis that carries events, such as "redis://localhost:6379"'),
  VIEWER_TOKEN_SECRET: z.string().min(32).describe("at least 32 characters, the same as the router's"),
});
