import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

const ASK = JSON.stringify({ query: '{ caller }' });
const FRIEND = 'https://friend.example';

let library: Library;
beforeAll(async () => {
  library = await startLibrary('in process', { corsOrigins: [FRIEND] });
});
afterAll(() => library[Symbol.asyncDispose]());

const post = (headers: Record<string, string>) =>
  fetch(`${library.url}/graphql`, { method: 'POST', headers, body: ASK });

describe('cross-site requests', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a form may not ask: %s',
    async (contentType) => {
      library.calls.length = 0;
      const answer = await post({ 'content-type': contentType });
      expect([400, 415]).toContain(answer.status);
      const body = (await answer.json()) as { errors: { extensions: { code: string } }[] };
      expect(['BAD_REQUEST', 'UNSUPPORTED_MEDIA_TYPE']).toContain(body.errors[0]?.extensions.code);
      expect(library.calls).toEqual([]);
    },
  );

  test('a link may not ask; a GET with a header of ours may, but only read', async () => {
    const ask = (query: string, headers: Record<string, string>) =>
      fetch(`${library.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await ask('{ caller }', {})).status).toBe(400);
    expect((await ask('{ caller }', { 'content-type': 'text/plain;x' })).status).toBe(400);
    const read = await ask('{ caller }', { 'apollo-require-preflight': '1' });
    expect(await read.json()).toMatchObject({ data: { caller: 'anonymous' } });
    const write = await ask('mutation { addBook }', { 'apollo-require-preflight': '1' });
    expect(write.status).toBe(405);
    expect(library.state.booksAdded).toBe(0);
  });

  test('only origins on the list may read the answers', async () => {
    const preflight = (origin: string) =>
      fetch(`${library.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
    const friend = await preflight(FRIEND);
    expect(friend.status).toBe(204);
    expect(friend.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(friend.headers.get('access-control-allow-credentials')).toBe('true');
    for (const header of ['authorization', 'x-api-key'])
      expect(friend.headers.get('access-control-allow-headers')).toContain(header);
    const stranger = await preflight('https://stranger.example');
    expect(stranger.headers.has('access-control-allow-origin')).toBe(false);

    const answer = await post({
      'content-type': 'application/json',
      origin: FRIEND,
      authorization: 'Bearer x',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(answer.headers.get('vary')).toContain('Origin');
  });
});
