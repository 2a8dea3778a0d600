import { SUBGRAPH_NAMES, type SubgraphName } from '../../start/subgraphs.ts';
import { createSigningKey } from '../../subgraphs/auth/src/token/signing-key.ts';
import { createTestDatabase } from '../setup/create-test-database.ts';
import { freePort, type OwnProcess, startProcess, untilReady } from './own-process.ts';

/** A process of the product and where it listens. */
export type Running = { readonly origin: string; readonly child: OwnProcess };

/** The subgraphs by name, and the routers in front of them. */
export type SeveralProcesses = {
  readonly subgraphs: Readonly<Record<SubgraphName, Running>>;
  readonly routers: readonly Running[];
};

const authSecrets = () => ({
  AUTH_SIGNING_KEYS: JSON.stringify([createSigningKey()]),
  AUTH_API_KEY_PEPPERS: JSON.stringify([{ version: 1, secret: 'only the auth process knows this one' }]),
});

/** Starts each subgraph, on a database of its own, and routers as processes of their own, joined by one Redis. */
export async function startSeveral(
  redisUrl: string,
  routers: number,
  undo: AsyncDisposableStack,
): Promise<SeveralProcesses> {
  async function start(file: string, env: Record<string, string>): Promise<Running> {
    const port = await freePort();
    const child = undo.use(startProcess([file], { PORT: String(port), LOG_LEVEL: 'warn', ...env }));
    const origin = `http://127.0.0.1:${port}`;
    await untilReady(origin, child);
    return { origin, child };
  }

  const common = { REDIS_URL: redisUrl, VIEWER_TOKEN_SECRET: 'only these processes know this one, 32+' };
  const subgraphs = Object.fromEntries(
    await Promise.all(
      SUBGRAPH_NAMES.map(async (name) => {
        const database = undo.use(await createTestDatabase(name));
        const prefix = name.toUpperCase();
        const running = await start(`subgraphs/${name}/src/main.ts`, {
          ...common,
          [`${prefix}_DATABASE_URL`]: database.url,
          [`${prefix}_DATABASE_OWNER_URL`]: database.ownerUrl,
          ...(name === 'auth' ? authSecrets() : {}),
        });
        return [name, running] as const;
      }),
    ),
  ) as Record<SubgraphName, Running>;
  const urls = SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, subgraphs[name].origin] as const);
  const env = { ...common, ...Object.fromEntries(urls), ROUTER_REPLICAS: String(routers) };
  const inFront = Array.from({ length: routers }, () => start('router/src/main.ts', env));
  return { subgraphs, routers: await Promise.all(inFront) };
}
