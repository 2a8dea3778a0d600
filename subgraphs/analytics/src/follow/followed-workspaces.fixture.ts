import { afterAll, beforeAll } from 'vitest';
import { type Database, openDatabase } from '../../../../kit/database/database.ts';
import type { TradesChanged } from '../../../../schema/events/trades-changed.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/setup/create-test-database.ts';
import { createPerformanceService } from '../performance/performance.service.ts';
import type { PerformanceFilter } from '../performance/selection.queries.ts';
import { applyTrades } from './apply-trades.ts';

/** Workspaces on a database of the test file's own, with what they followed and what their pages show. */
export function openFollowedWorkspaces() {
  let testDatabase: TestDatabase;
  let database: Database;
  let workspaces = 0;
  beforeAll(async () => {
    testDatabase = await createTestDatabase('analytics');
    database = await openDatabase({ url: testDatabase.url, entities: [] });
  });
  afterAll(async () => {
    await database.close();
    await testDatabase.drop();
  });
  return {
    database: () => database,
    nextWorkspace(): string {
      workspaces += 1;
      return `wsp_${workspaces}`;
    },
    /** Each batch is one transaction, as one delivery of the bus would be. */
    async follow(workspaceId: string, batches: readonly (readonly TradesChanged[])[]): Promise<void> {
      for (const batch of batches)
        await database.asViewer({ workspaceId }, (_em, query) => applyTrades(query, workspaceId, batch));
    },
    everything: (workspaceId: string, filter: PerformanceFilter = {}) =>
      database.asViewer({ workspaceId }, async (_em, query) => {
        const clock = () => new Date('2026-03-31T00:00:00Z');
        const service = createPerformanceService({ query, workspaceId, clock });
        const selection = await service.select(filter);
        const { holdingTime, ...numbers } = await service.summary(selection);
        const { selection: _, ...held } = holdingTime;
        const symbols = await service.bySymbol(selection, { first: 100 });
        return {
          selection,
          numbers,
          held: { ...held, median: await service.medianHolding(selection) },
          curve: await service.equityCurve(selection),
          calendar: await service.calendar(selection, '2026-03'),
          symbols: symbols.edges.map(({ node }) => node),
        };
      }),
  };
}
