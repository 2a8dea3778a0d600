import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createFreshness } from '../../src/documents/freshness.ts';

const freshnessOf = createFreshness(`
  directive @cacheControl(maxAge: Int!, scope: CacheControlScope! = PRIVATE) on FIELD_DEFINITION
  enum CacheControlScope { PUBLIC PRIVATE }
  type Query {
    plans: [Plan!]! @cacheControl(maxAge: 300, scope: PUBLIC)
    mine: Plan @cacheControl(maxAge: 60)
    time: String
  }
  type Plan {
    name: String!
    price: Money! @cacheControl(maxAge: 120, scope: PUBLIC)
    rebate: Money
    stock: Int! @cacheControl(maxAge: 5, scope: PUBLIC)
  }
  type Money { amount: String! }
`);

test.each([
  ['plain values live as long as their object', '{ plans { name __typename } }', 300, true],
  ['the shortest decides', '{ plans { name price { amount } } }', 120, true],
  ['also that of a plain value', '{ plans { price { amount } stock } }', 5, true],
  ['of an alias and a fragment too', '{ other: plans { ...P } } fragment P on Plan { stock }', 5, true],
  ['one private field makes it private', '{ plans { name } mine { name } }', 60, false],
  ['an object that says nothing is not kept', '{ plans { rebate { amount } } }', 0, false],
  ['nor is a root field', '{ plans { name } time }', 0, false],
  ['nor the schema, or nothing at all', '{ __typename }', 0, false],
  ['nor introspection', '{ plans { name } __schema { description } }', 0, false],
])('%s', (_rule, text, maxAgeSeconds, isPublic) => {
  expect(freshnessOf(parse(text))).toEqual({ maxAgeSeconds, isPublic });
});
