import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, ROUTER } from '../../kit/viewer/viewer.ts';
import { signViewerToken } from '../../kit/viewer/viewer-token.ts';
import { makeKey } from '../api-keys/key-holder.ts';
import type { Person } from '../supergraph/person.ts';
import { TRANSPORTS, useSupergraph } from '../supergraph/start-supergraph.ts';
import { send } from './two-people.ts';
import { api, index } from './walk-schema.ts';

/** How each field that is for the router alone is asked for. A new one must be added here before the tests pass. */
const OPERATIONS: Readonly<Record<string, string>> = {
  'Query.apiKeyOfDigest': `{ asked: apiKeyOfDigest(digest: "${'A'.repeat(43)}") { keyId } }`,
  'Mutation.recordApiKeyUses': 'mutation { asked: recordApiKeyUses(uses: []) }',
};

const operations = Object.entries(OPERATIONS);

/** Root fields of the supergraph that clients do not see. */
const HIDDEN = ['Query', 'Mutation'].flatMap((name) => {
  const [whole, seen] = [index.schema.getType(name), api.getType(name)];
  if (!isObjectType(whole) || !isObjectType(seen)) throw new Error(`There is no ${name}.`);
  const fields = Object.keys(whole.getFields()).filter((field) => !(field in seen.getFields()));
  return fields.map((field) => `${name}.${field}`);
});

test('every root field that clients do not see is tried, and asks for a policy that holds for nobody', () => {
  expect(Object.keys(OPERATIONS).sort()).toEqual(HIDDEN.sort());
  for (const coordinate of HIDDEN) {
    const [type = '', field = ''] = coordinate.split('.');
    expect(index.ofField(type, field)).toEqual([expect.objectContaining({ policies: [['router']] })]);
  }
});

describe.each(TRANSPORTS)('what is for the router alone, %s,', (transport) => {
  const supergraph = useSupergraph(transport);
  let person: Person;
  let key = '';
  beforeAll(async () => {
    person = await supergraph().person('Curious');
    key = (await makeKey(person)).secret;
  });

  const directly = (query: string, viewerToken: string | undefined) =>
    supergraph().subgraphs.auth.execute({ query, viewerToken, requestId: 'direct' });
  const tokenOf = (viewer: Parameters<typeof signViewerToken>[0]) =>
    signViewerToken(viewer, supergraph().secrets.viewerTokenSecret);

  /** The viewer token that the router makes of somebody, as auth got it. */
  async function viewerTokenOf(credentials: string): Promise<string> {
    const { calls } = await supergraph().observed.during(() =>
      send(supergraph(), '{ me { id } }', credentials),
    );
    const asked = calls.find(({ request }) => request.query.includes('me'));
    return asked?.request.viewerToken ?? expect.fail('auth was not asked');
  }

  test.each(operations)('%s is unknown to every client, and nobody is asked', async (_name, query) => {
    for (const credentials of [null, person.accessToken, key]) {
      const { result, calls } = await supergraph().observed.during(() =>
        send(supergraph(), query, credentials),
      );
      expect(result).toMatchObject({
        status: 400,
        errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
      });
      expect(calls.filter(({ request }) => request.query.includes('asked'))).toEqual([]);
    }
  });

  test.each(operations)('%s is refused by auth to whoever is not the router', async (_name, query) => {
    const others = [await viewerTokenOf(person.accessToken), await viewerTokenOf(key), tokenOf(ANONYMOUS)];
    for (const token of others) {
      const { data, errors } = await directly(query, token);
      expect(data?.asked ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['ROUTER_ONLY']);
    }
    const forged = signViewerToken(ROUTER, 'another secret, which is as long as the right one');
    for (const token of [undefined, forged]) {
      const { errors } = await directly(query, token);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['VIEWER_TOKEN_REQUIRED']);
    }
    expect((await directly(query, tokenOf(ROUTER))).errors).toBeUndefined();
  });

  test('opens nothing else to the router: it is nobody there', async () => {
    const owned = await send(
      supergraph(),
      '{ me { id person { id } workspace { id } } }',
      person.accessToken,
    );
    const me = owned.data?.me as { id: string; person: { id: string }; workspace: { id: string } };
    expect((await directly('{ me { id } }', tokenOf(ROUTER))).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    );
    for (const [type, id] of [
      ['Viewer', me.id],
      ['Person', me.person.id],
      ['Workspace', me.workspace.id],
    ]) {
      const query = `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { __typename } }`;
      expect((await directly(query, tokenOf(ROUTER))).data?._entities ?? [null]).toEqual([null]);
    }
  });
});
