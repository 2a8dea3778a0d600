import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { overHttp } from './over-http.ts';

const REQUEST = { viewerToken: 'token', requestId: 'request-1', variables: { a: 1 } };
const QUERY = { ...REQUEST, query: 'query Q { a }' };
const MUTATION = { ...REQUEST, query: 'mutation M { a }' };

type Handler = (request: IncomingMessage, response: ServerResponse, attempt: number) => void;

/** A server that answers by the handler, and the way to it. */
async function startServer(handler: Handler) {
  let attempts = 0;
  const server = createServer((request, response) => {
    attempts += 1;
    handler(request, response, attempts);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const source = overHttp({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  return {
    source,
    attempts: () => attempts,
    async [Symbol.asyncDispose]() {
      await source.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const ANSWER = JSON.stringify({ data: { a: 1 } });
const answer: Handler = (_request, response) => void response.end(ANSWER);
const hangUp: Handler = (request) => void request.socket.destroy();
const hangUpOnce: Handler = (request, response, attempt) =>
  (attempt === 1 ? hangUp : answer)(request, response, attempt);

describe('a connection that fails before an answer began', () => {
  test('is tried once more for a query', async () => {
    await using server = await startServer(hangUpOnce);
    expect(await server.source.execute(QUERY)).toMatchObject({ data: { a: 1 } });
    expect(server.attempts()).toBe(2);
  });

  test('is tried no third time', async () => {
    await using server = await startServer(hangUp);
    await expect(server.source.execute(QUERY)).rejects.toThrow();
    expect(server.attempts()).toBe(2);
  });

  test('is not tried again for a mutation, which may have been carried out', async () => {
    await using server = await startServer(hangUpOnce);
    await expect(server.source.execute(MUTATION)).rejects.toThrow();
    expect(server.attempts()).toBe(1);
  });
});

describe('an answer that cannot be used', () => {
  test.each<[string, RegExp, Handler]>([
    ['of another status', /HTTP 502/, (_request, response) => void response.writeHead(502).end(ANSWER)],
    ['that is no JSON', /JSON/, (_request, response) => void response.end('<html>')],
    ['that is no GraphQL', /no GraphQL response/, (_request, response) => void response.end('{"ok":true}')],
    [
      'that breaks off',
      /./,
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"data":', () => request.socket.destroy());
      },
    ],
    [
      'beyond 20 MB',
      /larger than 20000000 bytes/,
      (_request, response) => {
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(1_000_000)));
        };
        response.on('drain', pour);
        pour();
      },
    ],
  ])('%s is an error, and is not asked for again', async (_name, message, handler) => {
    await using server = await startServer(handler);
    await expect(server.source.execute(QUERY)).rejects.toThrow(message);
    expect(server.attempts()).toBe(1);
  });

  test('that does not come in time is given up', async () => {
    await using server = await startServer(() => {});
    await expect(server.source.execute(QUERY, { timeoutMs: 50 })).rejects.toThrow(/timeout/);
    expect(server.attempts()).toBe(1);
  });
});

test('the call carries the viewer token, the client and the variables', async () => {
  let seen: { headers: IncomingMessage['headers']; body: string } | undefined;
  await using server = await startServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen = { headers: request.headers, body };
    response.setHeader('set-cookie', ['a=1', 'b=2']).end(ANSWER);
  });
  const result = await server.source.execute({ ...QUERY, clientAddress: '192.0.2.1', userAgent: 'a test' });
  expect(result.setCookies).toEqual(['a=1', 'b=2']);
  expect(JSON.parse(seen?.body ?? '')).toEqual({ query: 'query Q { a }', variables: { a: 1 } });
  expect(seen?.headers).toMatchObject({
    'x-viewer-token': 'token',
    'x-request-id': 'request-1',
    'x-client-address': '192.0.2.1',
    'x-client-agent': 'a test',
  });
  expect(seen?.headers).not.toHaveProperty('x-client-cookie');
});
