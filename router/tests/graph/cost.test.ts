import { describe, expect, test } from 'vitest';
import { startLibrary } from '../library/library.ts';
import { TRANSPORTS } from '../library/transports.ts';

/** `count` lists of books, two books each. */
const lists = (count: number) =>
  `{ me { ${Array.from({ length: count }, (_, i) => `b${i}: books { title }`).join(' ')} } }`;

describe.each(TRANSPORTS)('the cost of an operation %s', (transport) => {
  test('is told with each answer: what it could be, and what it was', async () => {
    await using library = await startLibrary(transport);
    const { cost } = await library.ask('{ me { client books { title } } }', { token: library.token() });
    // The caller and two books.
    expect(cost).toEqual({ requestedQueryCost: 1 + 2, actualQueryCost: 1 + 2 });
    const mutation = await library.ask('mutation { a: addBook b: addBook }');
    expect(mutation.cost).toEqual({ requestedQueryCost: 20, actualQueryCost: 20 });
  });

  test('is less than it could be where less comes back', async () => {
    await using library = await startLibrary(transport);
    await library.links.shelves.cut();
    const { cost } = await library.ask('{ me { books { title } } }', { token: library.token() });
    expect(cost).toEqual({ requestedQueryCost: 1 + 2, actualQueryCost: 1 });
  });

  test('is told by field with X-Cost-Debug', async () => {
    await using library = await startLibrary(transport);
    const { cost } = await library.ask('{ me { all: books { title } } }', {
      token: library.token(),
      headers: { 'x-cost-debug': '1' },
    });
    expect(cost.fields).toEqual([
      { path: 'me', field: 'Query.me', cost: 1 },
      { path: 'me.all', field: 'Viewer.books', cost: 2 },
      { path: 'me.all.title', field: 'Book.title', cost: 0 },
    ]);
  });

  test('is told without running anything with X-Cost-Only', async () => {
    await using library = await startLibrary(transport);
    const dryRun = { token: library.token(), headers: { 'x-cost-only': '1' } };
    const { status, body, cost } = await library.ask(lists(30), dryRun);
    // Also of what is too dear to be run.
    expect({ status, body, cost }).toEqual({
      status: 200,
      body: { data: null },
      cost: { requestedQueryCost: 1 + 30 * 2, actualQueryCost: null },
    });
    await library.ask('mutation { addBook }', dryRun);
    expect(library.state.booksAdded).toBe(0);
    expect(library.calls).toEqual(['billing (entitlements)']);
  });

  test('above what the plan allows is refused, with the dearest fields, before anyone is asked', async () => {
    await using library = await startLibrary(transport);
    // The library's plans allow 50: 1 + 24 × 2 = 49, and 51 with one list more.
    expect((await library.ask(lists(24), { token: library.token() })).status).toBe(200);
    library.calls.length = 0;
    const { status, body, cost } = await library.ask(lists(25), { token: library.token() });
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message:
          'The operation may cost 51, and 50 is the most that you may ask for at once. Ask for fewer items or fields; the dearest are "me.b0" (2), "me.b1" (2), "me.b2" (2).',
        extensions: {
          code: 'COST_LIMIT_EXCEEDED',
          estimate: 51,
          maximum: 50,
          dearestFields: [0, 1, 2].map((i) => ({ path: `me.b${i}`, field: 'Viewer.books', cost: 2 })),
          requestId: expect.any(String),
        },
      },
    ]);
    expect(cost).toEqual({ requestedQueryCost: 51, actualQueryCost: 0 });
    expect(library.calls).toEqual([]);
  });

  test('is held to 100 without credentials', async () => {
    await using library = await startLibrary(transport);
    const add = (count: number) =>
      `mutation { ${Array.from({ length: count }, (_, i) => `a${i}: addBook`).join(' ')} }`;
    expect((await library.ask(add(10))).status).toBe(200);
    const { status, body } = await library.ask(add(11));
    // 11 × 10.
    expect([status, body.errors[0].extensions]).toMatchObject([400, { estimate: 110, maximum: 100 }]);
    expect(library.state.booksAdded).toBe(10);
  });

  test('is held to 1000 while the plan cannot be found out', async () => {
    await using library = await startLibrary(transport);
    await library.links.billing.cut();
    expect((await library.ask(lists(25), { token: library.token() })).status).toBe(200);
  });

  test('does not count what the caller may not read', async () => {
    await using library = await startLibrary(transport);
    const { body, cost } = await library.ask('{ me { id } cellar items { title price } }', {
      token: library.token(),
    });
    expect(body.errors[0].extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    // The caller and two items.
    expect(cost).toEqual({ requestedQueryCost: 1 + 2, actualQueryCost: 1 + 2 });
  });
});

test('a router that limits no cost still tells it', async () => {
  await using library = await startLibrary('in process', { limitCost: false });
  const { status, cost } = await library.ask(lists(30), { token: library.token() });
  expect({ status, cost }).toEqual({
    status: 200,
    cost: { requestedQueryCost: 1 + 30 * 2, actualQueryCost: 1 + 30 * 2 },
  });
});

test('a document that is not valid has no cost', async () => {
  await using library = await startLibrary('in process');
  expect((await library.ask('{ nothing }')).cost).toBeNull();
});
