import { createDemoClient, type Send } from '../../../start/demo/demo-client.ts';

/** Somebody who signed up, with an access token that is good for ten minutes. */
export type SignedIn = { accessToken: string; workspaceId: string; membershipId: string; personId: string };

const PASSWORD = 'a long password that guards nothing';
const email = (number: number) => `trader-${number}@bench.example`;

const SESSION = '__typename ... on SignedIn { accessToken } ... on Failure { message }';

/** Signs a new trader up through the API, on the largest plan. */
export async function signUp(origin: string, number: number): Promise<SignedIn> {
  const send = createDemoClient(origin, null);
  const { signUp: outcome } = await send(
    `mutation BenchSignUp($input: SignUpInput!) { signUp(input: $input) { ${SESSION} } }`,
    {
      input: {
        email: email(number),
        password: PASSWORD,
        displayName: 'Bench Trader',
        timeZone: 'America/New_York',
        baseCurrency: 'USD',
      },
    },
  );
  const signedIn = readSession(outcome);
  await takeLargestPlan(createDemoClient(origin, signedIn.accessToken));
  return signedIn;
}

/** So that no limit of a plan ends the measurement. */
async function takeLargestPlan(send: Send): Promise<void> {
  const { changePlan } = await send(
    'mutation BenchPlan { changePlan(input: { plan: ENTERPRISE }) { __typename ... on Failure { message } } }',
  );
  const { message } = changePlan as { message?: string };
  if (message) throw new Error(`The trader could not take the largest plan: ${message}`);
}

/** Signs the same trader in again: making a million trades may take longer than a token lives. */
export async function signIn(origin: string, number: number): Promise<SignedIn> {
  const send = createDemoClient(origin, null);
  const { signIn: outcome } = await send(
    `mutation BenchSignIn($input: SignInInput!) { signIn(input: $input) { ${SESSION} } }`,
    {
      input: { email: email(number), password: PASSWORD },
    },
  );
  return readSession(outcome);
}

function readSession(outcome: unknown): SignedIn {
  const { accessToken, message } = outcome as { accessToken?: string; message?: string };
  if (!accessToken) throw new Error(`The trader could not sign in: ${message}`);
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    wid: string;
    mid: string;
    sub: string;
  };
  return { accessToken, workspaceId: claims.wid, membershipId: claims.mid, personId: claims.sub };
}
