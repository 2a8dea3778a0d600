import { createDemoClient } from './demo-client.ts';
import { importDemoFiles } from './import-demo-files.ts';

/** The demo trader signs in with this address. It exists on this installation only. */
export const DEMO_EMAIL = 'demo@tradesense.example';

export type SeedOptions = {
  /** Where the server listens. */
  origin: string;
  password: string;
  /** Aborted when the process is to end; what is missing then is made up for by the next start. */
  signal: AbortSignal;
};

/**
 * Signs the demo trader up and imports the fixture files for them, all through the API of the running server: the
 * same path as anybody's file. Goes on where an earlier start was interrupted, and does nothing when all is there or
 * the trader has another password by now.
 */
export async function seedDemo({ origin, password, signal }: SeedOptions): Promise<void> {
  const visitor = createDemoClient(origin, null, signal);
  const credentials = { email: DEMO_EMAIL, password };
  const { signUp } = (await visitor(SIGN_UP, { input: { ...credentials, ...PROFILE } })) as { signUp: Entry };
  if (!signUp.accessToken && signUp.code !== 'EMAIL_UNAVAILABLE') {
    throw new Error(`The demo trader could not be signed up: ${signUp.message}`);
  }
  const entry = signUp.accessToken ? signUp : await signIn();
  if (!entry.accessToken) return;
  const send = createDemoClient(origin, entry.accessToken, signal);
  if (signUp.accessToken) await send(TAKE_PRO);
  await importDemoFiles(origin, send, signal);
  await send('mutation DemoSignOut { signOut { __typename } }');

  async function signIn(): Promise<Entry> {
    return ((await visitor(SIGN_IN, { input: credentials })) as { signIn: Entry }).signIn;
  }
}

/** How signing up or in ends: a token, or a failure's code and message. */
type Entry = { accessToken?: string; code?: string; message?: string };

const PROFILE = { displayName: 'Demo Trader', timeZone: 'America/New_York', baseCurrency: 'USD' };

/** So that whoever looks around is not stopped by the budget of the smallest plan. */
const TAKE_PRO = 'mutation DemoPlan { changePlan(input: { plan: PRO }) { __typename } }';

const OUTCOME = '... on SignedIn { accessToken } ... on Failure { code message }';
const SIGN_UP = `mutation DemoSignUp($input: SignUpInput!) { signUp(input: $input) { ${OUTCOME} } }`;
const SIGN_IN = `mutation DemoSignIn($input: SignInInput!) { signIn(input: $input) { ${OUTCOME} } }`;
