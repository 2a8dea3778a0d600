import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { ExecutionContext } from '../../stages/run-authorized.ts';

/**
 * Tags the data of an answer to a GET, for `ETag`. What changes with each request, such as what is left to spend, is
 * no part of it; answers with errors, or made to look at their cost, get none.
 */
export function tagData(): ApolloServerPlugin<ExecutionContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { request }, request: { http }, response: { body } }) {
          const { costWish } = request;
          if (http?.method !== 'GET' || costWish.byField || costWish.only || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          if (!data || errors) return;
          request.dataTag = createHash('sha256')
            .update(JSON.stringify(data))
            .digest('base64url')
            .slice(0, 27);
        },
      };
    },
  };
}
