import { expect, test } from 'vitest';
import { answering, startSmallGraph } from './small-graph.ts';

type Person = { id: string };

/** People stand in several places of a page; what another subgraph knows of them is asked for at once. */
const start = (
  name: (person: Person) => string = ({ id }) => `Name of ${id}`,
  replace: Parameters<typeof startSmallGraph>[1] = {},
) =>
  startSmallGraph(
    {
      club: {
        typeDefs: `type Query { club: Club } type Club { chair: Person members: [Person] guests(few: Boolean): [Person!] }
        type Person @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { club: () => ({}) },
          Club: {
            chair: () => ({ id: 'p1' }),
            members: () => [{ id: 'p1' }, { id: 'p2' }],
            guests: (_: unknown, { few }: { few?: boolean }) => (few ? [] : [{ id: 'p3' }]),
          },
        },
      },
      people: {
        typeDefs: `type Person @key(fields: "id") { id: ID! name(short: Boolean): String badge: Badge }
        type Badge @key(fields: "no") { no: ID! }`,
        resolvers: {
          Person: {
            __resolveReference: (person: Person) => person,
            name: (person: Person, { short }: { short?: boolean }) => (short ? person.id : name(person)),
            badge: ({ id }: Person) => ({ no: `n${id}` }),
          },
        },
      },
      badges: {
        typeDefs: 'type Badge @key(fields: "no") { no: ID! colour: String }',
        resolvers: {
          Badge: {
            __resolveReference: (badge: object) => badge,
            colour: ({ no }: { no: string }) => `red ${no}`,
          },
        },
      },
    },
    replace,
  );

const PAGE = `query ($short: Boolean) {
  club { chair { name(short: $short) } members { name ...B } guests { ...B name(short: $short) } }
} fragment B on Person { badge { colour } }`;

test('fetches of one wave to one subgraph are one request', async () => {
  const graph = await start();
  expect(await graph.ask(PAGE, { short: true })).toEqual({
    data: {
      club: {
        chair: { name: 'p1' },
        members: [
          { name: 'Name of p1', badge: { colour: 'red np1' } },
          { name: 'Name of p2', badge: { colour: 'red np2' } },
        ],
        guests: [{ badge: { colour: 'red np3' }, name: 'p3' }],
      },
    },
    errors: [],
  });
  expect(graph.asked()).toEqual(['club', 'people', 'badges']);
});

test('a place without entities is left out of the request', async () => {
  const graph = await start();
  const { data } = await graph.ask('{ club { members { name } guests(few: true) { name } } }');
  expect(data).toEqual({ club: { members: [{ name: 'Name of p1' }, { name: 'Name of p2' }], guests: [] } });
  expect(graph.calls.at(-1)?.query).not.toContain('_entities_1');
});

test('an error stays with the place that it is about', async () => {
  const graph = await start(({ id }) => {
    if (id === 'p2') throw new Error('p2 has no name');
    return id;
  });
  const { data, errors } = await graph.ask('{ club { chair { name } members { full: name } } }');
  expect(data).toEqual({ club: { chair: { name: 'p1' }, members: [{ full: 'p1' }, { full: null }] } });
  expect(errors).toEqual([
    { message: 'p2 has no name', path: ['club', 'members', 1, 'full'], code: 'DOWNSTREAM_SERVICE_ERROR' },
  ]);
});

test('a list that fails as a whole leaves the others whole', async () => {
  const people = answering(({ query, variables }) => {
    if (query.includes('_entities_1'))
      return { data: null, errors: [{ message: 'The chair fell over.', path: ['_entities_0'] }] };
    const [first, ...others] = (variables?.representations ?? []) as Person[];
    if (first?.id === 'p1' && others.length === 0)
      return { data: null, errors: [{ message: 'The chair fell over.', path: ['_entities'] }] };
    return { data: { _entities: [first, ...others].map((person) => ({ name: `N ${person?.id}` })) } };
  });
  const graph = await start(undefined, { people });
  expect(await graph.ask('{ club { chair { name } members { name } } }')).toEqual({
    data: { club: { chair: { name: null }, members: [{ name: 'N p1' }, { name: 'N p2' }] } },
    errors: [{ message: 'The chair fell over.', path: ['club', 'chair'], code: 'DOWNSTREAM_SERVICE_ERROR' }],
  });
  expect(graph.asked()).toEqual(['club', 'people', 'people', 'people']);
});
