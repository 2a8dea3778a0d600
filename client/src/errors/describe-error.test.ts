import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { expect, test } from 'vitest';
import { describeError, problemAt } from './describe-error.ts';

const partial = new CombinedGraphQLErrors({
  data: { me: { performance: null } },
  errors: [
    {
      message: 'Analytics cannot be reached.',
      path: ['me', 'performance'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: 'req-1' },
    },
  ],
});

test('a section tells its own problem, another section none', () => {
  const problem = { kind: 'later', message: 'Analytics cannot be reached.', requestId: 'req-1' };
  expect(problemAt(partial, ['me', 'performance'])).toEqual(problem);
  expect(problemAt(partial, ['me', 'subscription'])).toBeNull();
  expect(problemAt(undefined, ['me', 'performance'])).toBeNull();
});

test.each([
  [new TypeError('fetch failed'), 'offline'],
  [new ServerError('', { response: new Response('', { status: 401 }), bodyText: '' }), 'signed-out'],
  [new ServerError('', { response: new Response('', { status: 503 }), bodyText: '' }), 'later'],
  [new ServerError('', { response: new Response('', { status: 500 }), bodyText: '' }), 'fault'],
  [new CombinedGraphQLErrors({ errors: [{ message: 'No such cursor.' }] }), 'refused'],
])('%s is of the kind %s', (error, kind) => {
  expect(describeError(error).kind).toBe(kind);
});
