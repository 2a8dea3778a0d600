import type { Log } from '../../../../kit/log/create-log.ts';
import { createSubgraph } from '../../../../kit/subgraph/create-subgraph.ts';
import { readTypeDefs } from '../../../../kit/subgraph/read-type-defs.ts';
import { currentRequest } from '../../current-request.ts';
import type { DataSource } from '../../data-sources/data-source.ts';
import { inProcess } from '../../data-sources/in-process.ts';
import type { RouterRequest } from '../../router-request.ts';
import type { BudgetState, BudgetStore } from '../budget.ts';
import { budgetsOf } from '../budgets-of.ts';
import type { Context } from './context.ts';
import { rateLimitQueries } from './rate-limit.resolvers.ts';

/** The name under which the router's own fields are composed. */
export const RATE_LIMIT_SUBGRAPH = 'router';

export type RateLimitSourceOptions = { budgets: BudgetStore | null; viewerTokenSecret: string; log: Log };

/** The states of an admitted request are at hand; any other asks the store. */
async function standingOf(
  { admission, identity, client }: RouterRequest,
  budgets: BudgetStore | null,
): Promise<readonly BudgetState[] | null> {
  if (admission) return admission.states;
  if (!budgets || !identity) return null;
  const { group, budgets: own } = budgetsOf(identity, client);
  return budgets.read(group, own);
}

/** The router's own fields, as a subgraph like any other that never leaves the process. */
export function createRateLimitSource({ budgets, ...options }: RateLimitSourceOptions): DataSource {
  return inProcess(
    createSubgraph<Context>({
      ...options,
      name: RATE_LIMIT_SUBGRAPH,
      typeDefs: readTypeDefs(new URL('../../../schema.graphql', import.meta.url)),
      resolvers: { Query: rateLimitQueries },
      createContext() {
        const request = currentRequest.getStore();
        if (!request) throw new Error('The router answers for the request that it handles only.');
        return {
          value: { request, standing: () => standingOf(request, budgets) },
          finish: async () => undefined,
        };
      },
      checks: {},
      onStop: async () => undefined,
    }),
  );
}
