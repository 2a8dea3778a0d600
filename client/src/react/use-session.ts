import { useCallback, useSyncExternalStore } from 'react';
import {
  ConfirmSignUpDocument,
  type ConfirmSignUpMutation,
  SignInDocument,
  type SignInInput,
  type SignInMutation,
  SignOutDocument,
  SignUpDocument,
  type SignUpInput,
  type SignUpMutation,
} from '../../generated/operations.ts';
import type { SessionState } from '../session/session.ts';
import { useTradeSenseClient } from './provider.tsx';

type SignInResult = SignInMutation['signIn'];
type SignUpResult = SignUpMutation['signUp'];
type ConfirmResult = ConfirmSignUpMutation['confirmSignUp'];

/** The session and what can be done with it. Each promise rejects when the server cannot be reached. */
export type SessionHandle = {
  phase: SessionState['phase'];
  /** Finds out whether this browser holds a session; call it once when the page loads, and to try again. */
  resume: () => Promise<void>;
  signIn: (input: SignInInput) => Promise<SignInResult>;
  /** Where the installation sends mail, the session begins with `confirmSignUp`. */
  signUp: (input: SignUpInput) => Promise<SignUpResult>;
  confirmSignUp: (token: string) => Promise<ConfirmResult>;
  signOut: () => Promise<void>;
};

/** The session of the provider above; renders again when its phase changes. */
export function useSession(): SessionHandle {
  const { apollo, session } = useTradeSenseClient();
  const phase = useSyncExternalStore(session.subscribe, () => session.current().phase);

  const begin = useCallback(
    async <R extends SignInResult | SignUpResult | ConfirmResult>(result: R | undefined): Promise<R> => {
      if (!result) throw new Error('The server gave no answer. Try again.');
      if (result.__typename === 'SignedIn') {
        await apollo.clearStore();
        session.begin({ accessToken: result.accessToken, expiresAt: Date.parse(result.expiresAt) });
      }
      return result;
    },
    [apollo, session],
  );

  return {
    phase,
    resume: useCallback(async () => {
      // Out of reach is a phase of its own; whoever shows the phase shows that.
      await session.accessToken().catch(() => null);
    }, [session]),
    signIn: useCallback(
      async (input) => {
        const { data } = await apollo.mutate({ mutation: SignInDocument, variables: { input } });
        return begin(data?.signIn);
      },
      [apollo, begin],
    ),
    signUp: useCallback(
      async (input) => {
        const { data } = await apollo.mutate({ mutation: SignUpDocument, variables: { input } });
        return begin(data?.signUp);
      },
      [apollo, begin],
    ),
    confirmSignUp: useCallback(
      async (token) => {
        const { data } = await apollo.mutate({ mutation: ConfirmSignUpDocument, variables: { token } });
        return begin(data?.confirmSignUp);
      },
      [apollo, begin],
    ),
    signOut: useCallback(async () => {
      await apollo.mutate({ mutation: SignOutDocument });
      session.end();
    }, [apollo, session]),
  };
}
