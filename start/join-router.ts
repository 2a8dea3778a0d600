import { readFileSync } from 'node:fs';
import type { Bus } from '../kit/events/event.ts';
import type { Log } from '../kit/log/create-log.ts';
import { inProcess } from '../router/src/data-sources/in-process.ts';
import { createRouter, type Router, type RouterOptions } from '../router/src/router.ts';
import { SUBGRAPH_NAMES, type Subgraphs } from './subgraphs.ts';

const SUPERGRAPH = new URL('../schema/supergraph.graphql', import.meta.url);

export type JoinOptions = {
  subgraphs: Subgraphs;
  viewerTokenSecret: string;
  bus: Bus;
  log: Log;
  clock: () => Date;
} & Pick<
  RouterOptions,
  'publicOrigin' | 'onSubgraphCall' | 'budgets' | 'corsOrigins' | 'documents' | 'trustedProxies'
>;

/** The router over subgraphs of the same process: no socket and no JSON between them. */
export function joinRouter({ subgraphs, ...options }: JoinOptions): Promise<Router> {
  const sources = SUBGRAPH_NAMES.map((name) => [name, inProcess(subgraphs[name])] as const);
  return createRouter({
    ...options,
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    subgraphs: Object.fromEntries(sources),
    jwks: async () => subgraphs.auth.jwks(),
  });
}
