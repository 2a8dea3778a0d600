import { buildSchema, parse, print, validate } from 'graphql';
import { expect, test } from 'vitest';
import { partByAccess } from './open-part.ts';

const everything = buildSchema(`
  type Query { me: Viewer, plans(first: Int): [String!] }
  type Viewer { trades(first: Int): [Trade!], subscription(at: String): Subscribed, found: Found }
  type Trade { id: ID!, side: String }
  type Subscribed { plan: String }
  union Found = Trade | Subscribed
`);
const mine = buildSchema(`
  type Query { me: Viewer, plans(first: Int): [String!] }
  type Viewer { trades(first: Int): [Trade!], found: Found }
  type Trade { id: ID! }
  union Found = Trade
`);

function part(query: string) {
  const { closed, open } = partByAccess(parse(query), { everything, mine });
  // What is left has to be sound for the caller: no variable, fragment or type too many.
  if (open) expect(validate(mine, open)).toEqual([]);
  return { closed, open: open && print(open) };
}
const tidy = (query: string) => print(parse(query));

test('what is open stays as it is', () => {
  const query = tidy(
    'query Q($n: Int) { me { trades(first: $n) { ...T __typename } } } fragment T on Trade { id }',
  );
  expect(part(query)).toEqual({ closed: [], open: query });
});

test('what is closed goes, and the variables and fragments that only it used', () => {
  const query = `
    query Q($n: Int, $at: String) {
      me { trades(first: $n) { id side } subscription(at: $at) { ...S } again: subscription { plan } }
    }
    fragment S on Subscribed { plan }`;
  expect(part(query)).toEqual({
    closed: ['Trade.side', 'Viewer.subscription'],
    open: tidy('query Q($n: Int) { me { trades(first: $n) { id } } }'),
  });
});

test('a selection of which nothing is left goes with its field', () => {
  expect(
    part(
      '{ me { ...V found { ... on Subscribed { plan } ... on Trade { id } } } } fragment V on Viewer { trades { side } }',
    ),
  ).toEqual({
    closed: ['Trade.side', 'Subscribed.plan'],
    open: tidy('{ me { found { ... on Trade { id } } } }'),
  });
  expect(part('{ me { trades { side } } }')).toEqual({ closed: ['Trade.side'], open: null });
});
