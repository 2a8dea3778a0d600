import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentIdOf } from './document-id.ts';
import { createParsedDocuments } from './parsed-documents.ts';

test('a stream of other documents pushes out none that is trusted, and each other once there is no room', async () => {
  const text = 'query Trusted { me }';
  const store = createParsedDocuments(new Map([[documentIdOf(text), text]]));
  const keyOf = (document: string) => `schema:${documentIdOf(document)}`;
  await store.set(keyOf(text), parse(text));
  // 31 × 20,000 characters are more than the 600,000 that are remembered.
  const others = Array.from({ length: 31 }, (_, number) => `query Other${number} { me }`.padEnd(20_000));
  for (const other of others) await store.set(keyOf(other), parse(other));
  expect(await store.get(keyOf(text))).toMatchObject({ kind: 'Document' });
  const kept = await Promise.all(others.map((other) => store.get(keyOf(other))));
  expect(kept.map((document) => document !== undefined)).toEqual([false, ...Array(30).fill(true)]);
});
