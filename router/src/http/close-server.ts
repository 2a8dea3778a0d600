import type { FastifyInstance } from 'fastify';

const DRAIN_MS = 10_000;
const SWEEP_MS = 50;

/**
 * Takes no new requests and resolves once those under way are answered; after 10 s they are cut off. A connection that
 * was answering when the end began stays open for more, which would never come: such are closed as they fall idle.
 */
export async function closeServer(server: FastifyInstance): Promise<void> {
  const giveUp = setTimeout(() => server.server.closeAllConnections(), DRAIN_MS);
  const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
  try {
    await server.close();
  } finally {
    clearTimeout(giveUp);
    clearInterval(sweep);
  }
}
