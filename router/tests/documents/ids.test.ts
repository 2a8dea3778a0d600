import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';
import { byHash, byId, OTHER, post, TRUSTED, trusting } from './asking.ts';

describe.each(TRANSPORTS)('documents by their ids, %s', (transport) => {
  let library: Library;
  beforeAll(async () => {
    library = await startLibrary(transport, { documents: trusting() });
  });
  afterAll(() => library[Symbol.asyncDispose]());
  beforeEach(() => {
    library.calls.length = 0;
  });

  test.each([
    ['as Apollo clients send it', byHash(TRUSTED.caller)],
    ['as GraphQL over HTTP proposes', byId(TRUSTED.caller)],
    ['both ways', { ...byHash(TRUSTED.caller), ...byId(TRUSTED.caller) }],
    ['beside its text', { ...byId(TRUSTED.caller), query: TRUSTED.caller }],
  ])('%s', async (_how, body) => {
    expect(await post(library, body)).toMatchObject({ status: 200, data: { caller: 'anonymous' } });
  });

  test('an id gives no right: what it stands for is authorized like any other', async () => {
    expect(await post(library, byId(TRUSTED.me))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    const authorization = `Bearer ${library.token({ mid: 'mbr_7' })}`;
    const { data } = await post(library, byId(TRUSTED.me), { authorization });
    expect(data).toMatchObject({ me: { id: 'mbr_7' } });
  });

  test('an id nobody knows asks nothing, and says how to go on', async () => {
    expect(await post(library, byHash('query Unknown { caller }'))).toEqual({
      status: 200,
      data: undefined,
      code: 'PERSISTED_QUERY_NOT_FOUND',
      message: 'PersistedQueryNotFound',
    });
    expect(library.calls).toEqual([]);
  });

  test.each([
    ['the id of another text', { ...byHash(TRUSTED.caller), query: OTHER }, 'DOCUMENT_ID_MISMATCH'],
    [
      'the id of another text, of two unknown ones',
      { ...byId('{ x }'), query: OTHER },
      'DOCUMENT_ID_MISMATCH',
    ],
    ['two ids', { ...byHash(TRUSTED.caller), ...byId(OTHER) }, 'BAD_DOCUMENT_ID'],
    ['no digits', { documentId: 'Caller' }, 'BAD_DOCUMENT_ID'],
    ['a number', { documentId: 7 }, 'BAD_DOCUMENT_ID'],
    ['another method', { documentId: `md5:${'0'.repeat(64)}` }, 'BAD_DOCUMENT_ID'],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }, 'BAD_DOCUMENT_ID'],
    [
      'another version',
      { extensions: { persistedQuery: { version: 2, sha256Hash: '0'.repeat(64) } } },
      'BAD_DOCUMENT_ID',
    ],
  ])('is refused: %s', async (_what, body, code) => {
    expect(await post(library, body)).toMatchObject({ status: 400, code });
    expect(library.calls).toEqual([]);
  });

  test('is kept for everybody once somebody known sent it, and not before', async () => {
    const text = `query Kept { caller } # ${transport}`;
    const authorization = `Bearer ${library.token()}`;
    await post(library, { ...byHash(text), query: text });
    expect((await post(library, byHash(text))).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await post(library, { ...byHash(text), query: text }, { authorization });
    expect((await post(library, byHash(text))).data).toEqual({ caller: 'anonymous' });
    expect((await post(library, byHash(text), { authorization })).data).toEqual({ caller: 'user' });
  });

  test('what is not valid is not kept', async () => {
    const text = 'query Wrong { nowhere }';
    const authorization = `Bearer ${library.token()}`;
    expect((await post(library, { ...byHash(text), query: text }, { authorization })).status).toBe(400);
    expect((await post(library, byHash(text), { authorization })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
