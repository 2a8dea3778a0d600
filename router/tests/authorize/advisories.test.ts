import { describe, expect, test } from 'vitest';
import { indexRequirements } from '../../src/authorize/requirements/index-requirements.ts';
import { composeSdl, createRunner, NOBODY, someone } from './run-filtered.ts';

const BOOK = { __typename: 'Book', title: 'Emma', price: 9 };
const FILM = { __typename: 'Film', title: 'Alien', price: 5 };
const DATA = { item: BOOK, items: [BOOK, FILM], found: [BOOK, FILM] };

/** A supergraph as older compositions wrote it, with requirements on the interface alone. */
function byHand(onType: string, onField: string, onBook = ''): string {
  return `
    schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
      @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    { query: Query }
    directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
    directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    type Query { item: Item items: [Item] }
    interface Item ${onType} { title: String price: Int ${onField} }
    type Book implements Item { title: String price: Int ${onBook} }
    type Film implements Item { title: String price: Int }`;
}

describe('GHSA-mx7m-j9xf-62hw: a requirement on an interface is no less on its implementations', () => {
  test('of a field', async () => {
    const ask = createRunner(byHand('', '@authenticated'), DATA);
    expect(await ask('{ item { title ... on Book { price } } }', NOBODY)).toMatchObject({
      data: { item: { title: 'Emma', price: null } },
      paths: ['item.price'],
    });
    expect((await ask('{ item { ... on Book { price } } }', someone())).data).toEqual({ item: { price: 9 } });
  });

  test('of the type', async () => {
    const ask = createRunner(byHand('@authenticated', ''), DATA);
    expect(await ask('{ __typename item { ... on Book { title } } }', NOBODY)).toMatchObject({
      data: { __typename: 'Query', item: null },
      paths: ['item'],
    });
  });

  test('today composition refuses to take one on an interface', () => {
    expect(() =>
      composeSdl({
        a: 'type Query { i: I } interface I { f: Int @authenticated } type A implements I { f: Int }',
      }),
    ).toThrow(/interface/i);
  });
});

describe('GHSA-x33c-7c2v-mrj9: a polymorphic type asks for what its implementations ask for', () => {
  const SDL = composeSdl({
    shop: `
      type Query { item: Item items: [Item] found: [Any] }
      interface Item { title: String price: Int }
      type Book implements Item { title: String price: Int @requiresScopes(scopes: [["books"]]) }
      type Film implements Item @requiresScopes(scopes: [["films"]]) { title: String price: Int }
      union Any = Book | Film`,
  });
  const ask = createRunner(SDL, DATA);

  test.each([
    // title needs films by Film itself; price needs books and films.
    [[], [null, null]],
    [['books'], [null, null]],
    [['films'], ['Emma', null]],
    [
      ['books', 'films'],
      ['Emma', 9],
    ],
  ])('on the interface, the sum of all: %j', async (scopes, [title, price]) => {
    expect((await ask('{ item { title price } }', someone(scopes))).data).toEqual({ item: { title, price } });
  });

  test('also where composition did not write it on the interface', async () => {
    const older = createRunner(byHand('', '', '@authenticated'), DATA);
    expect((await older('{ item { title price } }', NOBODY)).data).toEqual({
      item: { title: 'Emma', price: null },
    });
  });

  test('in a fragment, that of its type alone', async () => {
    const query = '{ items { __typename ... on Book { price } ... on Film { title } } }';
    expect((await ask(query, someone(['books']))).data).toEqual({
      items: [
        { __typename: 'Book', price: 9 },
        { __typename: 'Film', title: null },
      ],
    });
  });

  test('in a union, by its fragments', async () => {
    const query = '{ found { ... on Book { price } ...F } } fragment F on Film { cost: price }';
    expect(await ask(query, someone(['films']))).toMatchObject({
      data: { found: [{ price: null }, { cost: 5 }] },
      paths: ['found.price'],
    });
  });

  test('through an interface inside of a fragment', async () => {
    const query = '{ found { ... on Book { ... on Item { price } } } }';
    expect((await ask(query, someone(['books']))).data).toEqual({ found: [{ price: null }, {}] });
  });
});

