import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

const PAGE = '{ me { id books { title stars } } }';

describe.each(TRANSPORTS)('a page %s', (transport) => {
  let library: Library;
  beforeAll(async () => {
    library = await startLibrary(transport);
  });
  afterAll(() => library[Symbol.asyncDispose]());

  test('is put together from three subgraphs, each asked once', async () => {
    library.calls.length = 0;
    const answer = await library.ask(PAGE, { token: library.token() });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      data: {
        me: {
          id: 'mbr_1',
          books: [
            { title: 'Emma', stars: 5 },
            { title: 'Middlemarch', stars: 4 },
          ],
        },
      },
    });
    expect(library.calls).toEqual(['billing (entitlements)', 'auth', 'shelves', 'reviews']);
    library.calls.length = 0;
    await library.ask(PAGE, { token: library.token() });
    expect(library.calls).toEqual(['auth', 'shelves', 'reviews']);
  });

  test('without credentials is asked as an anonymous viewer', async () => {
    const { body } = await library.ask('{ caller }');
    expect(body).toEqual({ data: { caller: 'anonymous' } });
  });

  test('keeps the code and message that a subgraph meant for callers, with the request id', async () => {
    const { body, headers } = await library.ask('{ forbidden }');
    expect(body.data).toEqual({ forbidden: null });
    expect(body.errors).toEqual([
      {
        message: 'This shelf is locked.',
        path: ['forbidden'],
        extensions: { code: 'SHELF_LOCKED', requestId: headers.get('x-request-id') },
      },
    ]);
  });

  test('masks what nobody expected and logs it under the same request id', async () => {
    const { body, headers } = await library.ask('{ broken }', { headers: { 'x-request-id': 'client-id-1' } });
    expect(headers.get('x-request-id')).toBe('client-id-1');
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'client-id-1' });
    expect(JSON.stringify(body)).not.toContain('hunter2');
    const logged = library.log.find(
      (line) => line.requestId === 'client-id-1' && line.msg === 'unexpected error',
    );
    expect(JSON.stringify(logged)).toContain('hunter2');
  });

  test('hands wrong variables of our own scalars back as bad input', async () => {
    const query = 'query Half($of: Decimal!) { half(of: $of) }';
    const wrong = await library.ask(query, { variables: { of: 'much' } });
    expect(wrong.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const right = await library.ask(query, { variables: { of: '3' } });
    expect(right.body.data).toEqual({ half: '1.5' });
  });

  test('passes address and agent of the client on', async () => {
    const { body } = await library.ask('{ me { client } }', {
      token: library.token(),
      headers: { 'user-agent': 'a test' },
    });
    expect(body.data.me.client).toEqual(['127.0.0.1', 'a test']);
  });

  test('may be asked for with aliases named like parts of objects', async () => {
    const { body } = await library.ask(
      '{ __proto__: caller me { __proto__: books { constructor: title __proto__: stars } } }',
      { token: library.token() },
    );
    // The answer is read by JSON.parse, which makes own properties of these names.
    expect(Object.entries(body.data)[0]).toEqual(['__proto__', 'user']);
    const [[key, books]] = Object.entries(body.data.me) as [[string, object[]]];
    expect(key).toBe('__proto__');
    expect(books.map((book) => Object.entries(book))).toEqual([
      [
        ['constructor', 'Emma'],
        ['__proto__', 5],
      ],
      [
        ['constructor', 'Middlemarch'],
        ['__proto__', 4],
      ],
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
