import type { SubgraphResponse } from '../../../../kit/subgraph/subgraph.ts';
import type { KnownViewer } from '../../../../kit/viewer/viewer.ts';
import { type TestAuth, viewerOf } from './test-auth.ts';

/** The outcome of a mutation as a test looks at it. */
export type Outcome = {
  __typename: string;
  accessToken?: string;
  expiresAt?: string;
  email?: string;
  at?: string;
  code?: string;
  message?: string;
  problems?: { path: string; value: string | null; message: string }[];
};

const FAILED = '... on Failure { code message ... on InvalidInput { problems { path value message } } }';
const OUTCOME = `__typename ... on SignedIn { accessToken expiresAt } ${FAILED}`;

const SIGN_UP = `mutation ($input: SignUpInput!) {
  outcome: signUp(input: $input) { ${OUTCOME} ... on SignUpMailed { email } }
}`;
const SIGN_IN = `mutation ($input: SignInInput!) { outcome: signIn(input: $input) { ${OUTCOME} } }`;
const REFRESH = `mutation { outcome: refreshSession { ${OUTCOME} } }`;
const CONFIRM = `mutation ($token: String!) { outcome: confirmSignUp(token: $token) { ${OUTCOME} } }`;
const FORGOT = `mutation ($email: String!) {
  outcome: requestPasswordReset(email: $email) { __typename ... on PasswordResetMailed { email } ${FAILED} }
}`;
const RESET = `mutation ($input: ResetPasswordInput!) {
  outcome: resetPassword(input: $input) { __typename ... on PasswordWasReset { at } ${FAILED} }
}`;
const SIGN_OUT = 'mutation { signOut { at } }';

export const ADA = { email: 'ada@example.com', password: 'correct horse battery', displayName: 'Ada' };

/** A client that keeps one cookie and one access token, as a browser does. */
export function openBrowser(auth: TestAuth) {
  let cookie: string | undefined;
  let viewer: KnownViewer | undefined;

  function keep(answer: SubgraphResponse): Outcome {
    if (answer.errors) throw new Error(`The operation failed: ${JSON.stringify(answer.errors)}`);
    for (const set of answer.setCookies ?? []) {
      const pair = set.split(';')[0] ?? '';
      cookie = pair.endsWith('=') ? undefined : pair;
    }
    const outcome = answer.data?.outcome as Outcome;
    if (outcome?.accessToken) viewer = viewerOf(outcome.accessToken);
    return outcome;
  }

  return {
    get cookie() {
      return cookie;
    },
    set cookie(value) {
      cookie = value;
    },
    /** Who the last access token speaks for. */
    get viewer(): KnownViewer {
      if (!viewer) throw new Error('Nobody has signed in.');
      return viewer;
    },
    signUp: async (input: object = ADA) => keep(await auth.ask(SIGN_UP, { variables: { input } })),
    confirm: async (token: string) => keep(await auth.ask(CONFIRM, { variables: { token } })),
    forgot: async (email: string) => keep(await auth.ask(FORGOT, { variables: { email } })),
    reset: async (input: { token: string; newPassword: string }) =>
      keep(await auth.ask(RESET, { variables: { input } })),
    signIn: async (input: object) => keep(await auth.ask(SIGN_IN, { variables: { input } })),
    refresh: async () => keep(await auth.ask(REFRESH, { cookie })),
    signOut: async () => keep(await auth.ask(SIGN_OUT, { cookie, ...(viewer && { as: viewer }) })),
  };
}
