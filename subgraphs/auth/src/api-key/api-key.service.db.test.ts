import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KnownViewer, ROUTER } from '../../../../kit/viewer/viewer.ts';
import { API_KEY_CHANGED } from '../../../../schema/events/api-key-changed.ts';
import { startTestAuth, type TestAuth } from '../testing/test-auth.ts';
import { ADA, openBrowser } from '../testing/test-browser.ts';

const FAILURE = '... on Failure { code message } ... on InvalidInput { problems { path value } }';
const KEY = 'apiKey { id status name allowedAddresses allowedOrigins limits { pointsPerDay } }';
const CREATE = `mutation ($input: CreateApiKeyInput!) { done: createApiKey(input: $input) {
  __typename ... on ApiKeyCreated { secret ${KEY} } ${FAILURE} ... on ApiKeyLimitReached { limit } } }`;
const UPDATE = `mutation ($input: UpdateApiKeyInput!) { done: updateApiKey(input: $input) {
  __typename ... on ApiKeyUpdated { ${KEY} } ${FAILURE} } }`;
const ROTATE = `mutation ($input: RotateApiKeyInput!) { done: rotateApiKey(input: $input) {
  __typename ... on ApiKeyRotated { secret ${KEY} } ${FAILURE} } }`;
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { done: revokeApiKey(input: $input) { __typename } }`;
const GRANT = `query ($digest: String!) { grant: apiKeyOfDigest(digest: $digest) {
  keyId version status scopes role secretEndsAt } }`;

type Done = {
  __typename: string;
  secret?: string;
  apiKey?: { id: string; [field: string]: unknown };
  problems?: { path: string }[];
  [field: string]: unknown;
};

const OLD = { version: 1, secret: 'an old pepper of tests, long enough' };
const peppers = [OLD];
let auth: TestAuth;
let ada: KnownViewer;
beforeAll(async () => {
  auth = await startTestAuth({ peppers });
  ada = await signUp('ada@example.com');
});
afterAll(() => auth[Symbol.asyncDispose]());

async function signUp(email: string): Promise<KnownViewer> {
  const browser = openBrowser(auth);
  await browser.signUp({ ...ADA, email });
  return browser.viewer;
}

async function change(as: KnownViewer, mutation: string, input: object): Promise<Done> {
  const { data, errors } = await auth.ask(mutation, { as, variables: { input } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.done as Done;
}

async function make(as: KnownViewer, input: object = {}): Promise<{ id: string; secret: string }> {
  const done = await change(as, CREATE, { name: 'A key', scopes: ['trades:read'], ...input });
  return { id: done.apiKey?.id ?? '', secret: done.secret ?? expect.fail(JSON.stringify(done)) };
}

async function grantOf(secret: string) {
  const digest = createHash('sha256').update(secret).digest('base64url');
  const { data } = await auth.ask(GRANT, { as: ROUTER, variables: { digest } });
  return data?.grant as Record<string, unknown> | null;
}

function hashesOf(keyId: string) {
  return auth.subgraph.database.asSystem('test', async (_em, query) => {
    const text = 'select hash from api_key_secret where key_id = $1 order by number';
    return (await query<{ hash: string }>({ text, values: [keyId] })).map(({ hash }) => hash);
  });
}

test.each<[string, object, string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['no scope', { scopes: [] }, ['scopes']],
  ['a scope that there is not', { scopes: ['trades:read', 'trades:burn'] }, ['scopes.1']],
  ['the scope that no key can have', { scopes: ['api-keys:write'] }, ['scopes.0']],
  ['a moment that has passed', { expiresAt: '2026-03-09T14:29:59Z' }, ['expiresAt']],
  ['more than two years', { expiresAt: '2028-03-08T14:30:01Z' }, ['expiresAt']],
  ['an address that is none', { allowedAddresses: ['10.0.0.0/8', 'localhost'] }, ['allowedAddresses.1']],
  ['too many addresses', { allowedAddresses: Array(51).fill('10.0.0.1') }, ['allowedAddresses']],
  ['an origin with a path', { allowedOrigins: ['https://a.example/app'] }, ['allowedOrigins.0']],
  ['an origin that is none', { allowedOrigins: ['a.example'] }, ['allowedOrigins.0']],
  [
    'limits out of range',
    { limits: { pointsPerMinute: 0, pointsPerHour: -1, pointsPerDay: 100_000_001 } },
    ['limits.pointsPerMinute', 'limits.pointsPerHour', 'limits.pointsPerDay'],
  ],
])('%s is refused by name', async (_name, input, paths) => {
  const done = await change(ada, CREATE, { name: 'A key', scopes: ['trades:read'], ...input });
  expect(done).toMatchObject({ __typename: 'InvalidInput', code: 'INVALID_INPUT' });
  expect(done.problems?.map(({ path }) => path)).toEqual(paths);
});

test('nobody gives what they do not have', async () => {
  const reader = { ...ada, scopes: ['api-keys:write', 'trades:read'] };
  const done = await change(reader, CREATE, { name: 'More', scopes: ['trades:write'] });
  expect(done).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: 'scopes.0' }] });
});

test('lists are kept in one form, each of them once', async () => {
  const grace = await signUp('grace@example.com');
  const done = await change(grace, CREATE, {
    name: ' Lists ',
    scopes: ['trades:read', 'trades:read'],
    allowedAddresses: ['2001:DB8::/32', '2001:db8::/32'],
    allowedOrigins: ['HTTPS://A.example:443', 'https://a.example/'],
    limits: { pointsPerDay: 500 },
  });
  expect(done.apiKey).toMatchObject({
    name: 'Lists',
    allowedAddresses: ['2001:db8::/32'],
    allowedOrigins: ['https://a.example'],
    limits: { pointsPerDay: 500 },
  });
  const cleared = await change(grace, UPDATE, { keyId: done.apiKey?.id, allowedAddresses: [], limits: {} });
  expect(cleared.apiKey).toMatchObject({
    allowedAddresses: [],
    allowedOrigins: ['https://a.example'],
    limits: { pointsPerDay: null },
  });
});

test('what was revoked or has expired stays so', async () => {
  const lin = await signUp('lin@example.com');
  const revoked = await make(lin);
  expect(await change(lin, REVOKE, { keyId: revoked.id })).toEqual({ __typename: 'ApiKeyRevoked' });
  const expired = await make(lin, { expiresAt: new Date(auth.now().getTime() + 1_000).toISOString() });
  auth.pass(1_000);
  for (const { id } of [revoked, expired])
    for (const mutation of [UPDATE, ROTATE])
      expect(await change(lin, mutation, { keyId: id })).toMatchObject({ code: 'API_KEY_ENDED' });
  expect((await grantOf(expired.secret))?.status).toBe('EXPIRED');
});

test('a workspace has at most 25 keys at once, also when they are made at once', async () => {
  const many = await signUp('many@example.com');
  const made = await Promise.all(
    Array.from({ length: 28 }, (_, number) =>
      change(many, CREATE, { name: `Key ${number}`, scopes: ['trades:read'] }),
    ),
  );
  expect(made.filter(({ __typename }) => __typename === 'ApiKeyCreated')).toHaveLength(25);
  expect(made.find(({ __typename }) => __typename !== 'ApiKeyCreated')).toMatchObject({
    code: 'API_KEY_LIMIT_REACHED',
    limit: 25,
  });
  await change(many, REVOKE, { keyId: made.find(({ apiKey }) => apiKey)?.apiKey?.id });
  expect((await change(many, CREATE, { name: 'One', scopes: ['trades:read'] })).__typename).toBe(
    'ApiKeyCreated',
  );
});

test('a member sees and changes their own keys only; an owner sees all, and rotates none but their own', async () => {
  const boss = await signUp('boss@example.com');
  const hand = await signUp('hand@example.com');
  const scope = { workspaceId: boss.workspaceId, role: 'MEMBER' as const, membershipId: 'mbr_hand' };
  const member = { ...hand, ...scope };
  await auth.subgraph.database.asSystem('test', (_em, query) =>
    query({
      text: `insert into membership (id, person_id, workspace_id, role, created_at)
             values ('mbr_hand', $1, $2, 'MEMBER', now())`,
      values: [hand.personId, boss.workspaceId],
    }),
  );
  const [ofBoss, ofMember] = [await make(boss), await make(member, { scopes: ['billing:read'] })];
  const listed = async (as: KnownViewer) => {
    const { data } = await auth.ask('{ me { apiKeys { edges { node { id } } } } }', { as });
    const me = data?.me as { apiKeys: { edges: { node: { id: string } }[] } };
    return me.apiKeys.edges.map(({ node }) => node.id);
  };
  expect(await listed(boss)).toEqual([ofMember.id, ofBoss.id]);
  expect(await listed(member)).toEqual([ofMember.id]);
  for (const mutation of [UPDATE, ROTATE, REVOKE])
    expect((await change(member, mutation, { keyId: ofBoss.id })).__typename).toBe('NotFound');
  expect((await change(boss, ROTATE, { keyId: ofMember.id })).__typename).toBe('NotFound');
  expect((await change(boss, REVOKE, { keyId: ofMember.id })).__typename).toBe('ApiKeyRevoked');
});

test('of many rotations the five latest secrets are good', async () => {
  const { id, secret } = await make(ada);
  const secrets = [secret];
  for (let turn = 0; turn < 5; turn += 1)
    secrets.push((await change(ada, ROTATE, { keyId: id, overlapSeconds: 3_600 })).secret ?? '');
  const ends = await Promise.all(secrets.map(async (each) => (await grantOf(each))?.secretEndsAt ?? null));
  const [now, later] = [auth.now(), new Date(auth.now().getTime() + 3_600_000)];
  expect(ends.map((end) => end && new Date(String(end)))).toEqual([now, later, later, later, later, null]);
  expect(await change(ada, ROTATE, { keyId: id, overlapSeconds: 604_801 })).toMatchObject({
    problems: [{ path: 'overlapSeconds' }],
  });
});

test('a newer pepper takes a key over when it is used, and the older one goes on', async () => {
  const [used, unused] = [await make(ada), await make(ada)];
  expect((await hashesOf(used.id)).map((hash) => hash.slice(0, 3))).toEqual(['v1.']);
  peppers.push({ version: 2, secret: 'a newer pepper of tests, long enough' });
  await auth.restart();
  expect(await grantOf(used.secret)).toMatchObject({ keyId: used.id, status: 'ACTIVE' });
  expect((await hashesOf(used.id)).map((hash) => hash.slice(0, 3))).toEqual(['v2.']);
  expect((await hashesOf(unused.id)).map((hash) => hash.slice(0, 3))).toEqual(['v1.']);
  expect(await grantOf(unused.secret)).toMatchObject({ keyId: unused.id });
});

test('each change is told once, whole and with its version', async () => {
  const { id } = await make(ada, { name: 'Told' });
  await change(ada, UPDATE, { keyId: id, name: 'Retold' });
  await change(ada, ROTATE, { keyId: id });
  await change(ada, REVOKE, { keyId: id });
  await change(ada, REVOKE, { keyId: id });
  const events = await auth.published(API_KEY_CHANGED);
  const own = events
    .map(({ payload }) => payload as Record<string, unknown>)
    .filter(({ keyId }) => keyId === id);
  expect(own.map(({ version, name, revokedAt }) => [version, name, revokedAt])).toEqual([
    [1, 'Told', null],
    [2, 'Retold', null],
    [3, 'Retold', null],
    [4, 'Retold', auth.now().toISOString()],
  ]);
});

test('a look for a key is one statement, whether there is one or not', async () => {
  const { secret } = await make(ada);
  const statements = async (sent: string) =>
    (await auth.subgraph.database.statements.capture(() => grantOf(sent))).texts;
  const known = await statements(secret);
  expect(known).toHaveLength(1);
  expect(await statements('ts_live_nobody')).toEqual(known);
});
