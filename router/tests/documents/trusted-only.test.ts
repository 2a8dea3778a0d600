import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { addressOf, byHash, byId, get, OTHER, post, TRUSTED, trusting } from './asking.ts';

describe('a router that answers trusted documents only', () => {
  let library: Library;
  let session: { authorization: string };
  beforeAll(async () => {
    library = await startLibrary('in process', { documents: trusting({ trustedOnly: true }) });
    session = { authorization: `Bearer ${library.token()}` };
  });
  afterAll(() => library[Symbol.asyncDispose]());

  test('answers them by id and by text, to sessions and strangers', async () => {
    for (const headers of [session, {}])
      for (const body of [byHash(TRUSTED.caller), byId(TRUSTED.caller), { query: TRUSTED.caller }])
        expect((await post(library, body, headers)).status).toBe(200);
    expect((await get(addressOf(library, TRUSTED.caller))).status).toBe(200);
  });

  test.each([
    ['another text', { query: OTHER }],
    ['another text with its id', { ...byHash(OTHER), query: OTHER }],
    ['a trusted text and a space', { query: `${TRUSTED.caller} ` }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
  ])('refuses %s', async (_what, body) => {
    library.calls.length = 0;
    for (const headers of [session, {}]) {
      const answer = await post(library, body, headers);
      expect(answer).toMatchObject({ status: 403, code: 'DOCUMENT_NOT_TRUSTED' });
      expect(answer.message).toContain('X-API-Key');
    }
    expect(library.calls.filter((call) => !call.includes('entitlements'))).toEqual([]);
  });

  test('refuses it by GET as well, and reads no second text or id there', async () => {
    const ask = async (search: string) => (await get(`${library.url}/graphql?${search}`)).status;
    const [trusted, other] = [TRUSTED.caller, OTHER].map(encodeURIComponent);
    expect(await ask(`query=${other}`)).toBe(403);
    expect(await ask(`query=${trusted}&query=${other}`)).toBe(400);
    expect(await ask(`query=${other}&query=${trusted}`)).toBe(400);
    expect(await ask(`query=${other}&extensions={`)).toBe(400);
  });
});
