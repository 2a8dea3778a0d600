import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { UNAUTHORIZED } from '../errors/present-error.ts';
import type { ExecutionContext } from './ask-subgraph.ts';

type Gateway = ApolloServerOptionsWithGateway<ExecutionContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

function withheldError(path: string[]): GraphQLError {
  return new GraphQLError('Unauthorized field or type', { path, extensions: { code: UNAUTHORIZED } });
}

async function runAuthorized(executor: Executor, asked: Parameters<Executor>[0]): ReturnType<Executor> {
  const { authorization } = (asked.context as ExecutionContext).request;
  if (!authorization) throw new Error('A request reached execution without having been authorized.');
  if (authorization.kind === 'whole') return executor(asked);
  const errors = authorization.paths.map(withheldError);
  if (authorization.kind === 'nothing') return { data: null, errors };
  const { document, text, hash, operation, restore } = authorization;
  const answer = await executor({ ...asked, document, operation, source: text, queryHash: hash });
  const data = answer.data ? restore(answer.data) : answer.data;
  const all = [...errors, ...(answer.errors ?? [])];
  return { ...answer, ...(data === undefined ? {} : { data }), ...(all.length > 0 ? { errors: all } : {}) };
}

/** A gateway that plans and runs of each operation only what the viewer may, under the filtered document's own key. */
export function runOnlyAuthorized(gateway: Gateway): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      return { executor: executor && ((asked) => runAuthorized(executor, asked)) };
    },
  };
}
