import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeCursor } from '../../kit/graphql/connection.ts';
import type { Person } from '../supergraph/person.ts';
import { useSupergraph } from '../supergraph/start-supergraph.ts';

const asked = (text: string): TypedDocumentNode<Record<string, unknown>, Record<string, unknown>> =>
  parse(text);

const TRADES = 'query ($x: String) { me { trades(first: 1, after: $x) { edges { cursor } } } }';
const SYMBOLS = 'query ($x: String) { me { performance { bySymbol(after: $x) { edges { cursor } } } } }';
const MONTH = 'query ($x: String) { me { performance { calendar(month: $x) { month } } } }';
const NOTE =
  'mutation ($x: String) { updateTradeJournal(input: { tradeId: "trd_1", note: $x }) { __typename } }';

describe('an argument that nobody can mean', () => {
  const supergraph = useSupergraph('in process');
  let person: Person;
  beforeAll(async () => {
    person = await supergraph().person('Curious');
  });

  test.each([
    ['a cursor of a day that no month has', TRADES, encodeCursor(['2026-02-30 00:00:00+00', 'trd_1'])],
    ['a cursor of no time', TRADES, encodeCursor(['9999-99-99 99:99:99+99', 'trd_1'])],
    ['a cursor of the year 0', TRADES, encodeCursor(['0000-01-01 00:00:00+00', 'trd_1'])],
    ['a cursor of no time zone', TRADES, encodeCursor(['2026-01-01 00:00:00+99', 'trd_1'])],
    ['a cursor with U+0000', TRADES, encodeCursor(['2026-01-01 00:00:00+00', '\0'])],
    ['a cursor of no amount', SYMBOLS, encodeCursor(['twelve', 'AAPL'])],
    ['a cursor of an endless amount', SYMBOLS, encodeCursor(['Infinity', 'AAPL'])],
    ['a cursor of a symbol with U+0000', SYMBOLS, encodeCursor(['1', '\0'])],
    ['a month that no year has', MONTH, '2026-13'],
    ['a month of the year 0', MONTH, '0000-01'],
    [
      'a day of the year 0',
      'query ($x: Date) { me { trades(filter: { openedFrom: $x }) { edges { cursor } } } }',
      '0000-12-31',
    ],
    ['a note with U+0000', NOTE, 'a\0b'],
    ['a note with half a pair', NOTE, 'a\ud83d'],
    ['an id with U+0000', 'query ($x: ID!) { me { trade(id: $x) { id } } }', '\0'],
  ])('%s is refused with a reason', async (_what, text, x) => {
    const { errors } = await person.send(asked(text), { x });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('where they stand beside others, the others are not told that something broke', async () => {
    const text = 'query ($x: ID!) { me { role trade(id: $x) { id } accounts { edges { cursor } } } }';
    const { data, errors } = await person.send(asked(text), { x: '\0' });
    expect(data).toMatchObject({ me: { role: 'OWNER', trade: null, accounts: null } });
    expect(errors?.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT')).toBe(true);
  });

  test.each(['2026-02-28 23:59:59.999999+00', '2024-02-29 00:00:00+05:30', 'infinity'])(
    'a cursor of %s is one',
    async (time) => {
      const { errors } = await person.send(asked(TRADES), { x: encodeCursor([time, 'trd_1']) });
      expect(errors).toBeUndefined();
    },
  );
});