describe('GHSA-m8jr-fxqx-8xx6: what @requires reads is protected as well as what it reads from', () => {
  const subgraphs = (mark: string) => ({
    a: 'type Query { p: P } type P @key(fields: "id") { id: ID! secret: Int @authenticated }',
    b: `type P @key(fields: "id") { id: ID! secret: Int @external open: Int @requires(fields: "secret") ${mark} }`,
    c: 'type P @key(fields: "id") { id: ID! open: Int @external second: Int @requires(fields: "open") }',
  });

  test('composition refuses a field that opens a protected one, and a chain of them', () => {
    expect(() => composeSdl(subgraphs(''))).toThrow(/does not specify necessary @authenticated/);
    expect(() => composeSdl(subgraphs('@authenticated'))).toThrow(
      /"P.second" does not specify necessary @authenticated/,
    );
  });

  test('while who may read it gets it, and the key below it stays usable', async () => {
    const { a, b } = subgraphs('@authenticated');
    const ask = createRunner(composeSdl({ a, b }), { p: { id: '1', secret: 1, open: 2 } });
    expect((await ask('{ p { id open } }', NOBODY)).data).toEqual({ p: { id: '1', open: null } });
    expect((await ask('{ p { id open } }', someone())).data).toEqual({ p: { id: '1', open: 2 } });
  });
});

describe('CVE-2025-64347: directives are known by their link, whatever they are called', () => {
  const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
  test.each([
    ['imported', `@link(url: "${FEDERATION}", import: ["@authenticated"])`, '@authenticated'],
    ['renamed', `@link(url: "${FEDERATION}", import: [{ name: "@authenticated", as: "@login" }])`, '@login'],
    ['with the prefix', `@link(url: "${FEDERATION}")`, '@federation__authenticated'],
    ['with another prefix', `@link(url: "${FEDERATION}", as: "fed")`, '@fed__authenticated'],
  ])('composed, %s', async (_name, link, mark) => {
    const sdl = composeSdl({ a: `type Query { open: Int secret: Int ${mark} }` }, `extend schema ${link}`);
    const ask = createRunner(sdl, { open: 1, secret: 2 });
    expect((await ask('{ open secret }', NOBODY)).data).toEqual({ open: 1, secret: null });
  });

  test.each([
    ['by the link', '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "needs")', '@needs'],
    [
      'on import',
      '@link(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "x", import: [{ name: "@requiresScopes", as: "@may" }])',
      '@may',
    ],
    [
      'together with the link directive',
      '@links(url: "https://specs.apollo.dev/link/v1.0", as: "links") @links(url: "https://specs.apollo.dev/requiresScopes/v0.1")',
      '@requiresScopes',
    ],
    [
      'in the older way',
      '@core(feature: "https://specs.apollo.dev/requiresScopes/v0.1", as: "need")',
      '@need',
    ],
  ])('renamed %s', (_name, links, mark) => {
    const { ofField } = indexRequirements(
      `schema ${links} { query: Query } type Query { f: Int ${mark}(scopes: [["a"]]) }`,
    );
    expect(ofField('Query', 'f')).toMatchObject([{ scopes: [['a']] }]);
  });

  test('a directive of the same name from elsewhere is not taken for it', () => {
    const { ofField } = indexRequirements(
      'schema @link(url: "https://example.com/authenticated/v0.1") { query: Query } type Query { f: Int @authenticated }',
    );
    expect(ofField('Query', 'f')).toEqual([]);
  });
});

test('CVE-2026-32621: an alias named like a part of objects changes no object but the answer', async () => {
  const sdl = composeSdl({
    a: 'type Query { me: P } type P { name: String key: String @authenticated me: P }',
  });
  const ask = createRunner(sdl, { me: { name: 'Ann', key: 'k', me: { name: 'Bob', key: 'b' } } });
  const query =
    '{ __proto__: me { constructor: name __proto__: key prototype: me { __proto__: name key } } }';
  const { data } = await ask(query, NOBODY);
  expect(JSON.stringify(data)).toBe(
    '{"__proto__":{"constructor":"Ann","__proto__":null,"prototype":{"__proto__":"Bob","key":null}}}',
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('GHSA-q2f9-x4p4-7xmh, GHSA-p2q6-pwh5-m6jr: named fragments cannot exhaust the planner', () => {
  const sdl = composeSdl({ a: 'type Query { p: P } type P { a: P b: P x: Int @authenticated y: Int }' });
  const ask = createRunner(sdl, { p: { y: 1, a: null, b: null } });

  test('the filter looks at each fragment once', async () => {
    const chain = Array.from(
      { length: 400 },
      (_, i) => `fragment F${i} on P { ...F${i + 1} ... on P { ...F${i + 1} } ... { ...F${i + 1} } }`,
    );
    const { data } = await ask(`{ p { ...F0 } } ${chain.join(' ')} fragment F400 on P { x y }`, NOBODY);
    expect(data).toEqual({ p: { x: null, y: 1 } });
  });
});
