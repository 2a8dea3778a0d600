import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

let library: Library;
beforeAll(async () => {
  library = await startLibrary('in process');
});
afterAll(() => library[Symbol.asyncDispose]());

/** 30 fragments, each of which spreads the next one twice: 2³⁰ fields when written out. */
function doublingFragments(): string {
  const fragments = Array.from(
    { length: 30 },
    (_, i) => `fragment F${i} on Viewer { ...F${i + 1} ...F${i + 1} }`,
  );
  return `{ me { ...F0 } } ${fragments.join(' ')} fragment F30 on Viewer { id }`;
}

test.each([
  ['deep ones', `{ __type(name: "Viewer") { name } ${'me { '.repeat(16)} id ${'}'.repeat(16)} }`, 'depth'],
  [
    'many root fields',
    `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: caller`).join(' ')} }`,
    'rootFields',
  ],
  ['many aliases', `{ me { ${Array.from({ length: 61 }, (_, i) => `a${i}: id`).join(' ')} } }`, 'aliases'],
  ['doubling fragments', doublingFragments(), 'fields'],
])('%s are refused before anybody is asked', async (_name, query, limit) => {
  library.calls.length = 0;
  const started = performance.now();
  const { status, body } = await library.ask(query);
  expect(status).toBe(400);
  const codes = body.errors.map(({ extensions }: { extensions: object }) => extensions);
  expect(codes).toContainEqual(expect.objectContaining({ code: 'OPERATION_TOO_LARGE', limit }));
  expect(library.calls).toEqual([]);
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('more tokens than a document may have end the parsing', async () => {
  const { status, body } = await library.ask(`{ ${'caller '.repeat(5_000)} }`);
  expect(status).toBe(400);
  expect(body.errors[0]).toMatchObject({
    message: expect.stringContaining('5000 tokens'),
    extensions: { code: 'GRAPHQL_PARSE_FAILED' },
  });
});

test('the costliest document that is parsed is refused within a second', async () => {
  const started = performance.now();
  const { status } = await library.ask(`{ me { ${'id '.repeat(4_990)} } }`);
  expect(status).toBe(400);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test("tools' introspection is answered, descriptions included, without any subgraph", async () => {
  library.calls.length = 0;
  const { status, body } = await library.ask(getIntrospectionQuery());
  expect(status).toBe(200);
  const names = body.data.__schema.types.map(({ name }: { name: string }) => name);
  expect(names).toContain('Viewer');
  expect(names).not.toContain('_Entity');
  expect(JSON.stringify(body)).toContain('Answers once the test says so.');
  expect(library.calls).toEqual([]);
});
