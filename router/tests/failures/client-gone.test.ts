import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { overHttp } from '../../src/data-sources/over-http.ts';
import { clientGone } from '../../src/http/client-gone.ts';

type Call = { request: IncomingMessage; response: ServerResponse };

/** A server that passes each client's operation on as the router does, to a subgraph that answers when told. */
async function startRelay() {
  const arrived = Promise.withResolvers<Call>();
  const subgraph = createServer((request, response) => arrived.resolve({ request, response }));
  await once(subgraph.listen(0, '127.0.0.1'), 'listening');
  const source = overHttp({ url: `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}` });
  const ended = Promise.withResolvers<unknown>();
  const server = Fastify();
  server.post<{ Body: { query: string } }>('/', async ({ body }, reply) => {
    const signal = clientGone(reply.raw);
    const call = source.execute({ query: body.query, viewerToken: undefined, requestId: 'r1' }, { signal });
    call.then(ended.resolve, ended.resolve);
    return call;
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const client = new AbortController();
  return {
    arrived: arrived.promise,
    ended: ended.promise,
    client,
    ask: (query: string) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: client.signal,
      }),
    async [Symbol.asyncDispose]() {
      await source.stop();
      await server.close();
      subgraph.closeAllConnections();
      subgraph.close();
    },
  };
}

test('a query whose client goes away is taken back from the subgraph', async () => {
  await using relay = await startRelay();
  const asked = relay.ask('query Q { a }').catch(() => 'gone');
  const { response } = await relay.arrived;
  const closed = once(response, 'close');
  relay.client.abort();
  await closed;
  expect(response.writableFinished).toBe(false);
  expect(await relay.ended).toMatchObject({ reason: 'aborted' });
  expect(await asked).toBe('gone');
});

test('a mutation whose client goes away is carried out, and its answer is read', async () => {
  await using relay = await startRelay();
  const asked = relay.ask('mutation M { a }').catch(() => 'gone');
  const { response } = await relay.arrived;
  relay.client.abort();
  expect(await asked).toBe('gone');
  response.end('{"data":{"a":1}}');
  expect(await relay.ended).toMatchObject({ data: { a: 1 } });
});

test('a client that got its whole answer has not gone', async () => {
  const server = Fastify();
  const gone = Promise.withResolvers<boolean>();
  server.post('/', async (_request, reply) => {
    const signal = clientGone(reply.raw);
    reply.raw.once('close', () => gone.resolve(signal.aborted));
    return {};
  });
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  await (await fetch(url, { method: 'POST' })).text();
  await server.close();
  expect(await gone.promise).toBe(false);
});
