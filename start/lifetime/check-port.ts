import { createServer } from 'node:net';

/**
 * Rejects with the system's error when the address cannot be listened on, before anything is started that would only
 * have to be stopped again. Another program may still take the port later: the router's own listening then fails.
 */
export async function checkPort({ host, port }: { host: string; port: number }): Promise<void> {
  const probe = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  probe.once('error', reject);
  probe.listen({ host, port, exclusive: true }, resolve);
  await promise;
  await new Promise((closed) => probe.close(closed));
}
