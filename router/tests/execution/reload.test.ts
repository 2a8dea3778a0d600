import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createExecutor, type ExecutorOptions } from '../../src/execution/create-executor.ts';
import { hashOf } from '../../src/execution/executor-state.ts';
import { answering, composeSmall, executeText, identifiedRequest } from './small-graph.ts';

const BEFORE = composeSmall({ shelf: { typeDefs: 'type Query { book: String }' } });
const AFTER = composeSmall({
  shelf: { typeDefs: 'type Query { book: Book } type Book { title: String pages: Int }' },
});

const start = (options: Partial<ExecutorOptions> = {}) =>
  createExecutor({
    supergraphSdl: BEFORE,
    subgraphs: { shelf: answering(() => ({ data: { book: 'Emma' } })) },
    log: pino({ level: 'silent' }),
    onSubgraphCall: () => {},
    ...options,
  });

test('a request that began before a new supergraph ends with the one it began with', async () => {
  const asked = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const executor = await start({
    subgraphs: {
      shelf: answering(async ({ query }) => {
        if (query.includes('pages')) return { data: { book: { title: 'Emma', pages: 9 } } };
        asked.resolve();
        await release.promise;
        return { data: { book: 'Emma' } };
      }),
    },
  });
  const schemas: GraphQLSchema[] = [];
  executor.onSupergraph(({ apiSchema }) => schemas.push(apiSchema));
  const underWay = executeText(executor, '{ book }');
  await asked.promise;
  await executor.load(AFTER);
  expect(schemas).toHaveLength(2);
  expect((await executeText(executor, '{ book { title pages } }')).data).toEqual({
    book: { title: 'Emma', pages: 9 },
  });
  release.resolve();
  expect((await underWay).data).toEqual({ book: 'Emma' });
  // Also one that was validated before and is executed after.
  const document = parse('{ book }');
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const late = { document, operation, hash: hashOf('{ book }'), variables: {}, request: identifiedRequest() };
  expect((await executor.execute(late, schemas[0])).data).toEqual({ book: 'Emma' });
});

test('of two supergraphs that are given at once, the later one stays', async () => {
  const executor = await start({ trustedDocuments: ['{ book }'] });
  const schemas: GraphQLSchema[] = [];
  executor.onSupergraph(({ apiSchema }) => schemas.push(apiSchema));
  await Promise.all([executor.load(BEFORE), executor.load(AFTER)]);
  expect(schemas).toHaveLength(2);
  expect(schemas.at(-1)?.getType('Book')).toBeDefined();
});

test('a supergraph that cannot be loaded changes nothing', async () => {
  const executor = await start();
  await expect(executor.load('type Query { nothing: Int }')).rejects.toThrow();
  const stranger = composeSmall({ stranger: { typeDefs: 'type Query { a: Int }' } });
  await expect(executor.load(stranger)).rejects.toThrow('there is no way to it');
  expect((await executeText(executor, '{ book }')).data).toEqual({ book: 'Emma' });
  await executor.stop();
  await expect(executor.load(AFTER)).rejects.toThrow('has stopped');
});

test('trusted documents are planned before anyone asks; one that does not fit any more does no harm', async () => {
  const executor = await start({ trustedDocuments: ['{ book }', 'query Gone { gone }'] });
  const document = parse('{ book }');
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  // An empty document cannot be planned, so the answer comes from the plan that was there.
  const known = { document: { ...document, definitions: [] }, operation, hash: hashOf('{ book }') };
  const answer = await executor.execute({ ...known, variables: {}, request: identifiedRequest() });
  expect(answer).toEqual({ data: { book: 'Emma' } });
});

test('an operation that cannot be planned is answered with the reason', async () => {
  const executor = await start();
  const document = parse('{ book }');
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const asked = { document: { ...document, definitions: [] }, operation, hash: 'x', variables: {} };
  const { errors, data } = await executor.execute({ ...asked, request: identifiedRequest() });
  expect([data, errors?.[0]?.message]).toEqual([undefined, 'The document has no such operation.']);
});
