import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../../kit/log/create-log.ts';
import { createCallCounter } from '../../kit/rate-limit/counting/call-counter.ts';
import { countCalls } from '../supergraph/observe-subgraphs.ts';
import { sendOperation } from '../supergraph/person.ts';
import { type Supergraph, startSupergraph, TRANSPORTS } from '../supergraph/start-supergraph.ts';

const log = createLog({ name: 'test', level: 'silent' });
/** A port at which nobody listens. */
const NO_REDIS = 'redis://127.0.0.1:1';

type Outcome = { __typename: string; code?: string; message?: string; retryAfterSeconds?: number };
type Input = { input: { email: string; password: string; displayName?: string } };

const OUTCOME = `__typename ... on Failure { code message }
  ... on RateLimited { limited limit windowSeconds retryAfterSeconds } ... on LimitsUnavailable { retryAfterSeconds }`;
const SIGN_IN: TypedDocumentNode<{ outcome: Outcome }, Input> = parse(
  `mutation ($input: SignInInput!) { outcome: signIn(input: $input) { ${OUTCOME} } }`,
);
const SIGN_UP: TypedDocumentNode<{ outcome: Outcome }, Input> = parse(
  `mutation ($input: SignUpInput!) { outcome: signUp(input: $input) { ${OUTCOME} } }`,
);
const PASSWORD = 'she keeps this to herself';

/** Sends an operation as a proxy would that was asked from this address. */
async function from(
  address: string,
  { origin }: Supergraph,
  document: typeof SIGN_IN,
  input: Input['input'],
) {
  const { data, errors } = await sendOperation(origin, document, { input }, { 'x-forwarded-for': address });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.outcome;
}

describe.each(TRANSPORTS)('with production limits, %s,', (transport) => {
  let supergraph: Supergraph;
  beforeAll(async () => {
    const counter = createCallCounter({ redisUrl: null, log });
    supergraph = await startSupergraph(transport, { rateLimits: { counter }, trustedProxies: ['127.0.0.1'] });
  });
  afterAll(() => supergraph[Symbol.asyncDispose]());

  const signUp = (address: string, email: string) =>
    from(address, supergraph, SIGN_UP, { email, password: PASSWORD, displayName: email });
  const signIn = (address: string, email: string, password = PASSWORD) =>
    from(address, supergraph, SIGN_IN, { email, password });

  test('the 11th sign-in of an account from one address is refused, and says how long to wait', async () => {
    for (const name of ['ada', 'bob'])
      expect((await signUp('192.0.2.1', `${name}@limits.example`)).__typename).toBe('SignedIn');
    for (const email of ['ada@limits.example', 'nobody@limits.example']) {
      const address = email.startsWith('ada') ? '192.0.2.1' : '192.0.2.2';
      for (let n = 0; n < 10; n += 1)
        expect((await signIn(address, email, 'guess')).code).toBe('INVALID_CREDENTIALS');
      const { result, calls } = await supergraph.observed.during(() => signIn(address, email));
      expect(result).toMatchObject({
        __typename: 'RateLimited',
        code: 'RATE_LIMITED',
        limited: 'signIn',
        limit: 10,
        windowSeconds: 900,
        message: expect.stringMatching(
          /^Too many attempts to sign in with this address: 10 in 15 minutes are allowed\. Try again in 1[45] minutes\.$/,
        ),
      });
      expect(result.retryAfterSeconds).toBeGreaterThan(840);
      // Registered or not, nothing is looked up, so neither answer nor time tells which.
      expect(countCalls(calls)).toEqual({ auth: { calls: 1, statements: 0 } });
    }
    expect((await signIn('192.0.2.1', 'bob@limits.example')).__typename).toBe('SignedIn');
    expect((await signIn('192.0.2.3', 'ada@limits.example')).__typename).toBe('SignedIn');
    expect((await signIn('2001:db8::1', 'bob@limits.example')).__typename).toBe('SignedIn');
  });

  test('an address may ask for 50 in an hour, whatever the accounts', async () => {
    const outcomes = [];
    // Refused before anything is looked up, all but the hashing of 50 guesses is spared by an input that is no address.
    for (let n = 0; n < 51; n += 1) outcomes.push(await signIn('198.51.100.1', `guess ${n}`));
    expect(outcomes.slice(0, 50).every(({ code }) => code === 'INVALID_INPUT')).toBe(true);
    expect(outcomes[50]).toMatchObject({ code: 'RATE_LIMITED', limit: 50, windowSeconds: 3_600 });
  });

  test('20 may sign up from one address in an hour', async () => {
    const outcomes = [];
    for (let n = 0; n < 21; n += 1) outcomes.push(await signUp('198.51.100.2', 'no address'));
    expect(outcomes.slice(0, 20).every(({ code }) => code === 'INVALID_INPUT')).toBe(true);
    expect(outcomes[20]).toMatchObject({ code: 'RATE_LIMITED', limited: 'signUp', limit: 20 });
  });
});

test.each(TRANSPORTS)('where nothing can be counted nobody signs in or up, %s', async (transport) => {
  const counter = createCallCounter({ redisUrl: NO_REDIS, log });
  await using supergraph = await startSupergraph(transport, { rateLimits: { counter } });
  const credentials = { email: 'ada@limits.example', password: PASSWORD };
  const { result, calls } = await supergraph.observed.during(async () => [
    await from('192.0.2.1', supergraph, SIGN_IN, credentials),
    await from('192.0.2.1', supergraph, SIGN_UP, { ...credentials, displayName: 'Ada' }),
  ]);
  for (const outcome of result)
    expect(outcome).toMatchObject({
      __typename: 'LimitsUnavailable',
      code: 'LIMITS_UNAVAILABLE',
      retryAfterSeconds: 5,
    });
  expect(countCalls(calls)).toEqual({ auth: { calls: 2, statements: 0 } });
  counter.close();
});
