import type { Budget, BudgetLimits } from '../budget.ts';

/** A replica's part of budgets while it counts alone: each limit by the number of replicas, rounded down, at least 1. */
export function divideLimits(budgets: readonly Budget[], replicas: number): Budget[] {
  const part = (limit: number | null) =>
    limit === null || limit === 0 ? limit : Math.max(1, Math.floor(limit / replicas));
  return budgets.map(({ id, limits }) => {
    const { minute, hour, day, concurrent } = limits;
    const own: BudgetLimits = {
      minute: part(minute),
      hour: part(hour),
      day: part(day),
      concurrent: part(concurrent),
    };
    return { id, limits: own };
  });
}
