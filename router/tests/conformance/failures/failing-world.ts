import { byId, fail, type World } from '../harness/world.ts';

const lost = () => fail('LOST', { remedy: 'look again' });

/** The second of three items fails in the subgraph that knows more of items. */
export function failingWorld(): World {
  const items = [{ id: '1' }, { id: '2' }, { id: '3' }];
  const good = (id: string) => ({
    id,
    soft: 1,
    hard: 2,
    note: 'fine',
    numbers: [1, 2],
    nested: { hard: 3, soft: 4 },
    nestedHard: { hard: 5, soft: 6 },
  });
  return {
    subgraphs: {
      shelf: {
        sdl: `
          type Query {
            items: [Item] firm: [Item!] firmest: [Item!]! item(id: ID!): Item must(id: ID!): Item!
            shelf: Shelf rows: [[Item!]] twice: [Item]
          }
          type Shelf { label: String! best: Item! worst: Item backup: Shelf }
          type Item @key(fields: "id") { id: ID! broken: Int }
        `,
        query: {
          items,
          firm: items,
          firmest: items,
          item: byId(items),
          must: byId(items),
          shelf: {
            label: 'top',
            best: items[1],
            worst: items[1],
            backup: { label: 'low', best: items[0], worst: items[1], backup: null },
          },
          rows: [[items[0]], items, null, []],
          twice: [items[1], items[0], items[1]],
        },
        rows: { Item: items.map(({ id }) => ({ id, broken: lost })) },
        fields: { Item: { broken: lost } },
      },
      facts: {
        sdl: `
          type Item @key(fields: "id") {
            id: ID! soft: Int hard: Int! note: String numbers: [Int] firmNumbers: [Int!] nested: Nested nestedHard: Nested!
          }
          type Nested { soft: Int hard: Int! }
        `,
        rows: {
          Item: [
            { ...good('1'), firmNumbers: [1] },
            {
              ...good('2'),
              soft: lost,
              hard: lost,
              firmNumbers: lost,
              numbers: () => [1, lostAsValue(), 3],
              nested: { soft: lost, hard: lost },
              nestedHard: { soft: 1, hard: lost },
            },
            { ...good('3'), firmNumbers: () => [1, lostAsValue()] },
          ],
        },
      },
      rating: {
        sdl: 'type Item @key(fields: "id") { id: ID! stars: Int! }',
        rows: { Item: items.map(({ id }) => ({ id, stars: Number(id) })) },
      },
    },
  };
}

/** graphql-js takes an error within a list for the failure of that place. */
function lostAsValue(): unknown {
  try {
    return lost();
  } catch (error) {
    return error;
  }
}
