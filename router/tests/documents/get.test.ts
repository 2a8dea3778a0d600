import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';
import { addressOf, byHash, get, TRUSTED, trusting } from './asking.ts';

describe.each(TRANSPORTS)('documents by GET, %s', (transport) => {
  let library: Library;
  const as = (person: string) => ({ authorization: `Bearer ${library.token({ mid: person, wid: person })}` });
  beforeAll(async () => {
    library = await startLibrary(transport, { documents: trusting(), limited: true });
    library.state.limits.pointsPerMinute = 1_000;
  });
  afterAll(() => library[Symbol.asyncDispose]());

  test('are answered by either form of the id', async () => {
    const { extensions } = byHash(TRUSTED.caller);
    const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    for (const address of [addressOf(library, TRUSTED.caller), `${library.url}/graphql?${search}`])
      expect(await (await get(address)).json()).toMatchObject({ data: { caller: 'anonymous' } });
  });

  test('are kept by who asked, and used again only when they are still true', async () => {
    const address = addressOf(library, TRUSTED.me);
    const first = await get(address, as('mbr_1'));
    const tag = first.headers.get('etag') ?? expect.fail('no ETag');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const vary = (first.headers.get('vary') ?? '').toLowerCase().split(/, */);
    expect(vary).toEqual(
      expect.arrayContaining(['accept', 'authorization', 'cookie', 'x-api-key', 'origin', 'accept-encoding']),
    );
    const again = await get(address, { ...as('mbr_1'), 'if-none-match': `"other", ${tag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
    expect(again.headers.get('cache-control')).toBe('private, no-cache');
  });

  test('of two people are never taken for each other', async () => {
    const address = addressOf(library, TRUSTED.me);
    const tag = (await get(address, as('mbr_1'))).headers.get('etag') ?? expect.fail('no ETag');
    const other = await get(address, { ...as('mbr_2'), 'if-none-match': tag });
    expect(other.status).toBe(200);
    expect(await other.json()).toMatchObject({ data: { me: { id: 'mbr_2' } } });
    const stranger = await get(address, { 'if-none-match': tag });
    expect([stranger.status, stranger.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  test('cost what they cost, whether or not there is anything new', async () => {
    const address = addressOf(library, TRUSTED.me);
    const left = (answer: Response) => Number(answer.headers.get('x-ratelimit-remaining'));
    const first = await get(address, as('mbr_3'));
    const tag = first.headers.get('etag') ?? expect.fail('no ETag');
    const second = await get(address, { ...as('mbr_3'), 'if-none-match': tag });
    expect([second.status, left(second)]).toEqual([304, left(first) - 1]);
  });

  test('with errors, by POST, or made to look at the cost are not kept', async () => {
    const post = await library.ask(TRUSTED.caller);
    const broken = await get(addressOf(library, TRUSTED.broken));
    const debug = await get(addressOf(library, TRUSTED.caller), { 'x-cost-debug': '1' });
    for (const { headers } of [post, broken, debug])
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });

  test('never change anything, and come from no other site', async () => {
    const before = library.state.booksAdded;
    const change = await get(addressOf(library, TRUSTED.add));
    expect([change.status, change.headers.get('allow')]).toEqual([405, 'POST']);
    expect(library.state.booksAdded).toBe(before);
    library.calls.length = 0;
    for (const contentType of [undefined, 'text/plain', 'multipart/form-data; boundary=application/json']) {
      const headers = contentType === undefined ? {} : { 'content-type': contentType };
      const { status } = await fetch(addressOf(library, TRUSTED.caller), { headers });
      expect([400, 415]).toContain(status);
    }
    const head = { method: 'HEAD', headers: { 'apollo-require-preflight': '1' } };
    expect((await fetch(addressOf(library, TRUSTED.caller), head)).status).toBe(405);
    expect(library.calls).toEqual([]);
  });
});
