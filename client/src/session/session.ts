/** An access token and when it stops working, in milliseconds since 1970. */
export type Access = { accessToken: string; expiresAt: number };

/** Where the caller stands. */
export type SessionState =
  /** Not asked yet whether this browser holds a session. */
  | { phase: 'starting' }
  /** It could not be asked, because the server was out of reach. */
  | { phase: 'unreachable' }
  | ({ phase: 'signed-in' } & Access)
  | { phase: 'signed-out' };

/** Holds the access token in memory only, and renews it in time. */
export type Session = {
  current(): SessionState;
  /** Calls the listener after every change; gives back how to stop that. */
  subscribe(listener: () => void): () => void;
  /** A token that still works, renewed when need be; null when nobody is signed in. Rejects when out of reach. */
  accessToken(): Promise<string | null>;
  /** A token other than `refused`, which the server did not take; null when the session is over. */
  replaceToken(refused: string): Promise<string | null>;
  begin(access: Access): void;
  end(): void;
};

/** A token is renewed this long before it expires, in milliseconds, so that none expires under way. */
const MARGIN_MS = 30_000;

/**
 * A session. `renew` exchanges the refresh-token cookie for a new access token: null when there is no session, a
 * rejection when that could not be found out. It is never called twice at once, since each refresh token works once.
 */
export function createSession(options: {
  renew: () => Promise<Access | null>;
  now: () => number;
  onExpired?: (() => void) | undefined;
}): Session {
  const listeners = new Set<() => void>();
  let state: SessionState = { phase: 'starting' };
  let renewal: Promise<string | null> | null = null;

  function become(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function renewOnce(): Promise<string | null> {
    const before = state;
    const access = await options.renew().catch((error: unknown) => {
      if (state.phase === 'starting') become({ phase: 'unreachable' });
      throw error;
    });
    // Someone signed in or out meanwhile: what they did is newer than this answer.
    if (state !== before && state.phase !== 'unreachable')
      return state.phase === 'signed-in' ? state.accessToken : null;
    become(access ? { phase: 'signed-in', ...access } : { phase: 'signed-out' });
    if (!access && before.phase === 'signed-in') options.onExpired?.();
    return access?.accessToken ?? null;
  }

  function renew(): Promise<string | null> {
    renewal ??= renewOnce().finally(() => {
      renewal = null;
    });
    return renewal;
  }

  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async accessToken() {
      if (state.phase === 'signed-out') return null;
      if (state.phase === 'signed-in' && state.expiresAt - options.now() > MARGIN_MS)
        return state.accessToken;
      return renew();
    },
    async replaceToken(refused) {
      if (state.phase === 'signed-out') return null;
      return state.phase === 'signed-in' && state.accessToken !== refused ? state.accessToken : renew();
    },
    begin: (access) => become({ phase: 'signed-in', ...access }),
    end: () => become({ phase: 'signed-out' }),
  };
}
