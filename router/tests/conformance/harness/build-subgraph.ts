import { pino } from 'pino';
import { createSubgraph } from '../../../../kit/subgraph/create-subgraph.ts';
import type { Subgraph } from '../../../../kit/subgraph/subgraph.ts';
import { findByKey, keysOf } from './keys-of.ts';
import type { Row, SubgraphSource } from './world.ts';

/** Put in front of each schema. */
export const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: [
    "@key", "@shareable", "@requires", "@external", "@provides", "@override", "@inaccessible", "@interfaceObject", "@tag"
  ]
)`;
export const SECRET = 'a secret of the conformance suite, long enough';
const log = pino({ level: 'silent' });

type Resolvers = Record<string, Record<string, unknown>>;

/** What a root field gives for its arguments. */
export function giveRoot(value: unknown, args: Row): unknown {
  return typeof value === 'function' ? value(args) : value;
}

function rootResolvers(fields: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      (_root: unknown, args: Row) => giveRoot(value, args),
    ]),
  );
}

function resolversOf({ sdl, query, mutation, rows = {}, fields = {} }: SubgraphSource): Resolvers {
  const keys = keysOf(sdl);
  const resolvers: Resolvers = {};
  if (query) resolvers.Query = rootResolvers(query);
  if (mutation) resolvers.Mutation = rootResolvers(mutation);
  for (const [type, computed] of Object.entries(fields)) resolvers[type] = { ...computed };
  for (const [type, known] of Object.entries(rows))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference(reference: Row) {
        const row = findByKey(known, reference, keys.get(type) ?? []);
        return row && { ...reference, ...row };
      },
    };
  return resolvers;
}

/** A subgraph of the kit over a world's data, or one that answers what it is told to. */
export function buildSubgraph(name: string, source: SubgraphSource): Subgraph {
  const { answer } = source;
  if (answer)
    return { name, checks: {}, routes: null, execute: async (request) => answer(request), async stop() {} };
  return createSubgraph({
    name,
    typeDefs: `${LINK}\n${source.sdl}`,
    resolvers: resolversOf(source),
    createContext: () => ({ value: {}, async finish() {} }),
    viewerTokenSecret: SECRET,
    log,
    checks: {},
    async onStop() {},
  });
}
