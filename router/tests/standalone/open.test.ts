import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Shop, startShop } from './shop.ts';

const unauthorized = (...path: (string | number)[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

let shop: Shop;
beforeAll(async () => {
  shop = await startShop(['--open', '--forward-header', 'X-Tenant'], {
    CORS_ORIGINS: 'https://shop.example.com',
  });
});
beforeEach(() => {
  shop.products.seen.length = 0;
  shop.products.answer.value = null;
});
afterAll(() => shop[Symbol.asyncDispose]());

const ask: Shop['router']['ask'] = (...asked) => shop.router.ask(...asked);
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${shop.router.url}${path}`, { headers });

describe('without credentials', () => {
  test('the public part is answered from both subgraphs, with its cost', async () => {
    const { status, body } = await ask('{ products { name stars } }');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        products: [
          { name: 'Anvil', stars: 5 },
          { name: 'Rocket', stars: 3 },
        ],
      },
      // assumedSize 10 × 1 for a product; there are 2.
      extensions: { cost: { requestedQueryCost: 10, actualQueryCost: 2 } },
    });
  });

  test('what is protected by any name is null, with an error at its path, and is not asked for', async () => {
    const { status, body } = await ask('{ products { n: name m: margin } account stock }');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: {
        products: [
          { n: 'Anvil', m: null },
          { n: 'Rocket', m: null },
        ],
        account: null,
        stock: null,
      },
      errors: [unauthorized('products', 'm'), unauthorized('account'), unauthorized('stock')],
    });
    expect(shop.products.seen.map(({ query }) => query).join()).not.toMatch(/margin|account|stock/);
  });

  test('nothing but the protected is no data, and nobody is asked', async () => {
    expect((await ask('{ account }')).body).toMatchObject({ data: null, errors: [unauthorized('account')] });
    expect(shop.products.seen).toEqual([]);
  });

  test('credentials of any kind change nothing', async () => {
    const { status, body } = await ask('{ account }', { authorization: 'Basic eA==', 'x-api-key': 'k' });
    expect(status).toBe(200);
    expect(body.errors).toEqual([unauthorized('account')]);
  });

  test('no cost is too high', async () => {
    const fields = Array.from({ length: 20 }, (_, i) => `p${i}: products { id }`).join(' ');
    const { status, body } = await ask(`{ ${fields} }`);
    expect(status).toBe(200);
    // 20 × 10 is more than the 100 that callers without credentials have elsewhere.
    expect(body.extensions.cost.requestedQueryCost).toBe(200);
  });
});

describe('a subgraph gets', () => {
  const headersOf = async (headers: Record<string, string>) => {
    const { body } = await ask('{ headers }', headers);
    return JSON.parse(body.data.headers) as Record<string, string>;
  };

  test('the whole path of its URL', async () => {
    await ask('{ headers }');
    expect(shop.products.seen.map(({ path }) => path)).toEqual(['/api/v2/products?tenant=acme']);
  });

  test('nothing of the client but the request id, the trace and the headers that were named', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const {
      host,
      'content-length': length,
      ...headers
    } = await headersOf({
      authorization: 'Bearer secret',
      cookie: 'session=secret',
      'user-agent': 'a test',
      'x-api-key': 'secret',
      'x-viewer-token': 'forged',
      'x-client-address': '192.0.2.1',
      'x-request-id': 'request-0001',
      'x-tenant': 'acme',
      traceparent,
    });
    expect(headers).toEqual({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      connection: 'keep-alive',
      'content-type': 'application/json',
      'x-request-id': 'request-0001',
      'x-tenant': 'acme',
      traceparent,
    });
    expect(host).toBe(new URL(shop.products.url).host);
    expect(Number(length)).toBeGreaterThan(0);
  });

  test('no say in cookies of the client, the status, or what is seen of its insides', async () => {
    const { status, headers, body } = await ask('{ broken refused steering }');
    expect(status).toBe(200);
    expect(headers.has('set-cookie')).toBe(false);
    const requestId = headers.get('x-request-id');
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining(`tell us the request id ${requestId}`),
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
      { message: 'Out of stock.', path: ['refused'], extensions: { code: 'OUT_OF_STOCK', requestId } },
      { message: 'Go away.', path: ['steering'], extensions: { code: 'GONE', requestId } },
    ]);
  });
});

describe('an answer of a subgraph', () => {
  const answerWith = (status: number, type: string, body: unknown) => {
    shop.products.answer.value = (response) =>
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body));
  };
  const REFUSAL = { errors: [{ message: 'Too many.', extensions: { code: 'SLOW_DOWN' } }] };

  test.each([400, 429, 500])('with status %d is one when its type says so', async (status) => {
    answerWith(status, 'application/graphql-response+json; charset=utf-8', REFUSAL);
    const { status: ours, body } = await ask('{ products { id } }');
    expect(ours).toBe(200);
    expect(body.errors).toMatchObject([{ message: 'Too many.', extensions: { code: 'SLOW_DOWN' } }]);
  });

  test.each<[string, number, string, unknown]>([
    ['of a proxy in between', 502, 'application/json', REFUSAL],
    ['that is a redirect', 302, 'text/html', {}],
    ['of JSON that is no GraphQL', 200, 'application/json', { ok: true }],
    ['of errors that are none', 200, 'application/json', { data: null, errors: 'many' }],
  ])('%s empties its section', async (_name, status, type, answer) => {
    answerWith(status, type, answer);
    const { body } = await ask('{ product(id: "p1") { name } }');
    expect(body.data).toEqual({ product: null });
    expect(body.errors).toMatchObject([{ path: ['product'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });

  test('with errors of an unusual form is answered without falling over', async () => {
    answerWith(200, 'application/json', { errors: [null, { message: 7, path: 'x', extensions: [] }] });
    const { status, body } = await ask('{ product(id: "p1") { name } }');
    expect(status).toBe(200);
    expect(body.errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
      'INTERNAL_SERVER_ERROR',
      'INTERNAL_SERVER_ERROR',
    ]);
  });
});

describe('over HTTP', () => {
  test('introspection tells the API, and nothing inaccessible', async () => {
    const { body } = await ask('{ __type(name: "Product") { fields { name } } }');
    const names = body.data.__type.fields.map(({ name }: { name: string }) => name);
    expect(names.sort()).toEqual(['id', 'margin', 'name', 'stars']);
  });

  test('a query may come by GET, a mutation may not', async () => {
    const asked = (text: string) =>
      get(`/graphql?query=${encodeURIComponent(text)}`, { 'apollo-require-preflight': '1' });
    expect(await (await asked('{ product(id: "p2") { name } }')).json()).toMatchObject({
      data: { product: { name: 'Rocket' } },
    });
    expect((await asked('mutation { addProduct(name: "x") { id } }')).status).toBe(405);
    expect(shop.products.seen.map(({ query }) => query).join()).not.toContain('mutation');
  });

  test('another site cannot ask by a form or an image', async () => {
    const query = encodeURIComponent('{ headers }');
    expect((await get(`/graphql?query=${query}`)).status).toBe(400);
    const form = await fetch(`${shop.router.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ headers }"}',
    });
    expect(form.status).toBeGreaterThanOrEqual(400);
    expect(shop.products.seen).toEqual([]);
  });

  test('a page of an origin that was named may send what is passed on', async () => {
    const { headers } = await fetch(`${shop.router.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example.com',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, x-tenant',
      },
    });
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example.com');
    expect(headers.get('access-control-allow-headers')).toMatch(/\bcontent-type\b.*\bx-tenant\b/);
  });

  test('a subscription is refused as such', async () => {
    const { status, body } = await ask('subscription { products }');
    expect(status).toBe(400);
    expect(body.errors[0].message).toBe('This API takes no subscriptions.');
  });

  test('a browser is told that there is no page', async () => {
    const response = await get('/graphql', { accept: 'text/html' });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
  });

  test.each(['/', '/login', '/uploads/x', '/.well-known/jwks.json', '/explorer/', '/index.html'])(
    'nothing of TradeSense is at %s',
    async (path) => {
      for (const accept of ['text/html', '*/*']) expect((await get(path, { accept })).status).toBe(404);
      const upload = await fetch(`${shop.router.url}${path}`, { method: 'PUT', body: 'x' });
      expect(upload.status).toBe(404);
    },
  );

  test('health names each subgraph, which is asked for no more than its type', async () => {
    const response = await get('/health/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      dependencies: { products: { status: 'up' }, reviews: { status: 'up' } },
    });
    expect(shop.products.seen.map(({ query }) => query)).toEqual(['{ __typename }']);
    shop.products.answer.value = (response) => response.writeHead(503).end();
    expect(await (await get('/health/ready')).json()).toMatchObject({
      status: 'not ready',
      dependencies: { products: { status: 'down', reason: 'answered HTTP 503' } },
    });
  });

  test('the log holds the request and nothing of its content', async () => {
    await ask('query Stars { product(id: "secret-id") { stars } }', { 'x-request-id': 'request-0002' });
    const [line] = await shop.router.says(/^.*"request-0002".*"msg":"request".*$/m);
    expect(JSON.parse(line)).toMatchObject({ operation: 'Stars', kind: 'query', viewer: 'anonymous' });
    expect(shop.router.output()).not.toContain('secret-id');
  });
});
