import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Library, startLibrary } from '../library/library.ts';

let library: Library;
beforeAll(async () => {
  library = await startLibrary('in process');
});
afterAll(() => library[Symbol.asyncDispose]());

async function get(query: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${library.url}/graphql/schema${query}`, { headers });
  return {
    status: answer.status,
    header: (name: string) => answer.headers.get(name),
    text: await answer.text(),
  };
}

function fieldsOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}

describe('GET /graphql/schema', () => {
  test('is the public part for callers without credentials', async () => {
    const { status, header, text } = await get('');
    expect([status, header('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    expect([header('x-caller'), header('x-caller-scopes')]).toEqual(['anonymous', null]);
    expect(header('cache-control')).toBe('no-store');
    const schema = buildSchema(text);
    expect(fieldsOf(schema, 'Query')).not.toContain('me');
    expect(fieldsOf(schema, 'Query')).toContain('caller');
    // A price asks for a scope that no anonymous caller has.
    expect(fieldsOf(schema, 'Book')).toEqual(['id', 'stars', 'title']);
  });

  test('is what the scopes of the credentials open, and tells which these are', async () => {
    const authorization = `Bearer ${library.token({ scope: 'books read' })}`;
    const { header, text } = await get('', { authorization });
    expect([header('x-caller'), header('x-caller-scopes')]).toEqual(['user', 'books read']);
    const schema = buildSchema(text);
    expect(fieldsOf(schema, 'Book')).toEqual(expect.arrayContaining(['price', 'cost']));
    expect(fieldsOf(schema, 'Film')).toEqual(['title']);
    // On the interface a price needs the scopes of books and of films.
    expect(fieldsOf(schema, 'Query')).toEqual(expect.arrayContaining(['me', 'items']));
    expect(fieldsOf(schema, 'Query')).not.toContain('cellar');
  });

  test('is everything for whoever wants to know what there is', async () => {
    const { text } = await get('?show=everything');
    expect(fieldsOf(buildSchema(text), 'Query')).toEqual(expect.arrayContaining(['me', 'caller', 'cellar']));
  });

  test('refuses bad credentials as every other address does', async () => {
    const { status, text } = await get('', { authorization: 'Bearer no.token.this' });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
