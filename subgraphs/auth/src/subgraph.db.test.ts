import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signViewerToken } from '../../../kit/viewer/viewer-token.ts';
import { startTestAuth, type TestAuth } from './testing/test-auth.ts';
import { ADA, openBrowser } from './testing/test-browser.ts';

let auth: TestAuth;
const ada = () => browsers.ada.viewer;
let browsers: Record<'ada' | 'grace', ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  auth = await startTestAuth();
  browsers = { ada: openBrowser(auth), grace: openBrowser(auth) };
  await browsers.ada.signUp();
  await browsers.grace.signUp({ ...ADA, email: 'grace@example.com', displayName: 'Grace' });
});
afterAll(() => auth[Symbol.asyncDispose]());

describe('who is answered', () => {
  const query = '{ me { id } }';
  const request = { query, requestId: 'req_1' };

  test('nobody without the router’s token, or with one that it did not sign', async () => {
    const foreign = signViewerToken(ada(), 'another secret that is just as long');
    for (const viewerToken of [undefined, '', 'nonsense', foreign]) {
      const { data, errors } = await auth.subgraph.execute({ ...request, viewerToken });
      expect(data).toBeUndefined();
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['VIEWER_TOKEN_REQUIRED']);
    }
  });

  test('an anonymous caller is told to sign in', async () => {
    for (const operation of [query, 'mutation { updateProfile(input: {}) { __typename } }']) {
      const { data, errors } = await auth.ask(operation);
      expect(data).toBeNull();
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
    }
  });
});

describe('the viewer', () => {
  test('and all that hangs from it takes two statements', async () => {
    const operation = `{ me { id role person { id email } workspace { id name } }
                         again: me { person { displayName } workspace { name } } }`;
    const { result, texts } = await auth.subgraph.database.statements.capture(() =>
      auth.ask(operation, { as: ada() }),
    );
    expect(result.errors).toBeUndefined();
    expect(texts).toHaveLength(2); // person, workspace
  });

  test('costs no statement when only the token is asked', async () => {
    const { result, texts } = await auth.subgraph.database.statements.capture(() =>
      auth.ask('{ me { id role } }', { as: ada() }),
    );
    expect(result.data).toEqual({ me: { id: ada().membershipId, role: 'OWNER' } });
    expect(texts).toEqual([]);
  });

  test('who was erased is signed in no more', async () => {
    const gone = { ...ada(), personId: 'per_gone' };
    const { errors } = await auth.ask('{ me { person { id } } }', { as: gone });
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('entities', () => {
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Viewer { id role } ... on Person { id email } ... on Workspace { id name } } }`;
  const representations = () =>
    [ada(), browsers.grace.viewer].flatMap((viewer) => [
      { __typename: 'Viewer', id: viewer.membershipId },
      { __typename: 'Person', id: viewer.personId },
      { __typename: 'Workspace', id: viewer.workspaceId },
    ]);

  test('are the caller’s own; those of another give null', async () => {
    const { result, texts } = await auth.subgraph.database.statements.capture(() =>
      auth.ask(ENTITIES, { as: ada(), variables: { representations: representations() } }),
    );
    expect(result.data).toEqual({
      _entities: [
        { id: ada().membershipId, role: 'OWNER' },
        { id: ada().personId, email: 'ada@example.com' },
        { id: ada().workspaceId, name: 'Ada' },
        null,
        null,
        null,
      ],
    });
    expect(texts).toHaveLength(2); // person, workspace
  });

  test('are all null for an anonymous caller, without a look at the database', async () => {
    const { result, texts } = await auth.subgraph.database.statements.capture(() =>
      auth.ask(ENTITIES, { variables: { representations: representations() } }),
    );
    expect(result).toEqual({ data: { _entities: Array(6).fill(null) } });
    expect(texts).toEqual([]);
  });
});

test('the keys are published on its route and in process', async () => {
  const server = Fastify();
  if (auth.subgraph.routes) await server.register(auth.subgraph.routes);
  const answer = await server.inject('/.well-known/jwks.json');
  expect(answer.json()).toEqual(auth.subgraph.jwks());
  expect(auth.subgraph.jwks().keys).toHaveLength(1);
});

test('its checks pass while database and bus are there', async () => {
  expect(Object.keys(auth.subgraph.checks)).toEqual(['database', 'events']);
  await Promise.all(Object.values(auth.subgraph.checks).map((check) => check()));
});
