import type { FastifyPluginAsync } from 'fastify';
import type { HealthCheck } from '../subgraph/subgraph.ts';

/** State of one dependency. */
export type DependencyState = { status: 'up' } | { status: 'down'; reason: string };

const CHECK_TIMEOUT_MS = 2_000;

async function stateOf(check: HealthCheck): Promise<DependencyState> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return { status: 'up' };
  } catch (error) {
    return { status: 'down', reason: error instanceof Error ? error.message || error.name : 'unknown' };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * `GET /health/live`: 200 while the process answers at all. `GET /health/ready`: each dependency with its state, 503
 * when one is down or the process is stopping, so that a balancer sends nothing more.
 */
export function healthRoutes(options: {
  checks: Readonly<Record<string, HealthCheck>>;
  isStopping: () => boolean;
}): FastifyPluginAsync {
  return async (server) => {
    server.get('/health/live', async () => ({ status: 'live' }));
    server.get('/health/ready', async (_request, reply) => {
      const entries = Object.entries(options.checks).map(
        async ([name, check]) => [name, await stateOf(check)] as const,
      );
      const dependencies = Object.fromEntries(await Promise.all(entries));
      const ready =
        !options.isStopping() && Object.values(dependencies).every((state) => state.status === 'up');
      const status = options.isStopping() ? 'stopping' : ready ? 'ready' : 'not ready';
      return reply.code(ready ? 200 : 503).send({ status, dependencies });
    });
  };
}
