import { beforeAll, describe, expect, test } from 'vitest';
import { KEY_SCOPES, SCOPES, type Scope } from '../../schema/scopes.ts';
import { type Key, makeKey } from '../api-keys/key-holder.ts';
import type { Person } from '../supergraph/person.ts';
import { useSupergraph } from '../supergraph/start-supergraph.ts';
import { send, withScopes } from './two-people.ts';
import { coordinateOf, ENTITIES, ENTRIES, index, isPublic, operationOf, scopesOf } from './walk-schema.ts';

const table = ENTRIES.map((entry) => [coordinateOf(entry), entry] as const);
const withheld = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };

describe('every entry of the composed schema', () => {
  const supergraph = useSupergraph('in process');
  let token = '';
  let owner: Person;
  const keys = new Map<string, Promise<Key>>();

  /** A real key of the owner's with exactly these scopes; one for each set of them. */
  function keyWith(scopes: readonly Scope[]): Promise<Key> {
    const name = `for ${scopes.length} scopes`;
    const key = keys.get(scopes.join()) ?? makeKey(owner, { name, scopes: [...scopes] });
    keys.set(scopes.join(), key);
    return key;
  }

  beforeAll(async () => {
    owner = await supergraph().person('Owner');
    token = owner.accessToken;
  });

  describe('the schema says of each', () => {
    test.each(table)('%s who may ask for it', (_name, { type, field }) => {
      const asks = index.ofField(type, field.name).length > 0;
      expect(asks).not.toBe(isPublic({ type, field }));
    });

    test.each(ENTITIES)('entity %s who may read it', (name) => {
      const type = index.schema.getType(name);
      const asks = type ? index.annotations.requirements(type).length > 0 : false;
      expect(asks).not.toBe(type ? index.annotations.hasTag(type, 'public') : false);
    });

    test('scope of the list what needs it, and of no other scope', () => {
      const { schema, annotations } = index;
      const elements = Object.values(schema.getTypeMap()).flatMap((type) =>
        'getFields' in type ? [type, ...Object.values(type.getFields())] : [type],
      );
      const named = elements.flatMap(annotations.requirements).flatMap(({ scopes }) => scopes?.flat() ?? []);
      expect([...new Set(named)].sort()).toEqual(Object.keys(SCOPES).sort());
    });
  });

  describe('without credentials', () => {
    test.each(table.filter(([, entry]) => !isPublic(entry)))(
      '%s is 401, and nobody is asked',
      async (_name, entry) => {
        const { result, calls } = await supergraph().observed.during(() =>
          send(supergraph(), operationOf(entry), null),
        );
        expect(result).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
        expect(result.data).toBeUndefined();
        expect(calls).toEqual([]);
      },
    );

    test.each(table.filter(([, entry]) => isPublic(entry)))('%s is open', async (_name, entry) => {
      const { status } = await send(supergraph(), operationOf(entry), null);
      expect(status).not.toBe(401);
    });
  });

  test('the plan is changed by an owner alone, whatever scopes a member has', async () => {
    const member = withScopes(supergraph(), token, Object.keys(SCOPES), 'MEMBER');
    const mutation = 'mutation { plan: changePlan(input: { plan: PRO }) { __typename } }';
    const { result, calls } = await supergraph().observed.during(() => send(supergraph(), mutation, member));
    expect(result).toMatchObject({
      data: null,
      errors: [{ message: 'Unauthorized field or type', path: ['plan'], extensions: withheld }],
    });
    expect(calls.map(({ request }) => request.query).join()).not.toContain('changePlan');
    expect((await send(supergraph(), mutation, token)).data).toEqual({ plan: { __typename: 'PlanChanged' } });
  });

  describe('for a key without its scope', () => {
    const scoped = table.filter(([, entry]) => scopesOf(entry).length > 0);

    test.each(scoped)('%s is withheld, and its subgraph is not asked', async (_name, entry) => {
      const key = await keyWith(KEY_SCOPES.filter((scope) => !scopesOf(entry).includes(scope)));
      const { result, calls } = await supergraph().observed.during(() =>
        send(supergraph(), operationOf(entry), key.secret),
      );
      const path = entry.type === 'Viewer' ? ['me', entry.field.name] : [entry.field.name];
      expect(result.errors).toEqual([{ message: 'Unauthorized field or type', path, extensions: withheld }]);
      const texts = calls.map(({ request }) => request.query).join('\n');
      expect(texts).not.toMatch(new RegExp(`\\b${entry.field.name}\\b`));
    });

    test.each(scoped)('%s is given with its scopes alone', async (_name, entry) => {
      const answer = await send(
        supergraph(),
        operationOf(entry),
        withScopes(supergraph(), token, scopesOf(entry)),
      );
      expect(answer.errors?.filter(({ extensions }) => extensions.code === withheld.code) ?? []).toEqual([]);
    });
  });
});
