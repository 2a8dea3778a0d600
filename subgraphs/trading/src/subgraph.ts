import { type Database, openDatabase } from '../../../kit/database/database.ts';
import type { Bus } from '../../../kit/events/event.ts';
import { type Relay, startRelay } from '../../../kit/events/outbox/relay.ts';
import type { Log } from '../../../kit/log/create-log.ts';
import type { RateLimits } from '../../../kit/rate-limit/apply-rate-limits.ts';
import { createSubgraph } from '../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../kit/subgraph/read-type-defs.ts';
import type { Subgraph } from '../../../kit/subgraph/subgraph.ts';
import { type Context, openContext } from './context.ts';
import { entities } from './database.ts';
import { exportRoutes } from './export/export.routes.ts';
import { releaseAbandoned } from './import-worker/claim-import.ts';
import { startImportWorker } from './import-worker/import-worker.ts';
import { resolvers } from './resolvers.ts';
import { uploadRoutes } from './upload/upload.routes.ts';

export type TradingOptions = {
  /** As the role that owns nothing. */
  databaseUrl: string;
  viewerTokenSecret: string;
  bus: Bus;
  /** Where imports and exports are counted. */
  rateLimits: RateLimits;
  log: Log;
  clock: () => Date;
  /** How many imports run at once in this process, 2 by default; 0 leaves them to other processes. */
  importLanes?: number;
  /** Whether no other process works on this database; imports of one that was killed then go on at once. */
  alone?: boolean;
  /** An import of more executions is undone in the background; default: 10,000. */
  undoInRequest?: number | undefined;
  /** Imports are taken up only then, because they keep this process from starting anything else; default: at once. */
  importsBegin?: Promise<unknown>;
};

/** Broker accounts, imports, executions, trades and the journal, with the worker that runs imports. */
export async function createTradingSubgraph(
  options: TradingOptions,
): Promise<Subgraph & { database: Database; relay: Relay }> {
  const { bus, log, clock, importLanes = 2, alone = false, importsBegin: begins, undoInRequest } = options;
  const database = await openDatabase({
    url: options.databaseUrl,
    entities,
    applicationName: 'trading',
    onConnectionLost: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  if (alone) await releaseAbandoned(database);
  const relay = await startRelay({ databaseUrl: options.databaseUrl, bus, log });
  const worker = startImportWorker({ database, log, clock, lanes: importLanes, ...(begins && { begins }) });
  const subgraph = createSubgraph<Context>({
    name: 'trading',
    typeDefs: readTypeDefs(new URL('../schema.graphql', import.meta.url)),
    resolvers,
    createContext: (source) => openContext(source, { database, clock, undoInRequest }),
    viewerTokenSecret: options.viewerTokenSecret,
    rateLimits: options.rateLimits,
    log,
    checks: { database: database.ping, bus: bus.ping },
    async routes(server) {
      await server.register(uploadRoutes({ database, clock, onArrived: worker.wake }));
      await server.register(exportRoutes({ database, clock }));
    },
    async onStop() {
      await worker.stop();
      await relay.stop();
      await database.close();
    },
  });
  return { ...subgraph, database, relay };
}
