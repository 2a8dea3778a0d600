import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import { type DocumentNode, Kind } from 'graphql';
import { of } from 'rxjs';
import { expect, test } from 'vitest';
import * as operations from '../generated/operations.ts';
import manifest from '../generated/trusted-documents.json' with { type: 'json' };

const documents = Object.values<unknown>(operations)
  .filter((value): value is DocumentNode => (value as DocumentNode).kind === Kind.DOCUMENT)
  .filter((document) => document.definitions[0]?.kind === Kind.OPERATION_DEFINITION);

/** The text that a client puts on the wire for a document. */
async function sentText(document: DocumentNode): Promise<string> {
  const sent = Promise.withResolvers<string>();
  const wire = new ApolloLink(({ query }) => {
    sent.resolve(print(query));
    return of({ data: {} });
  });
  const client = new ApolloClient({ link: wire, cache: new InMemoryCache() });
  const query = document.definitions.some(
    (part) => part.kind === Kind.OPERATION_DEFINITION && part.operation === 'query',
  );
  if (query) await client.query({ query: document, fetchPolicy: 'no-cache' });
  else await client.mutate({ mutation: document, fetchPolicy: 'no-cache' });
  return sent.promise;
}

test('the manifest holds, to the letter, every document that the client sends', async () => {
  const bodies = new Map(manifest.operations.map(({ body, id }) => [body, id]));
  expect(documents.length).toBeGreaterThan(10);
  expect(bodies.size).toBe(documents.length);
  for (const document of documents) {
    const text = await sentText(document);
    expect(bodies.get(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});
