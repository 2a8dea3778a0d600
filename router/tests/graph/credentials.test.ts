import { createHmac, generateKeyPairSync } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCheckedSecret } from '../../../kit/secret/checked-secret.ts';
import { SESSION_ENDED } from '../../../schema/events/session-ended.ts';
import { KEY_ID, type Library, NOW, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

describe.each(TRANSPORTS)('credentials %s', (transport) => {
  let library: Library;
  beforeAll(async () => {
    library = await startLibrary(transport);
  });
  beforeEach(() => {
    library.now.value = NOW;
  });
  afterAll(() => library[Symbol.asyncDispose]());

  const payload = () => jwt.decode(library.token()) as object;
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  test.each<[string, () => string]>([
    ['nonsense', () => 'Bearer nonsense'],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['no token', () => 'Bearer'],
    ['an expired token', () => `Bearer ${library.token({ exp: Math.floor(NOW.getTime() / 1000) })}`],
    ['a token of another issuer', () => `Bearer ${library.token({ iss: 'elsewhere' })}`],
    ['a token for another audience', () => `Bearer ${library.token({ aud: 'another-api' })}`],
    ['a token without an end', () => `Bearer ${library.token({ exp: undefined })}`],
    ['a token without a workspace', () => `Bearer ${library.token({ wid: undefined })}`],
    ['a token for a role that is none', () => `Bearer ${library.token({ role: 'ADMIN' })}`],
    ['an unsigned token', () => `Bearer ${jwt.sign(payload(), null, { algorithm: 'none', keyid: KEY_ID })}`],
    [
      'a token signed with the public key as an HMAC secret',
      () => {
        const pem = library.keys.publicKey.export({ type: 'spki', format: 'pem' });
        const [head, body] = [{ alg: 'HS256', kid: KEY_ID }, payload()].map((part) =>
          Buffer.from(JSON.stringify(part)).toString('base64url'),
        );
        return `Bearer ${head}.${body}.${createHmac('sha256', pem).update(`${head}.${body}`).digest('base64url')}`;
      },
    ],
    [
      "a token signed by somebody else under auth's key id",
      () => `Bearer ${jwt.sign(payload(), foreign.privateKey, { algorithm: 'ES256', keyid: KEY_ID })}`,
    ],
    [
      'a token with an unknown key id',
      () => `Bearer ${jwt.sign(payload(), foreign.privateKey, { algorithm: 'ES256', keyid: 'key-9' })}`,
    ],
    ['a changed token', () => `Bearer ${library.token().replace(/\.[^.]{4}/, '.eyJz')}`],
  ])('%s is refused with 401 and never taken for nobody', async (_name, authorization) => {
    library.calls.length = 0;
    const { status, headers, body } = await library.ask('{ caller }', {
      headers: { authorization: authorization() },
    });
    expect(status).toBe(401);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toEqual({
      code: 'UNAUTHENTICATED',
      requestId: headers.get('x-request-id'),
    });
    expect(body.errors[0].message).toMatch(/Send|sign in again/);
    expect(headers.get('www-authenticate')).toMatch(/^Bearer /);
    expect(library.calls).toEqual([]);
  });

  const key = createCheckedSecret('ts_live_');

  test.each<[string, Record<string, string>]>([
    ['that was cut off', { 'x-api-key': key.slice(0, -1) }],
    ['as a bearer with a wrong checksum', { authorization: `Bearer ${key.slice(0, -1)}_` }],
    ['that is empty', { 'x-api-key': '' }],
    ['that is an access token', { 'x-api-key': 'eyJhbGciOiJFUzI1NiJ9.e30.AA' }],
    ['sent twice', { 'x-api-key': `${key}, ${key}` }],
  ])('an API key %s is refused with 401, and nobody is asked', async (_name, headers) => {
    library.calls.length = 0;
    const { status, body } = await library.ask('{ caller }', { headers });
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(body.errors[0].message).toMatch(/no whole API key/);
    expect(library.calls).toEqual([]);
  });

  test('an API key beside an access token is refused, good or not, and nobody is asked', async () => {
    library.calls.length = 0;
    for (const sent of [key, 'nonsense', '']) {
      const { status, body } = await library.ask('{ caller }', {
        token: library.token(),
        headers: { 'x-api-key': sent },
      });
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'AMBIGUOUS_CREDENTIALS']);
    }
    expect(library.calls).toEqual([]);
  });

  test('an API key is 503 where auth knows of none: the client did nothing wrong', async () => {
    const { status, body } = await library.ask('{ caller }', { headers: { 'x-api-key': key } });
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'AUTHENTICATION_UNAVAILABLE']);
  });

  test('a good token is good again from memory, until the second in which it ends', async () => {
    const token = library.token();
    for (const seconds of [0, 0, 599]) {
      library.now.value = new Date(NOW.getTime() + seconds * 1_000);
      expect((await library.ask('{ caller }', { token })).body.data).toEqual({ caller: 'user' });
    }
    library.now.value = new Date(NOW.getTime() + 600_000);
    expect((await library.ask('{ caller }', { token })).status).toBe(401);
  });

  test('the token of a session that ended is refused at once, the same person elsewhere is not', async () => {
    const ended = library.token({ sid: 'ses_ended' });
    expect((await library.ask('{ caller }', { token: ended })).status).toBe(200);
    await library.bus.publish([
      {
        id: 'evt_1',
        topic: SESSION_ENDED,
        workspaceId: 'wsp_1',
        payload: { sessionId: 'ses_ended', endedAt: NOW.toISOString() },
      },
    ]);
    const refused = await library.ask('{ caller }', { token: ended });
    expect(refused.status).toBe(401);
    expect(refused.body.errors[0].message).toBe('The session of this access token has ended. Sign in again.');
    expect((await library.ask('{ caller }', { token: library.token() })).status).toBe(200);
  });

  test("auth's keys can be had through the router", async () => {
    const { keys } = (await (await fetch(`${library.url}/.well-known/jwks.json`)).json()) as {
      keys: object[];
    };
    expect(keys).toEqual([expect.objectContaining({ kid: KEY_ID, kty: 'EC', crv: 'P-256' })]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('a subgraph refuses whoever comes without the viewer token of the router', async () => {
    const request = { query: '{ caller }', requestId: 'direct' };
    const forged = jwt.sign({ viewer: { kind: 'anonymous' } }, 'guessed', { issuer: 'tradesense-router' });
    for (const viewerToken of [undefined, 'nonsense', library.token(), forged]) {
      const answer = await library.links.auth.source.execute({ ...request, viewerToken });
      expect(answer.data ?? null).toBeNull();
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'VIEWER_TOKEN_REQUIRED' });
    }
  });
});

describe("auth's keys", () => {
  test('that cannot be had make the answer 503, not 401: the client did nothing wrong', async () => {
    await using library = await startLibrary('in process', {
      jwks: async () => {
        throw new Error('auth is down');
      },
    });
    const { status, body } = await library.ask('{ caller }', { token: library.token() });
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'AUTHENTICATION_UNAVAILABLE']);
    expect((await library.ask('{ caller }')).body.data).toEqual({ caller: 'anonymous' });
  });
});
