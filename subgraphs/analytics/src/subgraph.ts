import { type Database, openDatabase } from '../../../kit/database/database.ts';
import type { Bus } from '../../../kit/events/event.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import { createSubgraph } from '../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createContext } from './context.ts';
import { entities } from './database.ts';
import { followEvents } from './follow/follow-events.ts';
import { resolvers } from './resolvers.ts';

export type AnalyticsOptions = {
  /** The database as a role that owns nothing. */
  databaseUrl: string;
  viewerTokenSecret: string;
  bus: Bus;
  log: Log;
  clock: () => Date;
};

/** Analytics: follows trading's events and answers from the sums that they make. */
export async function createAnalyticsSubgraph(
  options: AnalyticsOptions,
): Promise<Subgraph & { database: Database }> {
  const { bus, log, viewerTokenSecret } = options;
  const database = await openDatabase({ url: options.databaseUrl, entities, applicationName: 'analytics' });
  const following = await followEvents(database, bus);
  const subgraph = createSubgraph({
    name: 'analytics',
    typeDefs: readTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    createContext: createContext(database, options.clock),
    viewerTokenSecret,
    log,
    checks: { database: database.ping, events: bus.ping },
    async onStop() {
      await following.stop();
      await database.close();
    },
  });
  return { ...subgraph, database };
}
