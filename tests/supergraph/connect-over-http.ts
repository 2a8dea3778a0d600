import { readFileSync } from 'node:fs';
import type { Bus } from '../../kit/events/event.ts';
import type { Log } from '../../kit/log/create-log.ts';
import { serveSubgraph } from '../../kit/subgraph/serve-subgraph.ts';
import type { BudgetStore } from '../../router/src/budget/budget.ts';
import { fetchJwks } from '../../router/src/credentials/fetch-jwks.ts';
import { overHttp } from '../../router/src/data-sources/over-http.ts';
import { createRouter, type Router, type RouterOptions } from '../../router/src/router.ts';
import type { Subgraphs } from '../../start/subgraphs.ts';

export type HttpOptions = {
  subgraphs: Subgraphs;
  viewerTokenSecret: string;
  bus: Bus;
  log: Log;
  clock: () => Date;
  budgets: BudgetStore | null;
  publicOrigin: string;
} & Pick<RouterOptions, 'documents' | 'trustedProxies'>;

/** Serves each subgraph on a port of its own and gives a router that reaches them there, as five processes would. */
export async function connectOverHttp(
  { subgraphs, ...options }: HttpOptions,
  undo: AsyncDisposableStack,
): Promise<Router> {
  const serve = async (name: keyof Subgraphs, publicPaths: string[] = []) => {
    const served = await serveSubgraph(subgraphs[name], { host: '127.0.0.1', port: 0, log: options.log });
    undo.defer(() => served.stop());
    return { url: served.url, source: overHttp({ url: served.url, publicPaths }) };
  };
  const auth = await serve('auth', ['/.well-known/jwks.json']);
  const trading = await serve('trading', ['/uploads', '/exports']);
  const analytics = await serve('analytics');
  const billing = await serve('billing');
  return createRouter({
    ...options,
    supergraphSdl: readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    subgraphs: {
      auth: auth.source,
      trading: trading.source,
      analytics: analytics.source,
      billing: billing.source,
    },
    jwks: fetchJwks(auth.url),
  });
}
