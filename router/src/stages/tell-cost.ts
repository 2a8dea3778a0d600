import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type BudgetState, WINDOW_SECONDS } from '../budget/budget.ts';
import { tightestWindow } from '../budget/standing.ts';
import { sharedSeconds } from '../documents/freshness.ts';
import type { RouterRequest } from '../router-request.ts';
import type { ExecutionContext } from './run-authorized.ts';
import type { Settle } from './settle.ts';

function describeCost({ cost, costWish, actualCost }: RouterRequest) {
  return {
    requestedQueryCost: cost?.estimate ?? 0,
    actualQueryCost: costWish.only ? null : actualCost,
    ...(costWish.byField ? { fields: cost?.price.fields(cost.variables) ?? [] } : {}),
  };
}

/** The tightest window in points; `restoreRate` is points a second. Null where nothing is limited. */
function describeThrottle(states: readonly BudgetState[]) {
  const tightest = tightestWindow(states);
  if (!tightest) return null;
  const { window, limit, remaining } = tightest;
  return {
    window,
    maximumAvailable: limit,
    currentlyAvailable: remaining,
    restoreRate: Number((limit / WINDOW_SECONDS[window]).toFixed(4)),
  };
}

/**
 * Tells the cost in `extensions.cost` of each answer to an operation: what it could have cost, what it did, what is left
 * to spend, with `X-Cost-Debug: 1` each field's part. With `X-Cost-Only: 1` nothing is run.
 */
export function tellCost({
  standing,
  limited,
}: Pick<Settle, 'standing' | 'limited'>): ApolloServerPlugin<ExecutionContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ contextValue }) {
          if (!contextValue.request.costWish.only) return null;
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: null } },
          };
        },
        async willSendResponse({ contextValue: { request }, response: { body } }) {
          // A document that is not valid has no price.
          if (!request.operation || body.kind !== 'single') return;
          const { singleResult } = body;
          request.actualCost = request.cost?.price.actual(request.cost.variables, singleResult.data) ?? 0;
          const tellsThrottle = limited && sharedSeconds(request) === 0;
          const throttle = tellsThrottle ? { throttleStatus: describeThrottle(await standing(request)) } : {};
          const cost = { ...describeCost(request), ...throttle };
          singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };
    },
  };
}
