import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { composeSupergraph } from './compose-supergraph.ts';
import { firstDifference } from './first-difference.ts';
import { readSubgraphs } from './subgraph-list.ts';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@tag", "@authenticated", "@listSize"])`;

const subgraph = (name: string, sdl: string) => ({
  name,
  url: `http://${name}/`,
  typeDefs: `${LINK} ${sdl}`,
});

const BOOKS = subgraph(
  'books',
  '"Reads." type Query { "A book." book: Book @tag(name: "public") } "A book." type Book @key(fields: "id") { "Its id." id: ID! "Kept in." shelf: String @inaccessible }',
);
const STARS = subgraph('stars', 'type Book @key(fields: "id") { id: ID! "One to five." stars: Int }');

function compose(...subgraphs: ReturnType<typeof subgraph>[]) {
  const composition = composeSupergraph(subgraphs);
  if (!composition.ok) throw new Error(composition.problems.join('\n'));
  return composition;
}

describe('the composed schemas', () => {
  test('give clients every description and nothing inaccessible or of the machinery', () => {
    const { apiSdl, supergraphSdl } = compose(BOOKS, STARS);
    const api = buildSchema(apiSdl);
    const names = Object.keys(api.getTypeMap()).filter((name) => !name.startsWith('__'));
    expect(names.sort()).toEqual(['Book', 'Boolean', 'ID', 'Int', 'Query', 'String']);
    expect(apiSdl).toContain('"""One to five."""');
    expect(apiSdl).not.toMatch(/shelf|join__|@key|@tag|_entities|_service/);
    expect(supergraphSdl).toContain('@join__type(graph: STARS, key: "id")');
  });

  test('do not depend on the order of the subgraphs', () => {
    expect(compose(STARS, BOOKS)).toEqual(compose(BOOKS, STARS));
  });
});

describe('what does not compose is told in composition’s own words', () => {
  test('two subgraphs that disagree', () => {
    const wrong = subgraph(
      'stars',
      'type Book @key(fields: "id") { id: ID! stars: Int } type Query { book: Int }',
    );
    expect(composeSupergraph([BOOKS, wrong])).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.stringMatching(
          /^FIELD_TYPE_MISMATCH: Type of field "Query.book" is incompatible across subgraphs/,
        ),
      ]),
    });
  });

  test('a text that is no schema', () => {
    expect(composeSupergraph([BOOKS, subgraph('stars', 'type Book {')])).toEqual({
      ok: false,
      problems: ['The schema of "stars" cannot be read: Syntax Error: Expected Name, found <EOF>.'],
    });
  });

  test.each([
    ['nobody classified', 'open: Int', /^UNCLASSIFIED_ROOT_FIELD: nobody said who may use "Query.open"/],
    ['is both', 'open: Int @authenticated @tag(name: "public")', /^PUBLIC_AND_PROTECTED: "Query.open"/],
    ['is public by another tag', 'open: Int @tag(name: "internal")', /^UNCLASSIFIED_ROOT_FIELD/],
  ])('a root field that %s', (_name, field, problem) => {
    expect(composeSupergraph([BOOKS, subgraph('stars', `type Query { ${field} }`)])).toEqual({
      ok: false,
      problems: [expect.stringMatching(problem)],
    });
  });

  test.each([
    ['of which nobody said how long it can be', 'list: [Int] @authenticated', 'Query.list'],
    [
      'that only some fields size',
      'page: Page @authenticated @listSize(assumedSize: 9, sizedFields: ["edges"]) other: Page @authenticated',
      'Page.edges',
    ],
    ['in a list', 'list: [[Int]!]! @authenticated', 'Query.list'],
  ])('a list %s', (_name, fields, list) => {
    const stars = subgraph('stars', `type Query { ${fields} } type Page { edges: [Int] }`);
    const composition = composeSupergraph([BOOKS, stars]);
    expect(composition).toMatchObject({ ok: false });
    expect(composition).toHaveProperty(
      'problems',
      expect.arrayContaining([
        expect.stringContaining(`UNSIZED_LIST: nobody said how long "${list}" can be. Add @listSize`),
      ]),
    );
  });

  test('lists that every field above them sizes are fine', () => {
    const sized = '@authenticated @listSize(assumedSize: 9, sizedFields: ["edges"])';
    const stars = subgraph(
      'stars',
      `type Query { page: Page ${sized} pages: [Page] ${sized} } type Page { edges: [Int] }`,
    );
    expect(composeSupergraph([BOOKS, stars])).toMatchObject({ ok: true });
  });

  test('a mutation that nobody classified', () => {
    expect(composeSupergraph([BOOKS, subgraph('stars', 'type Mutation { burn: Int }')])).toEqual({
      ok: false,
      problems: [expect.stringContaining('"Mutation.burn"')],
    });
  });

  test('a type that GraphQL would take for the root of subscriptions', () => {
    const wrong = subgraph('stars', 'type Subscription @key(fields: "id") { id: ID! }');
    expect(composeSupergraph([BOOKS, wrong])).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^SUBSCRIPTION_ROOT: /)],
    });
  });
});

test('our own subgraphs compose', () => {
  expect(composeSupergraph(readSubgraphs())).toMatchObject({ ok: true });
});

describe('the first difference', () => {
  test('is none between equal texts', () => {
    expect(firstDifference('a\nb\n', 'a\nb\n')).toBeNull();
  });

  test.each([
    ['a changed line', 'a\nb\nc', 'a\nx\nc', '@@ line 2\n- b\n+ x'],
    ['a new line', 'a\nc', 'a\nb\nc', '@@ line 2\n+ b'],
    ['a line that is gone', 'a\na\nb', 'a\nb', '@@ line 2\n- a'],
    ['a missing file', '', 'a', '@@ line 1\n- \n+ a'],
  ])('shows %s', (_name, actual, expected, difference) => {
    expect(firstDifference(actual, expected)).toBe(difference);
  });

  test('is cut when it is long', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`).join('\n');
    // 1 line taken away and 30 added, 12 of them shown.
    expect(firstDifference('', lines)).toMatch(/\n {2}… and 19 more lines$/);
  });
});
