import Fastify from 'fastify';
import { register } from 'prom-client';

/**
 * `GET /metrics` of this process in Prometheus' text format, on a listener of its own: the public one has no such route,
 * so that no proxy in front can give it away by accident. Resolves once it listens; rejects when it cannot.
 */
export async function startMetricsServer(at: {
  host: string;
  port: number;
}): Promise<{ url: string; stop(): Promise<void> }> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  server.get('/metrics', async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
  const url = await server.listen(at);
  return { url, stop: () => server.close() };
}
