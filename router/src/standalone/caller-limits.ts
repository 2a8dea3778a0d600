import type { Log } from '../../../kit/log/create-log.ts';
import type { BudgetStore } from '../budget/budget.ts';
import { createMemoryBudgetStore } from '../budget/memory/memory-store.ts';
import { createSharedBudgets } from '../budget/shared-budgets.ts';
import { type SpendingLimits, UNLIMITED } from '../budget/spending-limits.ts';
import type { StandaloneOptions } from './command-line.ts';
import type { StandaloneEnv } from './env.ts';

/** What each caller is held to: by the subject of the access token, or without one by address. */
export function limitsOf(
  options: Pick<StandaloneOptions, 'maximumCost' | 'pointsPerMinute'>,
): SpendingLimits {
  return {
    maximumOperationCost: options.maximumCost ?? UNLIMITED.maximumOperationCost,
    budget: { ...UNLIMITED.budget, minute: options.pointsPerMinute },
  };
}

/** Where points are counted: in the Redis that several routers share, or in this process. */
export function openBudgets(env: StandaloneEnv, log: Log): BudgetStore {
  const clock = () => new Date();
  const { REDIS_URL: url, ROUTER_REPLICAS: replicas } = env;
  return url ? createSharedBudgets({ url, replicas, log, clock }) : createMemoryBudgetStore({ clock });
}
