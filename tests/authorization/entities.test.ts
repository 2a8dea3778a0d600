import { buildASTSchema, getNamedType, isLeafType, isObjectType, isRequiredArgument, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTypeDefs } from '../../kit/subgraph/read-type-defs.ts';
import { signViewerToken, verifyViewerToken } from '../../kit/viewer/viewer-token.ts';
import { SUBGRAPH_NAMES, type SubgraphName } from '../../start/subgraphs.ts';
import { useSupergraph } from '../supergraph/start-supergraph.ts';
import { aliceAndBob, type Owned, send } from './two-people.ts';
import { ENTITIES, index } from './walk-schema.ts';

type Case = { subgraph: SubgraphName; entity: string; fields: string[] };

/** The entities of each subgraph, with the fields of them that need neither arguments nor fields below. */
const CASES: Case[] = SUBGRAPH_NAMES.flatMap((subgraph) => {
  const sdl = readTypeDefs(new URL(`../../subgraphs/${subgraph}/schema.graphql`, import.meta.url));
  const schema = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  return ENTITIES.flatMap((entity) => {
    const type = schema.getType(entity);
    if (!isObjectType(type)) return [];
    const fields = Object.values(type.getFields())
      .filter((field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument))
      .map(({ name }) => name);
    return [{ subgraph, entity, fields }];
  });
});

const table = CASES.map((each) => [`${each.entity} of ${each.subgraph}`, each] as const);

function isPublic(entity: string): boolean {
  const type = index.schema.getType(entity);
  return type !== undefined && index.annotations.hasTag(type, 'public');
}

describe('an entity, asked of its subgraph directly', () => {
  const supergraph = useSupergraph('in process');
  let owned: Owned = {};
  let viewers: Record<'alice' | 'bob', string> = { alice: '', bob: '' };

  /** The viewer token that the router makes of somebody, as a subgraph got it. */
  async function viewerTokenOf(accessToken: string): Promise<string> {
    const { calls } = await supergraph().observed.during(() =>
      send(supergraph(), '{ me { id } }', accessToken),
    );
    return calls.find(({ subgraph }) => subgraph === 'auth')?.request.viewerToken ?? '';
  }

  beforeAll(async () => {
    const people = await aliceAndBob(supergraph());
    owned = people.owned;
    viewers = {
      alice: await viewerTokenOf(people.alice.accessToken),
      bob: await viewerTokenOf(people.bob.accessToken),
    };
  });

  const ask = ({ subgraph, entity, fields }: Case, viewerToken: string | undefined) =>
    supergraph().subgraphs[subgraph].execute({
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${entity} { ${fields.join(' ')} } } }`,
      variables: { of: [{ __typename: entity, id: owned[entity] }] },
      viewerToken,
      requestId: 'walk',
    });

  /** Whatever came of the entity besides its name and the id that was asked with. */
  function shownOf(answer: Awaited<ReturnType<typeof ask>>): unknown[] {
    const [entity] = (answer.data?._entities as (Record<string, unknown> | null)[] | undefined) ?? [];
    return Object.entries(entity ?? {})
      .filter(([name, value]) => name !== 'id' && value !== null)
      .map(([, value]) => value);
  }

  test('every entity with an owner has an id to be tried with', () => {
    expect(Object.keys(owned).sort()).toEqual([...ENTITIES].sort());
    expect(Object.values(owned)).not.toContain('');
  });

  test.each(table)('%s needs a token of the router', async (_name, each) => {
    const { viewerTokenSecret } = supergraph().secrets;
    const { viewer } = verifyViewerToken(viewers.alice, viewerTokenSecret) ?? expect.fail('no viewer');
    const forged = signViewerToken(viewer, 'another secret, which is as long as the right one');
    for (const token of [undefined, '', forged]) {
      const { data, errors } = await ask(each, token);
      expect(data ?? null).toBeNull();
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['VIEWER_TOKEN_REQUIRED']);
    }
  });

  test.each(table.filter(([, { entity }]) => !isPublic(entity)))(
    '%s opens for its owner alone',
    async (_name, each) => {
      const anonymous = signViewerToken({ kind: 'anonymous' }, supergraph().secrets.viewerTokenSecret);
      expect(shownOf(await ask(each, viewers.bob))).toEqual([]);
      expect(shownOf(await ask(each, anonymous))).toEqual([]);
      const own = await ask(each, viewers.alice);
      expect(own.errors).toBeUndefined();
      expect(own.data?._entities).toMatchObject([{ id: owned[each.entity] }]);
    },
  );
});
