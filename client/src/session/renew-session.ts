import { addTypenameToDocument, print } from '@apollo/client/utilities';
import { RefreshSessionDocument, type RefreshSessionMutation } from '../../generated/operations.ts';
import type { Access } from './session.ts';

const LOCK = 'tradesense-refresh-session';

/** As the hooks would send it: the answer is told apart by `__typename`, which a plain request must ask for. */
const QUERY = print(addTypenameToDocument(RefreshSessionDocument));

/**
 * Runs `work` while no other tab of this origin does: the tabs share the cookie, and a refresh token that is used twice
 * ends the session. Without the Web Locks API (plain HTTP, old browsers) it just runs.
 */
function inOneTab<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(LOCK, work) : work();
}

/**
 * Exchanges the refresh-token cookie for an access token: null when there is no session to renew. Rejects when the
 * server cannot be reached or does not answer as expected; the session may still be good then.
 */
export function createRenewal(options: {
  url: string;
  credentials: RequestCredentials;
  headers: Readonly<Record<string, string>>;
}): () => Promise<Access | null> {
  return () =>
    inOneTab(async () => {
      const response = await fetch(options.url, {
        method: 'POST',
        credentials: options.credentials,
        headers: { 'content-type': 'application/json', ...options.headers },
        body: JSON.stringify({ operationName: 'RefreshSession', query: QUERY }),
      });
      const answer = (await response.json()) as { data?: RefreshSessionMutation | null };
      const result = answer.data?.refreshSession;
      if (!result)
        throw new Error(`The session could not be renewed: the server answered ${response.status}.`);
      return result.__typename === 'SignedIn'
        ? { accessToken: result.accessToken, expiresAt: Date.parse(result.expiresAt) }
        : null;
    });
}
