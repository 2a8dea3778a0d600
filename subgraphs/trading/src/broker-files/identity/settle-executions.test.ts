import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Settleable, settleExecutions } from './settle-executions.ts';

let made = 0;
function execution(
  at: string,
  side: 'BUY' | 'SELL',
  quantity: string,
  more: Partial<Settleable> = {},
): Settleable {
  made += 1;
  return {
    event: 'FILL',
    side,
    quantity,
    fees: '0',
    executedAt: `2026-01-${at}T15:00:00Z`,
    sequence: made,
    brokerExecutionId: null,
    part: null,
    heldAfter: null,
    split: null,
    ...more,
  };
}
const opening = (at: string, quantity: string, heldAfter: string, fees = '0'): Settleable =>
  execution(at, 'BUY', quantity, { event: 'OPENING_POSITION', heldAfter, fees, sequence: 0 });
const told = (executions: readonly Settleable[]): string[] =>
  settleExecutions(executions).map(({ side, quantity }) => `${side} ${quantity}`);

describe('an opening position', () => {
  test('counts in full where nothing is known before it', () => {
    expect(told([execution('10', 'SELL', '20'), opening('05', '95', '95')])).toEqual(['BUY 95', 'SELL 20']);
  });

  test('adds nothing once an earlier statement brought the purchase', () => {
    expect(
      told([opening('05', '95', '95'), execution('02', 'BUY', '95'), execution('10', 'SELL', '20')]),
    ).toEqual(['BUY 95', 'SELL 20']);
  });

  test('fills up what earlier statements leave open, its fees in proportion', () => {
    const settled = settleExecutions([execution('02', 'BUY', '35'), opening('05', '95', '95', '0.95')]);
    expect(settled.map(({ quantity, fees }) => [quantity, fees])).toEqual([
      ['35', '0'],
      ['60', '0.6'],
    ]); // 95 − 35
  });

  test('in steps: the first 20, then up to 95, however many statements say so', () => {
    const stated = [opening('05', '20', '20'), opening('05', '75', '95'), opening('05', '95', '95')];
    for (const order of [stated, [...stated].reverse()]) {
      const total = settleExecutions(order).reduce((sum, { quantity }) => sum + Number(quantity), 0);
      expect(total).toBe(95);
    }
  });

  test('after a split it is measured in the new shares', () => {
    const split = execution('03', 'BUY', '20', { event: 'SPLIT', split: { newShares: '3', oldShares: '1' } });
    expect(told([execution('02', 'BUY', '10'), split, opening('05', '30', '30')])).toEqual([
      'BUY 10',
      'BUY 20',
    ]);
  });

  test('is left out where the executions say that the position was the other way round', () => {
    expect(told([execution('02', 'SELL', '5'), opening('05', '10', '10')])).toEqual(['SELL 5']);
  });
});

describe('pieces of a fill', () => {
  const piece = (id: string, part: string, quantity: string): Settleable =>
    execution('02', 'BUY', quantity, { brokerExecutionId: id, part, fees: '0.5', sequence: Number(id) });

  test('are one fill again, fees included', () => {
    const settled = settleExecutions([piece('1', 'a', '3'), piece('1', 'b', '2'), piece('2', 'c', '1')]);
    expect(settled.map(({ quantity, fees }) => [quantity, fees])).toEqual([
      ['5', '1'],
      ['1', '0.5'],
    ]);
  });

  test('are left out where the whole fill is known', () => {
    const whole = execution('02', 'BUY', '6', { brokerExecutionId: '1' });
    expect(told([piece('1', 'a', '3'), whole])).toEqual(['BUY 6']);
  });
});

test('the order in which executions are given never matters', () => {
  const all = [
    execution('02', 'BUY', '4'),
    opening('05', '7', '7'),
    opening('05', '3', '10'),
    opening('08', '12', '12'),
    execution('07', 'SELL', '2'),
    execution('09', 'BUY', '3', { brokerExecutionId: 'x', part: '1', sequence: 9 }),
    execution('09', 'BUY', '2', { brokerExecutionId: 'x', part: '2', sequence: 9 }),
  ];
  const expected = told(all);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      expect(told(order)).toEqual(expected);
    }),
  );
});
