import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isObject } from './own-property.ts';

/** An answer's errors beyond this number are left out: whatever a subgraph sends, the client gets an answer. */
export const MAXIMUM_ERRORS = 1_000;

/** The path of a subgraph's error as far as it is one. */
export function pathOf({ path }: GraphQLFormattedError): (string | number)[] {
  if (!Array.isArray(path)) return [];
  return path.filter((part) => typeof part === 'string' || typeof part === 'number');
}

/**
 * A subgraph's error at its place in the client's answer. Message and extensions are kept; what a client may see of
 * them is decided where errors leave the router. An empty path says that the whole operation failed.
 */
export function subgraphError(
  error: GraphQLFormattedError,
  path: readonly (string | number)[],
  subgraph: string,
): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(typeof message === 'string' ? message : 'The subgraph gave no reason.', {
    path: path.length > 0 ? path : null,
    extensions: {
      code: 'DOWNSTREAM_SERVICE_ERROR',
      ...(isObject(extensions) ? extensions : {}),
      serviceName: subgraph,
    },
  });
}
