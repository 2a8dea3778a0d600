import { z } from 'zod';
import { DEFAULT_DATA_DIR } from './data-folder/data-dir.ts';

/** What `npm start` may be told. Everything has a default: no variable is needed. */
export const envSchema = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .describe('an address to listen on; the default lets only this machine in'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4000)
    .describe('a port, such as "4000"; 0 takes a free one'),
  PUBLIC_ORIGIN: z.url().optional().describe('where people reach the app, such as "https://app.example.com"'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('a log level, such as "info"'),
  REDIS_URL: z.url().optional().describe('a Redis that carries events instead of this process'),
  SEED_DEMO: z.stringbool().default(true).describe('"true" or "false": whether there is a demo trader'),
  DATA_DIR: z
    .string()
    .default(DEFAULT_DATA_DIR)
    .describe('a folder for the databases, such as "/srv/tradesense"'),
});

export type Env = z.infer<typeof envSchema>;
