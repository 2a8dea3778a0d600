import { expect, test } from 'vitest';
import { startLibrary } from '../library/library.ts';

test('one line for each request tells who asked what of whom, and no secret and no variable', async () => {
  await using library = await startLibrary('in process');
  const token = library.token();
  await library.ask('query Halves($of: Decimal!) { half(of: $of) broken me { books { stars } } }', {
    token,
    variables: { of: '42424242' },
    headers: { 'x-request-id': 'request-1', cookie: 'session=one' },
  });
  const lines = library.log.filter((line) => line.msg === 'request');
  expect(lines).toEqual([
    expect.objectContaining({
      requestId: 'request-1',
      method: 'POST',
      route: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
      operation: 'Halves',
      kind: 'query',
      viewer: 'user',
      workspaceId: 'wsp_1',
      subgraphs: { auth: 1, billing: 1, shelves: 2, reviews: 1 },
      errors: ['INTERNAL_SERVER_ERROR'],
    }),
  ]);
  const log = JSON.stringify(library.log);
  for (const secret of [token, '42424242', 'session=one']) expect(log).not.toContain(secret);
});
