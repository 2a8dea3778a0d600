import type { Log } from '../../../kit/log/create-log.ts';
import type { BudgetStore } from './budget.ts';
import { createDegradingBudgetStore } from './degrading/degrading-store.ts';
import { createRedisBudgetStore } from './redis/redis-store.ts';

/**
 * Budgets that all routers on one Redis share. While it cannot be reached, each of the `replicas` holds callers to its
 * part of the limits.
 */
export function createSharedBudgets(options: {
  url: string;
  replicas: number;
  log: Log;
  clock: () => Date;
}): BudgetStore {
  return createDegradingBudgetStore({ ...options, shared: createRedisBudgetStore(options) });
}
