import { z } from 'zod';
import { envSchema as tradeSense } from '../env.ts';

/** The variables of the router for any supergraph when it checks no credentials: all have defaults. */
export const openEnvSchema = tradeSense.pick({
  HOST: true,
  PORT: true,
  LOG_LEVEL: true,
  PUBLIC_ORIGIN: true,
  CORS_ORIGINS: true,
  TRUSTED_PROXIES: true,
  TIMEOUT_MS: true,
  METRICS_PORT: true,
  METRICS_HOST: true,
});

/** The same with what checking access tokens takes. */
export const standaloneEnvSchema = openEnvSchema.extend({
  ROUTER_REPLICAS: tradeSense.shape.ROUTER_REPLICAS,
  REDIS_URL: z
    .url()
    .optional()
    .describe('the Redis in which several routers count points together, such as "redis://localhost:6379"'),
  JWKS_URL: z
    .url({ protocol: /^https?$/ })
    .describe(
      'the key set that access tokens are checked with, such as "https://issuer.example.com/.well-known/jwks.json"; --open does without',
    ),
  TOKEN_ISSUER: z
    .string()
    .optional()
    .describe('the "iss" that access tokens must have, such as "https://issuer.example.com/"'),
  TOKEN_AUDIENCE: z
    .string()
    .optional()
    .describe('the "aud" that access tokens must have, such as "https://api.example.com"'),
});
export type StandaloneEnv = z.infer<typeof standaloneEnvSchema>;
