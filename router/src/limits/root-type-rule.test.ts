import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { rootTypeRule } from './root-type-rule.ts';

const schema = buildSchema('type Query { a: Int } type Subscription { a: Int }');

test.each([
  ['{ a }', []],
  ['mutation { a }', ['This API takes no mutations.']],
  // Even where the schema has them: nothing would run it.
  ['subscription { a }', ['This API takes no subscriptions.']],
  ['query A { a } subscription B { a }', ['This API takes no subscriptions.']],
])('%s', (text, messages) => {
  expect(validate(schema, parse(text), [rootTypeRule]).map(({ message }) => message)).toEqual(messages);
});
