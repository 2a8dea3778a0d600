import { ApolloClient, type ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { describe, expect, test } from 'vitest';
import { SignInDocument, TradesPageDocument, UpdateProfileDocument } from '../../generated/operations.ts';
import { possibleTypes } from '../../generated/possible-types.ts';
import { createTokenLink, type TokenSource } from './token-link.ts';

const GOOD = 'Bearer good';
const refusal = { message: 'Sign in.', extensions: { code: 'UNAUTHENTICATED' } };
const profile = { updateProfile: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.' } };

/** A client before a server that takes the token "good", and what the server was sent. */
function clientOf(source: TokenSource, refuse: () => Response) {
  const seen: (string | null)[] = [];
  const answer: typeof fetch = async (_url, init) => {
    const authorization = new Headers(init?.headers).get('authorization');
    seen.push(authorization);
    if (authorization !== GOOD && !String(init?.body).includes('signIn')) return refuse();
    return Response.json({
      data: String(init?.body).includes('signIn') ? { signIn: profile.updateProfile } : profile,
    });
  };
  const link: ApolloLink = createTokenLink(source).concat(
    new HttpLink({ uri: 'http://api.test/graphql', fetch: answer }),
  );
  return { seen, client: new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }) }) };
}

const refusals = {
  'as status 401': () => Response.json({ errors: [refusal] }, { status: 401 }),
  'as a GraphQL error': () => Response.json({ errors: [refusal] }),
  'as a 401 of GraphQL over HTTP': () =>
    new Response(JSON.stringify({ errors: [refusal] }), {
      status: 401,
      headers: { 'content-type': 'application/graphql-response+json' },
    }),
} as const;

const change = { mutation: UpdateProfileDocument, variables: { input: { displayName: 'Ada' } } };

describe.each(Object.entries(refusals))('a token that is refused %s', (_how, refuse) => {
  test('is replaced, and the operation sent once more', async () => {
    const source = { accessToken: async () => 'stale', replaceToken: async () => 'good' };
    const { client, seen } = clientOf(source, refuse);
    const { data } = await client.mutate(change);
    expect(data?.updateProfile?.__typename).toBe('InvalidInput');
    expect(seen).toEqual(['Bearer stale', GOOD]);
  });

  test('fails when there is no other, and is not sent twice', async () => {
    const source = { accessToken: async () => 'stale', replaceToken: async () => null };
    const { client, seen } = clientOf(source, refuse);
    await expect(client.mutate(change)).rejects.toThrow();
    expect(seen).toEqual(['Bearer stale']);
  });

  test('is not replaced for ever', async () => {
    const source = { accessToken: async () => 'stale', replaceToken: async () => 'stale too' };
    const { client, seen } = clientOf(source, refuse);
    await expect(client.mutate(change)).rejects.toThrow();
    expect(seen).toEqual(['Bearer stale', 'Bearer stale too']);
  });
});

test('signing in waits for no token and sends none', async () => {
  const never: TokenSource = {
    accessToken: () => Promise.reject(new Error('asked')),
    replaceToken: async () => null,
  };
  const { client, seen } = clientOf(never, refusals['as status 401']);
  await client.mutate({ mutation: SignInDocument, variables: { input: { email: 'a@b.c', password: 'x' } } });
  expect(seen).toEqual([null]);
});

test('without a token the server is asked once, as nobody', async () => {
  const nobody: TokenSource = { accessToken: async () => null, replaceToken: async () => 'good' };
  const { client, seen } = clientOf(nobody, refusals['as a GraphQL error']);
  await expect(client.query({ query: TradesPageDocument })).rejects.toThrow('Sign in.');
  expect(seen).toEqual([null]);
});
