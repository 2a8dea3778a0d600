import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { UNAUTHORIZED } from '../errors/present-error.ts';
import type { Executor } from '../execution/create-executor.ts';
import type { RouterRequest } from '../router-request.ts';

/** What Apollo Server carries through to the executor. */
export type ExecutionContext = { request: RouterRequest };

type Gateway = ApolloServerOptionsWithGateway<ExecutionContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

function withheldError(path: string[]): GraphQLError {
  return new GraphQLError('Unauthorized field or type', { path, extensions: { code: UNAUTHORIZED } });
}

async function runAuthorized(
  executor: Executor,
  {
    context,
    request: { variables = {} },
    queryHash,
    document,
    operation,
    schema,
  }: Parameters<GatewayExecutor>[0],
): Promise<ExecutionResult> {
  const { request } = context as ExecutionContext;
  const { authorization } = request;
  if (!authorization) throw new Error('A request reached execution without having been authorized.');
  if (authorization.kind === 'whole')
    return executor.execute({ document, operation, hash: queryHash, variables, request }, schema);
  const errors = authorization.paths.map(withheldError);
  if (authorization.kind === 'nothing') return { data: null, errors };
  const { hash, restore } = authorization;
  const part = { document: authorization.document, operation: authorization.operation, hash };
  const answer = await executor.execute({ ...part, sentHash: queryHash, variables, request }, schema);
  const data = answer.data ? restore(answer.data) : answer.data;
  const all = [...errors, ...(answer.errors ?? [])];
  return { ...answer, ...(data === undefined ? {} : { data }), ...(all.length > 0 ? { errors: all } : {}) };
}

/**
 * The executor as Apollo Server's gateway: of each operation only what the viewer may is planned and run, under the
 * filtered document's own key.
 */
export function createAuthorizedGateway(executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) =>
      executor.onSupergraph(({ apiSchema, supergraphSdl }) =>
        callback({ apiSchema, coreSupergraphSdl: supergraphSdl }),
      ),
    load: async () => ({ executor: (asked) => runAuthorized(executor, asked) }),
    stop: () => executor.stop(),
  };
}
