import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

// Holes that were published of other GraphQL servers; those of authorization are in tests/authorize/advisories.test.ts.
let library: Library;
beforeAll(async () => {
  library = await startLibrary('in process');
});
afterAll(() => library[Symbol.asyncDispose]());

describe('CVE-2026-23897: a charset cannot make the reading of a body dear', () => {
  test.each([
    'application/json; charset=utf-16be',
    'application/json; charset=utf-32',
    'application/json; charset=utf-8; charset=utf-16',
    'application/json; charset=x-user-defined',
  ])('%s', async (contentType) => {
    const started = performance.now();
    const { status, body } = await library.ask('{ caller }'.padEnd(900_000), {
      headers: { 'content-type': contentType },
    });
    expect([200, 415]).toContain(status);
    // Read as UTF-8, or not read at all.
    if (status === 200) expect(body).toEqual({ data: { caller: 'anonymous' } });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('GHSA-9q82-xgwf-vj6h: no content type makes a GET of another site pass for one of ours', () => {
  test.each([
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded; application/json',
    'multipart/form-data; boundary=application/json',
    'message/http',
    'image/png',
    'application/json, text/plain',
    '',
  ])('"%s"', async (contentType) => {
    library.calls.length = 0;
    const answer = await fetch(`${library.url}/graphql?query=${encodeURIComponent('{ caller }')}`, {
      headers: { 'content-type': contentType },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(library.calls).toEqual([]);
  });
});

describe('GHSA-q2f9-x4p4-7xmh, GHSA-p2q6-pwh5-m6jr: named fragments cannot keep the planner busy', () => {
  const on = (type: string, spread: (next: number) => string, last: string) => {
    const chain = Array.from({ length: 40 }, (_, i) => `fragment F${i} on ${type} { ${spread(i + 1)} }`);
    return `${chain.join(' ')} fragment F40 on ${type} { ${last} }`;
  };

  test.each([
    ['spread twice each time', `{ items { ...F0 } } ${on('Item', (n) => `...F${n} ...F${n}`, 'title')}`],
    [
      'on each type of an interface',
      `{ items { ...F0 } } ${on('Item', (n) => `... on Book { ...F${n} } ... on Film { ...F${n} }`, 'title')}`,
    ],
    [
      'and withheld fields at their end',
      `{ items { ...F0 } } ${on('Item', (n) => `... on Book { ...F${n} } ...F${n}`, 'price')}`,
    ],
  ])('%s', async (_name, query) => {
    library.calls.length = 0;
    const started = performance.now();
    const { status } = await library.ask(query, { token: library.token() });
    expect(status).toBe(400);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(library.calls.filter((call) => !call.includes('entitlements'))).toEqual([]);
  });
});

describe('persisted hashes and batches', () => {
  test('the hash of what somebody else asked asks nothing', async () => {
    const answer = await fetch(`${library.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    });
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });

  test('several operations at once are refused', async () => {
    const answer = await fetch(`${library.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ caller }' }, { query: '{ cellar }' }]),
    });
    expect(answer.status).toBe(400);
  });
});
