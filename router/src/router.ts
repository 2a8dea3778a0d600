import type { FastifyInstance } from 'fastify';
import type { Bus } from '../../kit/events/event.ts';
import type { Log } from '../../kit/log/create-log.ts';
import { healthRoutes } from '../../kit/server/health.ts';
import { createRateLimitSource, RATE_LIMIT_SUBGRAPH } from './budget/graph/rate-limit.source.ts';
import { createApiKeys } from './credentials/api-key/api-keys.ts';
import { createEndedSessions } from './credentials/ended-sessions.ts';
import { createEntitlementsCache } from './credentials/entitlements.ts';
import { followEvents } from './credentials/follow-events.ts';
import type { JwksProvider } from './credentials/key-ring.ts';
import type { DataSource } from './data-sources/data-source.ts';
import { createDocuments, type DocumentOptions } from './documents/documents.ts';
import { closeServer } from './http/close-server.ts';
import { registerGraphqlRoute } from './http/graphql-route.ts';
import { createHttpServer } from './http/http-server.ts';
import { registerPages } from './http/pages.ts';
import { registerSchemaRoute } from './http/schema-route.ts';
import type { SubgraphCall } from './router-request.ts';
import type { AdmitOptions } from './stages/admit.ts';
import type { AuthorizeOptions } from './stages/authorize.ts';
import type { PriceOptions } from './stages/price.ts';
import { createStages } from './stages/stages.ts';

export type RouterOptions = Pick<AuthorizeOptions, 'anonymous' | 'evaluatePolicies'> &
  Pick<PriceOptions, 'limitCost'> &
  AdmitOptions & {
    /** Text of `schema/supergraph.graphql`. */
    supergraphSdl: string;
    /** The way to each subgraph of the supergraph, by its name there. */
    subgraphs: Readonly<Record<string, DataSource>>;
    /** Gets the keys that access tokens are signed with. */
    jwks: JwksProvider;
    bus: Bus;
    viewerTokenSecret: string;
    log: Log;
    /** Where people reach the router, such as "https://app.example.com". */
    publicOrigin: string;
    corsOrigins?: readonly string[];
    /** Time that a request has, with all the calls that it takes, in milliseconds; 10 s when left out. */
    timeoutMs?: number;
    trustedProxies?: readonly string[];
    /** Documents that are planned before the router listens, and whose plans are never forgotten. */
    trustedDocuments?: readonly string[];
    /** Folder of the built app; `app/dist/` of this checkout when left out. */
    appFolder?: URL;
    /** Documents that are asked by their ids; no ids are known when left out. */
    documents?: DocumentOptions;
    clock?: () => Date;
    /** Hears of every call of a subgraph. */
    onSubgraphCall?: (call: SubgraphCall) => void;
  };

export type Router = {
  server: FastifyInstance;
  /** Rejects with the system's error when it cannot, such as EADDRINUSE for a port that is taken. */
  listen(options: { host: string; port: number }): Promise<{ url: string }>;
  /** Takes no new requests, finishes those under way within 10 s, lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
};

const APP_FOLDER = new URL('../../app/dist/', import.meta.url);

function readinessChecks({ subgraphs, bus }: RouterOptions) {
  const checks = Object.entries(subgraphs).map(([name, source]) => [name, () => source.check()] as const);
  return { ...Object.fromEntries(checks), bus: () => bus.ping() };
}

/** The router: one GraphQL endpoint over all subgraphs, the app's pages, uploads, health. */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const { subgraphs, log, clock = () => new Date(), onSubgraphCall = () => {} } = options;
  const endedSessions = createEndedSessions(clock);
  const shared = { ...options, clock, onSubgraphCall };
  const entitlements = createEntitlementsCache({ ...shared, billing: subgraphs.billing ?? null });
  const apiKeys = createApiKeys({ ...shared, auth: subgraphs.auth ?? null });
  const remembered = { endedSessions, apiKeys, entitlements };
  const own = { [RATE_LIMIT_SUBGRAPH]: createRateLimitSource(options) };
  const stages = await createStages({ ...shared, ...remembered, subgraphs: { ...own, ...subgraphs } });
  const documents = options.documents ? createDocuments(options.documents) : null;
  const events = await followEvents({ ...options, ...remembered });
  let stopped: Promise<void> | null = null;

  const server = await createHttpServer({ corsOrigins: [], trustedProxies: [], ...options });
  await server.register(
    healthRoutes({ checks: readinessChecks(options), isStopping: () => stopped !== null }),
  );
  const { sendExplorer } = await registerPages(server, options.appFolder ?? APP_FOLDER);
  registerGraphqlRoute(server, { stages, sendExplorer, documents, timeoutMs: options.timeoutMs });
  registerSchemaRoute(server, stages);
  for (const source of Object.values(subgraphs)) if (source.routes) await server.register(source.routes);

  async function drain(): Promise<void> {
    await closeServer(server);
    await events.stop();
    await stages.execute.stop();
    await stages.settle.drained();
    await apiKeys.stop();
    await Promise.all(Object.values(subgraphs).map((source) => source.stop()));
    log.info('router stopped');
  }

  return {
    server,
    async listen(address) {
      return { url: await server.listen(address) };
    },
    stop() {
      stopped ??= drain();
      return stopped;
    },
  };
}
