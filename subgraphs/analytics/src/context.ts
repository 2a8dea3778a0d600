import type { Database } from '../../../kit/database/database.ts';
import type { ContextSource, RequestContext } from '../../../kit/subgraph/create-subgraph.ts';
import { knownViewer, requireViewer, resolveOwnViewer } from '../../../kit/viewer/require-viewer.ts';
import { createPerformanceService, type PerformanceService } from './performance/performance.service.ts';

/** What resolvers of analytics have at hand in one request. */
export type Context = {
  ownViewer(reference: { id: string }): { id: string } | null;
  /** Throws `UNAUTHENTICATED` for an anonymous caller. */
  readonly performance: PerformanceService;
};

/** Opens the request's database session; nothing is sent before a resolver asks. */
export function createContext(database: Database, clock: () => Date) {
  return async ({ viewer }: ContextSource): Promise<RequestContext<Context>> => {
    const known = knownViewer(viewer);
    const session = known && (await database.openSession(known));
    const service =
      known &&
      session &&
      createPerformanceService({ query: session.query, workspaceId: known.workspaceId, clock });
    return {
      value: {
        ownViewer: (reference) => resolveOwnViewer(reference, viewer),
        get performance() {
          requireViewer(viewer);
          if (!service) throw new Error('A known viewer has no session.');
          return service;
        },
      },
      // Analytics only reads for its callers.
      finish: async () => session?.finish('rollback'),
    };
  };
}
