import { describe, expect, test } from 'vitest';
import { startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

/** Beyond the body limit of GraphQL. */
const SIZE = 3_000_000;

describe.each(TRANSPORTS)('an upload %s', (transport) => {
  test.each(['text/csv', 'text/plain', 'application/json', 'application/octet-stream'])(
    'of %s arrives whole, whatever its size',
    async (contentType) => {
      await using library = await startLibrary(transport);
      const answer = await fetch(`${library.url}/uploads/secret-upload-token`, {
        method: 'PUT',
        headers: { 'content-type': contentType },
        body: Buffer.alloc(SIZE, 'x'),
      });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ bytes: SIZE });
      expect(library.state.uploadedBytes).toBe(SIZE);
      expect(JSON.stringify(library.log)).not.toContain('secret-upload-token');
    },
  );
});

describe('an upload over HTTP', () => {
  test("carries nothing of the client's session, and brings no cookie back", async () => {
    await using library = await startLibrary('over HTTP');
    const answer = await fetch(`${library.url}/uploads/t`, {
      method: 'PUT',
      headers: {
        authorization: 'Bearer x',
        cookie: 'session=one',
        'content-type': 'text/csv',
        'x-request-id': 'upload-1',
      },
      body: 'x',
    });
    const { saw } = (await answer.json()) as { saw: string[] };
    expect(saw).toContain('x-request-id');
    expect(saw).not.toContain('cookie');
    expect(saw).not.toContain('authorization');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get('x-request-id')).toBe('upload-1');
  });

  test('is told when the subgraph is down', async () => {
    await using library = await startLibrary('over HTTP');
    await library.links.shelves.cut();
    const answer = await fetch(`${library.url}/uploads/t`, { method: 'PUT', body: 'x' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  });
});
