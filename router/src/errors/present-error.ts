import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { maskError } from '../../../kit/graphql/masked-error.ts';
import type { Log } from '../../../kit/log/create-log.ts';

/** Code of what the viewer may not read. Such an error says no more than its path. */
export const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** Codes that tell that nobody expected the error; its message may say anything and is not shown. */
const UNEXPECTED_CODES = new Set(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

function originalOf(error: unknown): Error {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof Error && !(original instanceof GraphQLError)) return original;
  const { message } = Object(original) as { message?: unknown };
  return new Error(typeof message === 'string' ? message : 'no reason given');
}

function isMaskedAlready({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'INTERNAL_SERVER_ERROR' && typeof extensions.requestId === 'string';
}

/**
 * The form in which an error leaves the router: with a code and the request id, without names of subgraphs or traces.
 * What a subgraph or a check said for callers is kept; anything else is logged, counted and masked.
 */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  { requestId, log }: { requestId: string; log: Log },
): GraphQLFormattedError {
  const { serviceName, stacktrace, validationErrorCode, ...extensions } = formatted.extensions ?? {};
  const code = validationErrorCode ?? extensions.code;
  if (code === UNAUTHORIZED) return { ...formatted, extensions: { code } };
  if (typeof code === 'string' && (!UNEXPECTED_CODES.has(code) || isMaskedAlready(formatted)))
    return { ...formatted, extensions: { ...extensions, code, requestId } };
  const unexpected = new GraphQLError('', {
    originalError: originalOf(error),
    ...(formatted.path ? { path: formatted.path } : {}),
  });
  return maskError(unexpected, { service: `router ${String(serviceName ?? '')}`.trim(), requestId, log });
}
