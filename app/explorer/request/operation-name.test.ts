import { expect, test } from 'vitest';
import { withItsName } from './operation-name.ts';

test.each([
  ['query A { a } query B { b }', 'B', 'B'],
  ['query A { a } query B { b }', 'Gone', 'A'],
  ['query A { a }', undefined, 'A'],
  ['{ a }', 'Gone', undefined],
  ['fragment F on T { a }', 'Gone', 'Gone'],
  ['{ a', 'Gone', 'Gone'],
])('%s with the name %s is sent as %s', (query, operationName, sent) => {
  expect(withItsName({ query, operationName }).operationName).toBe(sent);
});
