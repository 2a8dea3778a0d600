import Fastify from 'fastify';
import { register } from 'prom-client';
import type { MetricsPlace } from '../env/metrics-env.ts';
import type { Log } from '../log/create-log.ts';
import { describeListenFailure } from './listen-failure.ts';

/** `url` is null where nothing listens. */
export type MetricsServer = { url: string | null; stop(): Promise<void> };

const NONE: MetricsServer = { url: null, stop: async () => {} };

/**
 * `GET /metrics` of this process in Prometheus' text format, on a listener of its own: the public one has no such route,
 * so that no proxy in front can give it away by accident. Where it cannot listen the log says so, and the process serves
 * without, because whoever asks for data has no use for metrics.
 */
export async function startMetricsServer(
  { METRICS_HOST: host, METRICS_PORT: port }: MetricsPlace,
  log: Log,
): Promise<MetricsServer> {
  if (port === undefined) return NONE;
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.get('/metrics', async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
  try {
    const url = await server.listen({ host, port });
    log.info({ url }, 'metrics are served');
    return { url, stop: () => server.close() };
  } catch (error) {
    const place = { host, port, program: 'GET /metrics', portSetting: 'METRICS_PORT' };
    log.error({ problem: describeListenFailure(error, place) }, 'no metrics');
    return NONE;
  }
}
