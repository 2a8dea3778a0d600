import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { OperationCost } from '../router-request.ts';
import type { ExecutionContext } from './run-authorized.ts';

function describe(cost: OperationCost | null, data: unknown, wish: { byField: boolean; only: boolean }) {
  return {
    requestedQueryCost: cost?.estimate ?? 0,
    actualQueryCost: wish.only ? null : (cost?.price.actual(cost.variables, data) ?? 0),
    ...(wish.byField ? { fields: cost?.price.fields(cost.variables) ?? [] } : {}),
  };
}

/**
 * Tells the cost in `extensions.cost` of each answer to an operation: what it could have cost, what it did, with
 * `X-Cost-Debug: 1` each field's part. With `X-Cost-Only: 1` nothing is run.
 */
export const tellCost: ApolloServerPlugin<ExecutionContext> = {
  async requestDidStart() {
    return {
      async responseForOperation({ contextValue }) {
        if (!contextValue.request.costWish.only) return null;
        return {
          http: { status: 200, headers: new HeaderMap() },
          body: { kind: 'single', singleResult: { data: null } },
        };
      },
      async willSendResponse({ contextValue, response: { body } }) {
        const { operation, cost, costWish } = contextValue.request;
        // A document that is not valid has no price.
        if (!operation || body.kind !== 'single') return;
        const { singleResult } = body;
        const told = describe(cost, singleResult.data, costWish);
        singleResult.extensions = { ...singleResult.extensions, cost: told };
      },
    };
  },
};
