import { readdirSync, readFileSync } from 'node:fs';
import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { measureDocument } from './measure-document.ts';

const FOLDER = new URL('../../../schema/operations/', import.meta.url);
const FRAGMENTS = readFileSync(new URL('fragments.graphql', FOLDER), 'utf8');
const PAGES = readdirSync(FOLDER).filter((name) => name !== 'fragments.graphql');

test.each(PAGES)('%s takes at most half of what a document may hold', (name) => {
  const document = parse(`${readFileSync(new URL(name, FOLDER), 'utf8')}\n${FRAGMENTS}`, {
    maxTokens: DOCUMENT_LIMITS.tokens / 2,
  });
  for (const shape of measureDocument(document)) {
    expect(shape.depth).toBeLessThanOrEqual(DOCUMENT_LIMITS.depth / 2 + 1);
    expect(shape.fields).toBeLessThanOrEqual(DOCUMENT_LIMITS.fields / 2);
    expect(shape.aliases).toBeLessThanOrEqual(DOCUMENT_LIMITS.aliases / 2);
    expect(shape.rootFields).toBeLessThanOrEqual(DOCUMENT_LIMITS.rootFields / 2);
  }
});

test('the introspection of tools fits', () => {
  const document = parse(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }), {
    maxTokens: DOCUMENT_LIMITS.tokens,
  });
  expect(measureDocument(document)).toEqual([{ depth: 1, rootFields: 1, aliases: 0, fields: 1 }]);
});
