import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

const unauthorized = (...path: string[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

describe.each(TRANSPORTS)('authorization %s', (transport) => {
  let library: Library;
  beforeAll(async () => {
    library = await startLibrary(transport);
  });
  beforeEach(() => {
    library.calls.length = 0;
  });
  afterAll(() => library[Symbol.asyncDispose]());

  const askWith = (scope: string, query: string, variables = {}) =>
    library.ask(query, { token: library.token({ scope }), variables });
  const asked = () => library.calls.filter((call) => !call.includes('entitlements'));

  test.each(['{ me { id } }', '{ caller me { id } }', '{ __typename cellar }', '{ items { price } }'])(
    'without credentials, %s is refused before anybody is asked',
    async (query) => {
      const { status, body, headers } = await library.ask(query);
      expect(status).toBe(401);
      expect(body).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^Sign in first/),
            extensions: { code: 'UNAUTHENTICATED', requestId: headers.get('x-request-id') },
          },
        ],
      });
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(library.calls).toEqual([]);
    },
  );

  test('without credentials, what is left out needs none', async () => {
    const query = 'query ($no: Boolean = false) { caller me @include(if: $no) { id } }';
    expect((await library.ask(query)).body).toEqual({ data: { caller: 'anonymous' } });
    expect((await library.ask(query, { variables: { no: true } })).status).toBe(401);
  });

  test('a field is null, with its path in response names, and its subgraph is not asked', async () => {
    const { status, body } = await askWith('', '{ me { b: books { title n: notes } } }');
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [unauthorized('me', 'b', 'n')],
      data: {
        me: {
          b: [
            { title: 'Emma', n: null },
            { title: 'Middlemarch', n: null },
          ],
        },
      },
    });
    expect(asked()).toEqual(['auth', 'shelves']);
  });

  test('a non-null field takes its parents with it', async () => {
    // cost: Int!, in books: [Book!], which may be null.
    const { body } = await askWith('', '{ me { id books { cost } } }');
    expect(body).toEqual({
      errors: [unauthorized('me', 'books', 'cost')],
      data: { me: { id: 'mbr_1', books: null } },
    });
  });

  test('everything withheld: data is null and nobody is asked', async () => {
    const { status, body } = await askWith('', '{ a: cellar cellar }');
    expect(status).toBe(200);
    expect(body).toEqual({ errors: [unauthorized('a'), unauthorized('cellar')], data: null });
    expect(asked()).toEqual([]);
  });

  test('a mutation without its scope is not carried out; one beside it is', async () => {
    library.state.booksAdded = 0;
    const { body } = await askWith('', 'mutation { burnBook addBook }');
    expect(body).toEqual({ errors: [unauthorized('burnBook')], data: { burnBook: null, addBook: 1 } });
    expect((await askWith('fire', 'mutation { burnBook }')).body).toEqual({ data: { burnBook: 0 } });
  });

  test('an interface needs what all its types need, a fragment what its type needs', async () => {
    const query = '{ items { __typename title price } }';
    expect((await askWith('books', query)).body).toEqual({
      errors: [unauthorized('items', 'price')],
      data: {
        items: [
          { __typename: 'Book', title: 'Emma', price: null },
          { __typename: 'Film', title: 'Alien', price: null },
        ],
      },
    });
    expect((await askWith('books films', query)).body.errors).toBeUndefined();
    const { body } = await askWith(
      'books',
      '{ items { title ...B ... on Film { price } } } fragment B on Book { price notes }',
    );
    expect(body).toEqual({
      errors: [unauthorized('items', 'notes'), unauthorized('items', 'price')],
      data: {
        items: [
          { title: 'Emma', price: 9, notes: null },
          { title: 'Alien', price: null },
        ],
      },
    });
  });

  test('no plan and no answer is shared between those who may read different things', async () => {
    const query = 'query Q { cellar me { id books { title notes price } } }';
    const titles = (notes: boolean, prices: boolean) => [
      { title: 'Emma', notes: notes ? 'about book_1' : null, price: prices ? 9 : null },
      { title: 'Middlemarch', notes: notes ? 'about book_2' : null, price: prices ? 8 : null },
    ];
    for (const scope of ['cellar notes books', 'notes', '', 'cellar notes books', 'books', '', 'notes']) {
      const { body } = await askWith(scope, query);
      const has = (name: string) => scope.includes(name);
      expect(body.data).toEqual({
        cellar: has('cellar') ? 'wine' : null,
        me: { id: 'mbr_1', books: titles(has('notes'), has('books')) },
      });
    }
  });

  test('variables and fragments that only withheld fields used do no harm', async () => {
    const query = `query ($of: Decimal!, $deep: Boolean!) {
      half(of: $of) cellar @include(if: $deep) me { books { ...F @include(if: $deep) title } }
    } fragment F on Book { notes }`;
    const { body } = await askWith('', query, { of: '3', deep: true });
    expect(body).toMatchObject({
      errors: [unauthorized('cellar'), unauthorized('me', 'books', 'notes')],
      data: { half: '1.5', cellar: null, me: { books: [{ notes: null, title: 'Emma' }, {}] } },
    });
    expect((await askWith('', query, { of: '3', deep: 'yes' })).status).toBe(400);
  });

  test('where no credentials are taken, what is public is answered and the rest withheld', async () => {
    await using open = await startLibrary(transport, { anonymous: 'filter' });
    const { status, body } = await open.ask(
      // The fragment and its variable are left without use.
      'query ($id: Boolean = true) { caller cellar me { ...F } } fragment F on Viewer { id @include(if: $id) }',
    );
    expect({ status, errors: body.errors, data: body.data }).toEqual({
      status: 200,
      // me is Viewer!, so the whole answer goes with it.
      errors: [unauthorized('cellar'), unauthorized('me')],
      data: null,
    });
    expect((await open.ask('{ caller cellar }')).body).toMatchObject({
      errors: [unauthorized('cellar')],
      data: { caller: 'anonymous', cellar: null },
    });
  });

  test('entities cannot be asked for by clients', async () => {
    const { status } = await askWith('', '{ _entities(representations: []) { __typename } }');
    expect(status).toBe(400);
  });

  test('one operation of several is judged by itself', async () => {
    const query = 'query A { caller } query B { cellar }';
    const send = async (operationName: string) => {
      const response = await fetch(`${library.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    };
    expect(await send('A')).toMatchObject({ status: 200, body: { data: { caller: 'anonymous' } } });
    expect((await send('B')).status).toBe(401);
  });
});
