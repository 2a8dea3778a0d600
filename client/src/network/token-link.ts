import { ApolloLink, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { catchError, from, map, mergeMap, type Observable, throwError } from 'rxjs';

/** Where access tokens come from. */
export type TokenSource = {
  accessToken(): Promise<string | null>;
  /** Another token in place of a refused one; null when there is none. */
  replaceToken(refused: string): Promise<string | null>;
};

/** Operations that start a session: they need no token, and must not wait for one. */
const WITHOUT_TOKEN: ReadonlySet<string> = new Set(['SignIn', 'SignUp']);

/** Whether the server says that the token is not good, as an HTTP status or as a GraphQL error. */
function isRefusal(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')
  );
}

function throwIfRefused(result: ApolloLink.Result): ApolloLink.Result {
  const refused = result.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  if (refused) throw new CombinedGraphQLErrors(result);
  return result;
}

/**
 * Sends every operation with an access token, and once more with another when the first was refused. Nothing has been
 * done by an operation that was refused for its token, so that a mutation may be repeated as well.
 */
export function createTokenLink(source: TokenSource): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const send = (token: string | null): Observable<ApolloLink.Result> => {
      if (token)
        operation.setContext(({ headers }) => ({
          headers: { ...headers, authorization: `Bearer ${token}` },
        }));
      return forward(operation);
    };
    if (WITHOUT_TOKEN.has(operation.operationName ?? '')) return send(null);
    return from(source.accessToken()).pipe(
      mergeMap((token) =>
        send(token).pipe(
          map(throwIfRefused),
          catchError((error: unknown) => {
            if (!token || !isRefusal(error)) return throwError(() => error);
            return from(source.replaceToken(token)).pipe(
              mergeMap((other) => (other ? send(other) : throwError(() => error))),
            );
          }),
        ),
      ),
    );
  });
}
