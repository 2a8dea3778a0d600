import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import type { GraphQLFormattedError } from 'graphql';

/** What went wrong, in words for people, and what a program may do about it. */
export type Problem = {
  kind: /** The server was not reached. */
    | 'offline'
    /** Nobody is signed in, or no longer. */
    | 'signed-out'
    /** A limit was reached, or a part is out of order for now: it may work later. */
    | 'later'
    /** The request cannot be answered as it is. */
    | 'refused'
    /** A fault on our side. */
    | 'fault';
  message: string;
  /** Tell it to support; null when there is none. */
  requestId: string | null;
};

const KINDS: Readonly<Record<string, Problem['kind']>> = {
  UNAUTHENTICATED: 'signed-out',
  INTERNAL_SERVER_ERROR: 'fault',
  AUTHENTICATION_UNAVAILABLE: 'later',
  SUBGRAPH_UNAVAILABLE: 'later',
  PLAN_UNKNOWN: 'later',
  RATE_LIMITED: 'later',
};

function describeGraphQLError(error: GraphQLFormattedError): Problem {
  const { code, requestId } = error.extensions ?? {};
  return {
    kind: (typeof code === 'string' && KINDS[code]) || 'refused',
    message: error.message,
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

function describeStatus(status: number): Problem {
  if (status === 401)
    return { kind: 'signed-out', message: 'Your session has ended. Sign in again.', requestId: null };
  if (status === 429 || status === 503)
    return { kind: 'later', message: 'The service is busy. Try again in a moment.', requestId: null };
  return { kind: 'fault', message: `The server answered ${status}. Try again in a moment.`, requestId: null };
}

/** What an error of a hook means. When several things went wrong, the first is told. */
export function describeError(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error) && error.errors[0]) return describeGraphQLError(error.errors[0]);
  if (ServerError.is(error)) return describeStatus(error.statusCode);
  return {
    kind: 'offline',
    message: 'The server cannot be reached. Check your connection and try again.',
    requestId: null,
  };
}

/**
 * Why one section of an answer is null, such as `problemAt(error, ['me', 'performance'])`; null when nothing went
 * wrong in it.
 */
export function problemAt(error: unknown, path: readonly string[]): Problem | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const found = error.errors.find((one) => path.every((step, at) => one.path?.[at] === step));
  return found ? describeGraphQLError(found) : null;
}
