import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchTradeIds, type PreviousTrade } from './match-trades.ts';

const previously = (...trades: string[]): PreviousTrade[] =>
  trades.map((trade) => {
    const [tradeId = '', executions = ''] = trade.split(':');
    return { tradeId, executionIds: executions.split(' ') };
  });
const rebuilt = (...trades: string[]) => trades.map((trade) => ({ executionIds: trade.split(' ') }));

type Case = [name: string, previous: PreviousTrade[], rebuilt: { executionIds: string[] }[], ids: unknown[]];

const CASES: Case[] = [
  ['nothing was there', [], rebuilt('a b'), [null]],
  ['an open trade is closed by a new execution', previously('X:a b'), rebuilt('a b c'), ['X']],
  ['a new trade gets no old id', previously('X:a b'), rebuilt('a b', 'c d'), ['X', null]],
  [
    'one trade falls into two: the larger part keeps the id',
    previously('X:a b c'),
    rebuilt('a', 'b c'),
    [null, 'X'],
  ],
  ['two equal parts: the one that opens first keeps it', previously('X:a b'), rebuilt('a', 'b'), ['X', null]],
  ['two trades become one: the larger share wins', previously('X:a', 'Y:b c'), rebuilt('a b c'), ['Y']],
  ['two equal shares: the trade that opened first', previously('X:c d', 'Y:a b'), rebuilt('a b c d'), ['Y']],
  ['the opening execution is gone: still the same trade', previously('X:a b c'), rebuilt('b c'), ['X']],
  ['a flip belongs to both trades', previously('X:a f', 'Y:f b'), rebuilt('a f', 'f b'), ['X', 'Y']],
  ['an open flip is closed', previously('X:a f', 'Y:f'), rebuilt('a f', 'f b'), ['X', 'Y']],
  [
    'an earlier execution shifts all trades',
    previously('X:b c', 'Y:d e'),
    rebuilt('a b', 'c d', 'e'),
    ['X', 'Y', null],
  ],
  ['neither opening is left: the lower id', previously('Y:z b', 'X:y a'), rebuilt('a b'), ['X']],
];

describe('matchTradeIds', () => {
  test.each(CASES)('%s', (_, previous, trades, ids) => {
    expect(matchTradeIds(previous, trades)).toEqual(ids);
  });

  const executionIds = fc.array(fc.stringMatching(/^[a-h]$/), { minLength: 1, maxLength: 5 });
  const previousTrades = fc
    .array(executionIds, { maxLength: 6 })
    .map((trades) =>
      trades.map((ids, index): PreviousTrade => ({ tradeId: `t${index}`, executionIds: ids })),
    );
  const rebuiltTrades = fc.array(fc.record({ executionIds }), { maxLength: 6 });

  test('each id is used at most once, and only where an execution is shared', () => {
    fc.assert(
      fc.property(previousTrades, rebuiltTrades, (previous, trades) => {
        const ids = matchTradeIds(previous, trades);
        const used = ids.filter((id) => id !== null);
        expect(ids).toHaveLength(trades.length);
        expect(new Set(used).size).toBe(used.length);
        ids.forEach((id, index) => {
          if (id === null) return;
          const before = previous.find(({ tradeId }) => tradeId === id)?.executionIds ?? [];
          expect(trades[index]?.executionIds.some((execution) => before.includes(execution))).toBe(true);
        });
      }),
    );
  });

  test('no id is left over beside a trade without one that shares an execution with it', () => {
    fc.assert(
      fc.property(previousTrades, rebuiltTrades, (previous, trades) => {
        const ids = matchTradeIds(previous, trades);
        const left = previous.filter(({ tradeId }) => !ids.includes(tradeId));
        const leftExecutions = new Set(left.flatMap((trade) => trade.executionIds));
        const without = trades.filter((_, index) => ids[index] === null);
        expect(without.some((trade) => trade.executionIds.some((id) => leftExecutions.has(id)))).toBe(false);
      }),
    );
  });

  test('the order of the previous trades does not matter', () => {
    fc.assert(
      fc.property(previousTrades, rebuiltTrades, (previous, trades) => {
        expect(matchTradeIds(previous.toReversed(), trades)).toEqual(matchTradeIds(previous, trades));
      }),
    );
  });
});
