import { readFileSync } from 'node:fs';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { afterEach, expect, test, vi } from 'vitest';
import { UpdateProfileDocument } from '../../generated/operations.ts';
import { possibleTypes } from '../../generated/possible-types.ts';
import { createDocumentIdLink } from './document-id-link.ts';

type Body = { query?: string; extensions?: { persistedQuery?: { sha256Hash: string } } };

const manifest = new URL('../../generated/trusted-documents.json', import.meta.url);
const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as {
  operations: { id: string; body: string; name: string }[];
};
const trusted = operations.find(({ name }) => name === 'UpdateProfile') ?? expect.fail('no such document');
const change = { mutation: UpdateProfileDocument, variables: { input: { displayName: 'Ada' } } };
const profile = { updateProfile: { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'No.' } };

afterEach(() => vi.unstubAllGlobals());

/** A client before a server that knows the documents `known` by their ids, and what the server was sent. */
function clientOf(known: readonly string[]) {
  const seen: Body[] = [];
  const answer: typeof fetch = async (_url, init) => {
    const body = JSON.parse(String(init?.body)) as Body;
    seen.push(body);
    const id = body.extensions?.persistedQuery?.sha256Hash;
    if (body.query === undefined && !known.includes(id ?? '')) {
      const extensions = { code: 'PERSISTED_QUERY_NOT_FOUND' };
      return Response.json({ errors: [{ message: 'PersistedQueryNotFound', extensions }] });
    }
    return Response.json({ data: profile });
  };
  const link = createDocumentIdLink().concat(new HttpLink({ uri: 'http://api.test/graphql', fetch: answer }));
  return { seen, client: new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes }) }) };
}

test('sends the id of the manifest, and no text', async () => {
  const { client, seen } = clientOf([trusted.id]);
  const { data } = await client.mutate(change);
  expect(data?.updateProfile?.__typename).toBe('InvalidInput');
  expect(seen.map(({ query, extensions }) => [query, extensions?.persistedQuery?.sha256Hash])).toEqual([
    [undefined, trusted.id],
  ]);
});

test('sends the text once to a server of another release, and begins with the id the next time', async () => {
  const { client, seen } = clientOf([]);
  await client.mutate(change);
  await client.mutate(change);
  expect(seen.map(({ query }) => query)).toEqual([undefined, trusted.body, undefined, trusted.body]);
});

test('sends the text where the browser cannot hash', async () => {
  vi.stubGlobal('crypto', {});
  const { client, seen } = clientOf([trusted.id]);
  await client.mutate(change);
  expect(seen.map(({ query, extensions }) => [query, extensions?.persistedQuery])).toEqual([
    [trusted.body, undefined],
  ]);
});
