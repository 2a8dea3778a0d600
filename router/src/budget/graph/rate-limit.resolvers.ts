import type { QueryResolvers, RateLimitWindowName } from '../../generated/resolvers.ts';
import { WINDOW_SECONDS, type WindowName } from '../budget.ts';
import { toldWindows } from '../standing.ts';

const NAMES = { minute: 'MINUTE', hour: 'HOUR', day: 'DAY' } as const satisfies Record<
  WindowName,
  RateLimitWindowName
>;

export const rateLimitQueries = {
  async rateLimit(_root, _args, { request, standing }) {
    const states = await standing();
    const limits = request.identity?.limits;
    if (!states || !limits) return null;
    return {
      windows: toldWindows(states).map(({ window, limit, remaining, resetMs }) => ({
        window: NAMES[window],
        seconds: WINDOW_SECONDS[window],
        limit,
        remaining,
        resetSeconds: Math.ceil(resetMs / 1_000),
      })),
      concurrent: { limit: limits.budget.concurrent, running: states[0]?.running ?? 0 },
      maximumOperationCost: limits.maximumOperationCost,
    };
  },
} satisfies QueryResolvers;
