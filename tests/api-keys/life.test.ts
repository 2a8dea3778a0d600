import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ApiKeyHistoryDocument,
  ApiKeysDocument,
  DashboardPageDocument,
  UpdateApiKeyDocument,
} from '../../client/generated/operations.ts';
import { askUntil } from '../../start/demo/demo-client.ts';
import { type Person, sendOperation } from '../supergraph/person.ts';
import { type Supergraph, startSupergraph, TRANSPORTS } from '../supergraph/start-supergraph.ts';
import { askWho, makeKey, revokeKey, rotateKey, withKey } from './key-holder.ts';

const SCOPES_ASKED = parse('{ me { accounts(first: 1) { edges { node { id } } } person { email } } }');

describe.each(TRANSPORTS)('an API key, %s,', (transport) => {
  let supergraph: Supergraph;
  let person: Person;
  /** Milliseconds that the clock is ahead. */
  let ahead = 0;
  beforeAll(async () => {
    supergraph = await startSupergraph(transport, { clock: () => new Date(Date.now() + ahead) });
    person = await supergraph.person('Keeper');
  });
  beforeEach(() => {
    ahead = 0;
  });
  afterAll(() => supergraph[Symbol.asyncDispose]());

  const who = (secret: string, headers: Record<string, string> = {}) =>
    askWho(supergraph.origin, { ...withKey(secret), ...headers });
  const untilRefused = (secret: string) =>
    askUntil(
      async () => {
        const answer = await who(secret);
        return answer.status === 401 ? answer : null;
      },
      1,
      'Refusing the key',
    );

  test('speaks for whoever made it, in either header, as far as its scopes go', async () => {
    const { secret } = await makeKey(person, { scopes: ['trades:read'] });
    expect(secret).toMatch(/^ts_live_[0-9A-Za-z]{49}$/);
    const own = await person.ask(DashboardPageDocument, {});
    for (const headers of [withKey(secret), { authorization: `Bearer ${secret}` }]) {
      const { data } = await askWho(supergraph.origin, headers);
      expect(data).toEqual({ me: { __typename: 'Viewer', id: own.me.id, role: 'OWNER' } });
    }
    const asked = await sendOperation(supergraph.origin, SCOPES_ASKED, {}, withKey(secret));
    expect(asked.errors).toEqual([
      expect.objectContaining({
        path: ['me', 'person'],
        extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
      }),
    ]);
  });

  test('is listed without its secret, with its last use some seconds later', async () => {
    const { id, secret } = await makeKey(person, { name: 'Used' });
    const find = async () => {
      const { me } = await person.ask(ApiKeysDocument, {});
      return (
        me.apiKeys.edges.map(({ node }) => node).find((key) => key.id === id) ?? expect.fail('not listed')
      );
    };
    expect(await find()).toMatchObject({ name: 'Used', status: 'ACTIVE', lastUse: null });
    expect(JSON.stringify(await find())).not.toContain(secret.slice(12, -4));
    const { result: use, calls } = await supergraph.observed.during(async () => {
      await Promise.all(Array.from({ length: 20 }, () => who(secret, { 'user-agent': 'a program' })));
      return askUntil(async () => (await find()).lastUse, 10, 'Noting the use');
    });
    expect(use).toMatchObject({ address: '127.0.0.1', agent: 'a program' });
    // Twenty requests, and no write for any of them: one statement for all that was used in two seconds.
    const batches = calls.filter(
      ({ request: { query, variables } }) =>
        query.includes('recordApiKeyUses') && JSON.stringify(variables).includes(id),
    );
    expect(batches.map(({ statements }) => statements.length)).toEqual([1]);
    expect(await find()).toMatchObject({ prefix: secret.slice(0, 12), lastFour: secret.slice(-4) });
  });

  test('costs no call of auth while it is remembered, and with a wrong checksum never any', async () => {
    const { secret } = await makeKey(person, { scopes: ['billing:read'] });
    const during = async (sent: string) => {
      const { result, calls } = await supergraph.observed.during(() => who(sent));
      const lookups = calls.filter(({ request }) => request.query.includes('apiKeyOfDigest'));
      return { status: result.status, calls: calls.length, lookups: lookups.length };
    };
    expect(await during(secret)).toMatchObject({ status: 200, lookups: 1 });
    expect(await during(secret)).toMatchObject({ status: 200, lookups: 0 });
    const last = secret.at(-1) === '0' ? '1' : '0';
    for (const wrong of [secret.slice(0, -1) + last, secret.slice(0, -1), `${secret}0`, 'ts_live_'])
      expect(await during(wrong)).toEqual({ status: 401, calls: 0, lookups: 0 });
  });

  test('is refused at once with an access token beside it', async () => {
    const { secret } = await makeKey(person);
    const answer = await who(secret, { authorization: `Bearer ${person.accessToken}` });
    expect(answer).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'AMBIGUOUS_CREDENTIALS' } }],
    });
  });

  test('is good no more within a second of being revoked', async () => {
    const { id, secret } = await makeKey(person);
    expect((await who(secret)).status).toBe(200);
    await revokeKey(person, id);
    const { errors } = await untilRefused(secret);
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'The API key was revoked. Make another one.',
        extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      }),
    ]);
  });

  test('keeps its old secret as long as it was told when it is rotated', async () => {
    const { id, secret } = await makeKey(person);
    expect((await who(secret)).status).toBe(200);
    const next = await rotateKey(person, id, 3_600);
    expect(next.secret).not.toBe(secret);
    expect([(await who(secret)).status, (await who(next.secret)).status]).toEqual([200, 200]);
    ahead = 3_601_000;
    const refused = await who(secret);
    expect(refused.errors?.[0]?.message).toContain('was replaced');
    expect((await who(next.secret)).status).toBe(200);
    ahead = 0;
    const last = await rotateKey(person, id, 0);
    await untilRefused(next.secret);
    expect((await who(last.secret)).status).toBe(200);
  });

  test('expires by the second, remembered or not', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const { secret } = await makeKey(person, { expiresAt });
    expect((await who(secret)).status).toBe(200);
    ahead = 3_600_000;
    expect((await who(secret)).errors?.[0]?.message).toContain('has expired');
  });

  test('is good only from the addresses and the origins that it names, which can be changed', async () => {
    const { id, secret } = await makeKey(person, { allowedAddresses: ['203.0.113.0/24', '2001:db8::/32'] });
    const code = async (headers?: Record<string, string>) => {
      const { status, errors } = await who(secret, headers);
      return [status, errors?.[0]?.extensions?.code];
    };
    const become = async (change: object, expected: unknown[], headers?: Record<string, string>) => {
      await person.ask(UpdateApiKeyDocument, { input: { keyId: id, ...change } });
      const isSo = async () => JSON.stringify(await code(headers)) === JSON.stringify(expected);
      await askUntil(async () => (await isSo()) || null, 1, `Becoming ${expected}`);
    };
    expect(await code()).toEqual([403, 'API_KEY_ADDRESS_REFUSED']);
    await become({ allowedAddresses: ['127.0.0.0/8'] }, [200, undefined]);
    await become({ allowedOrigins: ['https://App.example.com:443/'] }, [403, 'API_KEY_ORIGIN_REFUSED']);
    expect(await code({ origin: 'https://app.example.com.evil.example' })).toEqual([
      403,
      'API_KEY_ORIGIN_REFUSED',
    ]);
    expect(await code({ origin: 'https://app.example.com' })).toEqual([200, undefined]);
    await become({ allowedOrigins: [] }, [200, undefined]);
  });

  test('does no more than its owner still may, and nothing once they have left', async () => {
    const member = await supergraph.person('Leaver');
    const { secret } = await makeKey(member, { scopes: ['trades:read', 'billing:write'] });
    const { database } = supergraph.subgraphs.auth;
    const alter = (text: string) =>
      database.asSystem('test', (_em, query) => query({ text, values: [member.email] }));
    const OWN = 'person_id = (select id from person where email = $1)';
    await alter(`update membership set role = 'MEMBER' where ${OWN}`);
    const change = parse('mutation { changePlan(input: { plan: PRO }) { __typename } }');
    const answer = await sendOperation(supergraph.origin, change, {}, withKey(secret));
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    await alter(`delete from membership where ${OWN}`);
    // No event tells of it: what a router remembers is good for a minute.
    ahead = 60_000;
    expect((await who(secret)).errors?.[0]?.message).toContain('no longer in its workspace');
  });

  test('leaves a trail of who did what to it', async () => {
    const { id } = await makeKey(person, { name: 'Before' });
    await person.ask(UpdateApiKeyDocument, { input: { keyId: id, name: 'After' } });
    await rotateKey(person, id, 60);
    await revokeKey(person, id);
    await revokeKey(person, id);
    const { me } = await person.ask(ApiKeyHistoryDocument, { keyId: id });
    const changes = me.apiKeyChanges.edges.map(({ node }) => node);
    expect(changes.map(({ kind }) => kind)).toEqual(['REVOKED', 'ROTATED', 'UPDATED', 'CREATED']);
    expect(changes[2]).toMatchObject({
      keyId: id,
      address: '127.0.0.1',
      fields: [{ field: 'name', before: 'Before', after: 'After' }],
    });
  });
});
