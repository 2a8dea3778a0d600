import { z } from 'zod';

/** The variables by which a process is told to serve its metrics; without METRICS_PORT it does not. */
export const metricsEnv = {
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('a port for GET /metrics, such as "9400"; without it there are none'),
  METRICS_HOST: z
    .string()
    .default('127.0.0.1')
    .describe('an address for GET /metrics that the public cannot reach, such as "127.0.0.1"'),
};

/** Where to serve them, as the environment says. */
export type MetricsPlace = { METRICS_PORT?: number | undefined; METRICS_HOST: string };
