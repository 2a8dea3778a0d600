import { expect, test } from 'vitest';
import { fillIds, idNeeded, learnIds } from './example-ids.ts';

const ANSWER = {
  me: {
    id: 'mbr_01h',
    trades: {
      edges: [{ node: { id: 'trd_01first', tags: ['not_an id'] } }, { node: { id: 'trd_02second' } }],
    },
  },
};

test('the first id of each kind in an answer is kept', () => {
  expect(
    learnIds(
      new Map([
        ['trd', 'trd_00before'],
        ['imp', 'imp_00'],
      ]),
      ANSWER,
    ),
  ).toEqual(
    new Map([
      ['trd', 'trd_01first'],
      ['imp', 'imp_00'],
      ['mbr', 'mbr_01h'],
    ]),
  );
  expect(learnIds(new Map(), null)).toEqual(new Map());
});

test('variables with a placeholder get the id, or are told where there is one', () => {
  const variables = '{\n  "id": "trd_…"\n}';
  expect(idNeeded(variables, new Map())).toEqual({ runFirst: 'TradesPage' });
  const known = learnIds(new Map(), ANSWER);
  expect(idNeeded(variables, known)).toEqual({ id: 'trd_01first' });
  expect(fillIds(variables, known)).toBe('{\n  "id": "trd_01first"\n}');
  expect(fillIds('{ "id": "imp_…" }', known)).toBe('{ "id": "imp_…" }');
  expect(idNeeded('{ "id": "trd_01first" }', known)).toBeNull();
  expect(idNeeded('{ "id": "xyz_…" }', known)).toBeNull();
});
