import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { SubgraphDefinition } from './compose-supergraph.ts';

/** Every subgraph of TradeSense with the port on which it listens when it runs alone on one machine. */
const PORTS = { auth: 4001, trading: 4002, analytics: 4003, billing: 4004 } as const;

/** The router's own fields; asked over HTTP, it is the router that answers them. */
const ROUTER: SubgraphDefinition = {
  name: 'router',
  url: 'http://localhost:4000/graphql',
  typeDefs: readTypeDefs(new URL('../../schema.graphql', import.meta.url)),
};

/** Reads the subgraphs' schemas as they lie in the checkout. Throws when a file is missing. */
export function readSubgraphs(): SubgraphDefinition[] {
  const domains = Object.entries(PORTS).map(([name, port]) => ({
    name,
    url: `http://localhost:${port}/graphql`,
    typeDefs: readTypeDefs(new URL(`../../../subgraphs/${name}/schema.graphql`, import.meta.url)),
  }));
  return [...domains, ROUTER];
}
