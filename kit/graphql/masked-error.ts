import { type GraphQLError, GraphQLError as GraphQLErrorClass, type GraphQLFormattedError } from 'graphql';
import { Counter } from 'prom-client';
import type { Log } from '../log/create-log.ts';

const unexpectedErrors = new Counter({
  name: 'tradesense_unexpected_errors_total',
  help: 'Errors that nobody expected and whose message was masked.',
  labelNames: ['service'],
});

/**
 * Whether the error was made for callers: by graphql-js about the request itself (which then has no path), or thrown by
 * our code with a code. What a scalar says of a resolver's wrong value has a path and no code: that is our bug.
 */
function isForCallers(error: GraphQLError): boolean {
  const ours = error.originalError === undefined || error.originalError instanceof GraphQLErrorClass;
  return ours && (error.path === undefined || error.extensions.code !== undefined);
}

/**
 * The form in which an error leaves the process. Errors that were made for callers keep their message and code; any
 * other is logged with the request id, counted, and answered with a sentence that tells nothing but the id.
 */
export function maskError(
  error: GraphQLError,
  options: { service: string; requestId: string; log: Log },
): GraphQLFormattedError {
  if (isForCallers(error)) {
    const formatted = error.toJSON();
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', ...formatted.extensions } };
  }
  unexpectedErrors.inc({ service: options.service });
  options.log.error(
    { err: error.originalError, path: error.path, requestId: options.requestId },
    'unexpected error',
  );
  return {
    message: `Something went wrong on our side. Try again; if it goes on, tell us the request id ${options.requestId}.`,
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: options.requestId },
  };
}
