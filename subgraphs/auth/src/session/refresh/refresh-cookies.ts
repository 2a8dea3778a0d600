import type { OpenedSession } from '../session.service.ts';
import { CLEARED_REFRESH_COOKIE, readRefreshCookie, setRefreshCookie } from './refresh-cookie.ts';

/** What the answer tells of a session; the refresh token is no part of it. */
type SignedIn = { __typename: 'SignedIn'; accessToken: string; expiresAt: Date };

/** The refresh token's way between one request and its browser. */
export type RefreshCookies = {
  /** The refresh token that came with the request, if one did. */
  readonly secret: string | null;
  /**
   * Puts a session's refresh token into the cookie and the rest into the answer. A failure passes as it is; when it
   * says that the session is over, the cookie goes too.
   */
  handOut<F extends { __typename: string }>(outcome: OpenedSession | F): SignedIn | F;
  clear(): void;
};

/** Reads `header`, the request's cookies, and writes by `setCookie`. */
export function createRefreshCookies(options: {
  header: string | undefined;
  setCookie: (value: string) => void;
  clock: () => Date;
}): RefreshCookies {
  const clear = () => options.setCookie(CLEARED_REFRESH_COOKIE);
  return {
    secret: readRefreshCookie(options.header),
    clear,
    handOut(outcome) {
      if (isOpened(outcome)) {
        const { refreshSecret, refreshExpiresAt, ...signedIn } = outcome;
        options.setCookie(setRefreshCookie(refreshSecret, refreshExpiresAt, options.clock()));
        return signedIn;
      }
      if (outcome.__typename === 'SessionExpired') clear();
      return outcome;
    },
  };
}

function isOpened(outcome: { __typename: string }): outcome is OpenedSession {
  return outcome.__typename === 'SignedIn';
}
