import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import { createRenewal } from './renew-session.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A renewal before a server that executes what it is asked over the real schema, with this answer. */
async function renewalAnswered(refreshSession: Record<string, string>, status = 200) {
  const server = createServer(async (request, response) => {
    const { query } = JSON.parse(await text(request)) as { query: string };
    const answer = await graphql({ schema, source: query, rootValue: { refreshSession } });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? answer : { errors: [{ message: 'Out of order.' }] }));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return createRenewal({ url, credentials: 'same-origin', headers: {} });
}

test('a renewed session has a token and the time when it ends', async () => {
  const renew = await renewalAnswered({
    __typename: 'SignedIn',
    accessToken: 'fresh',
    expiresAt: '2026-03-09T14:30:00.000Z',
  });
  expect(await renew()).toEqual({ accessToken: 'fresh', expiresAt: Date.UTC(2026, 2, 9, 14, 30) });
});

test('a session that is over is none', async () => {
  const renew = await renewalAnswered({
    __typename: 'SessionExpired',
    code: 'SESSION_EXPIRED',
    message: 'Sign in again.',
  });
  expect(await renew()).toBeNull();
});

test('a server out of order does not end the session', async () => {
  const renew = await renewalAnswered({}, 503);
  await expect(renew()).rejects.toThrow('503');
});
