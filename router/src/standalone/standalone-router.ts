import type { FastifyInstance } from 'fastify';
import type { Log } from '../../../kit/log/create-log.ts';
import { healthRoutes } from '../../../kit/server/health.ts';
import { refuse } from '../errors/http-error.ts';
import { closeServer } from '../http/close-server.ts';
import { registerGraphqlRoute } from '../http/graphql-route.ts';
import { createHttpServer, type HttpOptions } from '../http/http-server.ts';
import type { Refusal, Stage } from '../router-request.ts';
import type { Settle } from '../stages/settle.ts';
import { createPassOn } from './sources/passed-headers.ts';
import type { SupergraphSwitch } from './supergraph/supergraph-switch.ts';

export type StandaloneRouterOptions = Omit<HttpOptions, 'moreHeaders'> & {
  log: Log;
  identify: Stage;
  settle: Settle;
  supergraph: SupergraphSwitch;
  /** Names of the client's headers that subgraphs get, in lower case. */
  forwardHeaders: readonly string[];
  /** Time that a request has, with all the calls that it takes, in milliseconds; 10 s when left out. */
  timeoutMs?: number | undefined;
};

export type StandaloneRouter = {
  server: FastifyInstance;
  /** Takes no new requests, finishes those under way within 10 s, lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
};

const NOT_FOUND: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'There is nothing at this address. The API is at POST /graphql.',
};
const NO_PAGE: Refusal = {
  status: 406,
  code: 'NOT_ACCEPTABLE',
  message: 'There is no page here, only an API. Ask by POST, or with "Accept: application/json".',
};

/** The HTTP side of the router for any supergraph: `/graphql` and health, no pages, no uploads. */
export async function createStandaloneRouter(options: StandaloneRouterOptions): Promise<StandaloneRouter> {
  const { log, identify, settle, supergraph, forwardHeaders } = options;
  let stopped: Promise<void> | null = null;
  const server = await createHttpServer({ ...options, moreHeaders: forwardHeaders });
  await server.register(
    healthRoutes({
      // Read anew each time, because the supergraph may have been exchanged.
      get checks() {
        const checks = Object.entries(supergraph.subgraphs());
        return Object.fromEntries(checks.map(([name, source]) => [name, source.check]));
      },
      isStopping: () => stopped !== null,
    }),
  );
  server.setNotFoundHandler(async (_request, reply) => refuse(reply, NOT_FOUND));
  registerGraphqlRoute(server, {
    stages: { onArrival: [identify], execute: supergraph.execute, settle },
    sendExplorer: async (reply) => refuse(reply, NO_PAGE),
    documents: null,
    passOn: createPassOn(forwardHeaders),
    timeoutMs: options.timeoutMs,
  });

  async function drain(): Promise<void> {
    await closeServer(server);
    await supergraph.execute.stop();
    await settle.drained();
    log.info('router stopped');
  }
  return {
    server,
    stop() {
      stopped ??= drain();
      return stopped;
    },
  };
}
