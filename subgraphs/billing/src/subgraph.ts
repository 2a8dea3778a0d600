import { type Database, openDatabase } from '../../../kit/database/database.ts';
import type { Bus } from '../../../kit/events/event.ts';
import { startRelay } from '../../../kit/events/outbox/relay.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import { createSubgraph } from '../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { createContext } from './context.ts';
import { entities } from './database.ts';
import { createLocalPaymentProvider } from './payment/local-payment-provider.ts';
import { resolvers } from './resolvers.ts';
import { createChangePlanService } from './subscription/change-plan.service.ts';
import { followWorkspaces } from './subscription/workspace-created.consumer.ts';

export type BillingOptions = {
  /** The database as a role that owns nothing. */
  databaseUrl: string;
  viewerTokenSecret: string;
  bus: Bus;
  log: Log;
  clock: () => Date;
};

/** Billing, and what only its own process sees of it. */
export type BillingSubgraph = Subgraph & {
  database: Database;
  /** Resolves when every event so far was published. */
  drained(): Promise<void>;
};

/** Starts billing: plans, subscriptions, entitlements. A database that is away shows in its check. */
export async function createBillingSubgraph(options: BillingOptions): Promise<BillingSubgraph> {
  const { databaseUrl, bus, log, clock } = options;
  const database = await openDatabase({ url: databaseUrl, entities, applicationName: 'billing' });
  const payments = createLocalPaymentProvider({ database, clock });
  const changePlan = createChangePlanService({ database, payments });
  const following = await followWorkspaces(database, bus);
  const relay = startRelay({ databaseUrl, bus, log });
  const subgraph = createSubgraph({
    name: 'billing',
    typeDefs: readTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    createContext: createContext({ database, changePlan }),
    viewerTokenSecret: options.viewerTokenSecret,
    log,
    checks: { database: database.ping, events: bus.ping },
    async onStop() {
      await following.stop();
      await relay.stop();
      await database.close();
    },
  });
  return { ...subgraph, database, drained: relay.drained };
}
