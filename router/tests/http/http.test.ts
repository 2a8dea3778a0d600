import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

const SECURITY_HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-request-id',
];
const ASK = JSON.stringify({ query: '{ caller }' });
const FRIEND = 'https://friend.example';

let library: Library;
beforeAll(async () => {
  library = await startLibrary('in process', {
    corsOrigins: [FRIEND],
    publicOrigin: 'https://app.example.com',
  });
});
afterAll(() => library[Symbol.asyncDispose]());

const post = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer> = ASK) =>
  fetch(`${library.url}/graphql`, { method: 'POST', headers, body });

/** Sends a path and headers as they are, which fetch would tidy up. Resolves to the status and header names. */
function raw(path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(library.url);
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
}

describe('every answer carries the security headers', () => {
  test.each<[string, () => Promise<Response>]>([
    ['data', () => post({ 'content-type': 'application/json' })],
    ['a refusal', () => post({ 'content-type': 'application/json', authorization: 'Bearer x' })],
    ['an invalid document', () => post({ 'content-type': 'application/json' }, '{"query":"{"}')],
    ['health', () => fetch(`${library.url}/health/live`)],
    ['nothing there', () => fetch(`${library.url}/nothing`)],
    ['a page', () => fetch(`${library.url}/somewhere`, { headers: { accept: 'text/html' } })],
    [
      'a preflight',
      () => fetch(`${library.url}/graphql`, { method: 'OPTIONS', headers: { origin: FRIEND } }),
    ],
  ])('%s', async (_name, send) => {
    const { headers } = await send();
    expect(SECURITY_HEADERS.filter((name) => !headers.has(name))).toEqual([]);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.has('x-powered-by')).toBe(false);
  });

  test('also a URL that cannot be decoded', async () => {
    const { status, headers } = await raw('/%E0%A4%A');
    expect(status).toBe(400);
    expect(SECURITY_HEADERS.filter((name) => !(name in headers))).toEqual([]);
  });
});

describe('strange requests', () => {
  test.each([
    'application/json; charset=utf-16',
    'application/json; charset=utf-7',
    'application/json;charset="koi8-r"',
  ])('another encoding than UTF-8 is refused: %s', async (contentType) => {
    const answer = await post({ 'content-type': contentType }, new Uint8Array(Buffer.from(ASK, 'utf16le')));
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringContaining('UTF-8') }] });
  });

  test.each([
    'application/json; charset=UTF-8',
    'application/json;charset="utf8"',
    'application/json; x=charset',
  ])('UTF-8 by any name is read: %s', async (contentType) => {
    expect((await post({ 'content-type': contentType })).status).toBe(200);
  });

  test.each([
    ['no JSON', '{', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['no object', '[]', 400, 'BAD_REQUEST'],
    ['several operations at once', `[${ASK},${ASK}]`, 400, 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    ['prototype keys', '{"__proto__":{"query":"{ caller }"}}', 400, 'BAD_REQUEST'],
    [
      'a hash of a query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'an unknown operation',
      '{"query":"query A { caller }","operationName":"B"}',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a missing variable', '{"query":"query H($of: Decimal!) { half(of: $of) }"}', 400, 'BAD_USER_INPUT'],
  ])('%s in the body is told', async (_name, body, status, code) => {
    const answer = await post({ 'content-type': 'application/json' }, body);
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
    expect([answer.status, errors[0]?.extensions]).toEqual([
      status,
      { code, requestId: answer.headers.get('x-request-id') },
    ]);
  });

  test('a body beyond a million bytes is refused, with the limit', async () => {
    const answer = await post(
      { 'content-type': 'application/json' },
      JSON.stringify({ query: '{ caller }', variables: { padding: 'x'.repeat(1_000_000) } }),
    );
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('1,000,000 bytes'),
          extensions: { code: 'PAYLOAD_TOO_LARGE' },
        },
      ],
    });
  });

  test('a host that is none is the client’s mistake', async () => {
    const { status } = await raw('/graphql?query=%7Bcaller%7D', {
      host: 'a b',
      'apollo-require-preflight': '1',
    });
    expect(status).toBe(400);
  });

  test.each([
    ['abcd-1234', true],
    ['short', false],
    ['with spaces in it', false],
    ['x'.repeat(65), false],
  ])('the request id %s is kept: %s', async (id, kept) => {
    const { headers } = await post({ 'content-type': 'application/json', 'x-request-id': id });
    expect(headers.get('x-request-id') === id).toBe(kept);
    expect(headers.get('x-request-id')).toMatch(/^[\w.-]{8,64}$/);
  });
});

test.each([
  ['by anybody is not believed', [], '127.0.0.1'],
  ['by a proxy on the list is', ['127.0.0.1'], '192.0.2.7'],
])('a client address that is told %s', async (_name, trustedProxies, address) => {
  await using behind = await startLibrary('in process', { trustedProxies });
  const { body } = await behind.ask('{ me { client } }', {
    token: behind.token(),
    headers: { 'x-forwarded-for': '192.0.2.7' },
  });
  expect(body.data.me.client[0]).toBe(address);
});

test('long answers are compressed, and API answers are never kept by caches', async () => {
  const { headers } = await post(
    { 'content-type': 'application/json', 'accept-encoding': 'br' },
    JSON.stringify({ query: '{ __schema { types { name description fields { name } } } }' }),
  );
  expect(headers.get('content-encoding')).toBe('br');
  expect(headers.get('cache-control')).toBe('no-store');
});
