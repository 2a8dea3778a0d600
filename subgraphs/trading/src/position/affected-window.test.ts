import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { affectedWindow, windowExecutions } from './affected-window.ts';
import { buildRoundTrips } from './build-round-trips.ts';
import { asText } from './cases/written-executions.ts';
import type { EngineExecution, PositionExecution, SplitExecution } from './round-trip.ts';

const span = (openedAt: string, closedAt: string | null) => ({ openedAt, closedAt });
const MONDAY = span('2026-03-02T15:00:00Z', '2026-03-02T16:00:00Z');
const TUESDAY = span('2026-03-03T15:00:00Z', '2026-03-03T16:00:00.000Z');
const OPEN = span('2026-03-04T15:00:00Z', null);
const TRADES = [MONDAY, TUESDAY, OPEN];

describe('affectedWindow', () => {
  test.each([
    ['after everything: the open trade alone', '2026-03-05T15:00:00Z', [OPEN], OPEN.openedAt],
    [
      'inside a closed trade: it and all later ones',
      '2026-03-03T15:30:00Z',
      [TUESDAY, OPEN],
      TUESDAY.openedAt,
    ],
    [
      'at the very instant of a close: that trade too',
      '2026-03-03T16:00:00Z',
      [TUESDAY, OPEN],
      TUESDAY.openedAt,
    ],
    ['between two trades: the later ones', '2026-03-03T10:00:00Z', [TUESDAY, OPEN], '2026-03-03T10:00:00Z'],
    ['before everything: all', '2026-03-01T10:00:00Z', TRADES, '2026-03-01T10:00:00Z'],
  ])('a change %s', (_, changedAt, affected, from) => {
    expect(affectedWindow(TRADES, changedAt)).toEqual({ affected, from });
  });

  test('without an open trade a later change affects none', () => {
    expect(affectedWindow([MONDAY], '2026-03-05T15:00:00Z').affected).toEqual([]);
  });
});

const OPTIONS = { multiplier: new Decimal(1), timeZone: 'UTC', lotMethod: 'FIFO' } as const;
const build = (executions: EngineExecution[]) => buildRoundTrips(executions, OPTIONS);

const executions = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'BUY' as const,
        'SELL' as const,
        'BUY' as const,
        'SELL' as const,
        'SPLIT' as const,
      ),
      quantity: fc.integer({ min: 1, max: 4 }),
      minutes: fc.integer({ min: 0, max: 2 }),
      isNew: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drawn) => {
    let time = Date.UTC(2026, 2, 2);
    return drawn.map(({ kind, quantity, minutes, isNew }, index) => {
      time += minutes * 60_000;
      const at = { id: `e${index}`, executedAt: new Date(time).toISOString(), sequence: index };
      const amount = new Decimal(quantity);
      const execution: EngineExecution =
        kind === 'SPLIT'
          ? { ...at, event: 'SPLIT', newShares: new Decimal(2), oldShares: new Decimal(1) }
          : { ...at, event: 'FILL', side: kind, quantity: amount, price: amount, fees: new Decimal('0.1') };
      return { execution, isNew };
    });
  });

const isSplit = (execution: EngineExecution): execution is SplitExecution => execution.event === 'SPLIT';
const isFill = (execution: EngineExecution): execution is PositionExecution => execution.event !== 'SPLIT';

test('rebuilding the window alone gives the trades of rebuilding everything', () => {
  fc.assert(
    fc.property(executions, (drawn) => {
      const all = drawn.map(({ execution }) => execution);
      const added = drawn.flatMap(({ execution, isNew }) => (isNew ? [execution] : []));
      const stored = drawn.flatMap(({ execution, isNew }) => (isNew ? [] : [execution]));
      const [earliest] = added;
      if (earliest === undefined) return;

      const before = build(stored);
      const { affected, from } = affectedWindow(before, earliest.executedAt);
      const rebuilt = build(
        windowExecutions(
          stored.filter(isFill),
          affected.flatMap(({ fills }) => fills),
          added.filter(isFill),
          all.filter(isSplit).filter(({ executedAt }) => executedAt >= from),
        ),
      );
      const kept = before.filter((trade) => !affected.includes(trade));
      expect(asText([...kept, ...rebuilt])).toEqual(asText(build(all)));
    }),
    { numRuns: 500 },
  );
});
