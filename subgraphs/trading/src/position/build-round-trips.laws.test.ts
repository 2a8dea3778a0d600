import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRoundTrips, type RoundTripOptions } from './build-round-trips.ts';
import { asText } from './cases/written-executions.ts';
import { Exact, ZERO } from './lots/exact-decimal.ts';
import { matchTradeIds } from './match-trades.ts';
import type { EngineExecution, PositionExecution, RoundTrip } from './round-trip.ts';

const MULTIPLIER = new Decimal('12.5');
const ZONE = 'America/New_York';

const build = (executions: EngineExecution[], lotMethod: RoundTripOptions['lotMethod'] = 'FIFO') =>
  buildRoundTrips(executions, { multiplier: MULTIPLIER, timeZone: ZONE, lotMethod });

const decimal = (min: number, max: number, places: number) =>
  fc.integer({ min, max }).map((units) => new Decimal(units).div(10 ** places));

/** Fills of 1 to 5 units (so that positions often come back to flat, and flip), up to two days apart or simultaneous. */
const fills = fc
  .array(
    fc.record({
      side: fc.constantFrom('BUY' as const, 'SELL' as const),
      quantity: fc.oneof(decimal(1, 5, 0), decimal(1, 40, 1)),
      price: decimal(-200, 100_000, 3),
      fees: decimal(-10, 500, 2),
      gap: fc.constantFrom(0, 1, 3_600_000, 86_400_000, 172_800_000),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let time = Date.UTC(2026, 2, 2, 15);
    return drawn.map(({ gap, ...fill }, index): PositionExecution => {
      time += gap;
      const executedAt = new Date(time).toISOString();
      return { ...fill, id: `e${index}`, event: 'FILL', executedAt, sequence: index };
    });
  });

const methods = fc.constantFrom('FIFO' as const, 'LIFO' as const, 'AVERAGE' as const);

const sum = <T>(items: readonly T[], of: (item: T) => Decimal): string =>
  items.reduce((total, item) => total.plus(of(item)), ZERO).toString();

const signed = ({ side, quantity }: { side: string; quantity: Decimal }): Decimal =>
  new Exact(side === 'BUY' ? quantity : quantity.negated());

/** The executions with a last one that brings the position to flat. */
function flattened(executions: PositionExecution[]): PositionExecution[] {
  const position = executions.reduce((total, execution) => total.plus(signed(execution)), ZERO);
  const last = executions.at(-1);
  if (last === undefined || position.isZero()) return executions;
  const side = position.isPositive() ? 'SELL' : 'BUY';
  return [
    ...executions,
    { ...last, id: 'last', side, quantity: position.abs(), sequence: executions.length },
  ];
}

const totals = ({ side, quantity, grossPnl, fees, netPnl, closedAt }: RoundTrip) =>
  asText({ side, quantity, grossPnl, fees, netPnl, closedAt });

describe('laws of the position engine', () => {
  test('the order of input does not matter', () => {
    const shuffled = fills.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, methods, ([ordered, anyOrder], method) => {
        expect(asText(build(anyOrder, method))).toEqual(asText(build(ordered, method)));
      }),
    );
  });

  test('Σ realisations = the totals of the trade, and net = gross − fees', () => {
    fc.assert(
      fc.property(fills, methods, (executions, method) => {
        for (const trade of build(executions, method)) {
          expect(sum(trade.realisations, ({ gross }) => gross)).toBe(trade.grossPnl.toString());
          expect(sum(trade.realisations, ({ fees }) => fees)).toBe(trade.fees.toString());
          expect(sum(trade.realisations, ({ net }) => net)).toBe(trade.netPnl.toString());
          expect(trade.grossPnl.minus(trade.fees).toString()).toBe(trade.netPnl.toString());
        }
      }),
    );
  });

  test('once flat, Σ gross P&L = the cash flow and Σ fees = the fees paid', () => {
    fc.assert(
      fc.property(fills.map(flattened), methods, (executions, method) => {
        const trades = build(executions, method);
        const cash = sum(executions, (fill) => signed(fill).negated().times(fill.price).times(MULTIPLIER));
        expect(trades.every(({ status }) => status === 'CLOSED')).toBe(true);
        expect(sum(trades, ({ grossPnl }) => grossPnl)).toBe(cash);
        expect(sum(trades, ({ fees }) => fees)).toBe(sum(executions, ({ fees }) => fees));
      }),
    );
  });

  test('the lot method does not change a closed trade', () => {
    fc.assert(
      fc.property(fills, (executions) => {
        const closed = (method: RoundTripOptions['lotMethod']) =>
          build(executions, method)
            .filter(({ status }) => status === 'CLOSED')
            .map(totals);
        expect(closed('LIFO')).toEqual(closed('FIFO'));
        expect(closed('AVERAGE')).toEqual(closed('FIFO'));
      }),
    );
  });

  test("each execution's quantity and fees are those of its fills, also when it flips", () => {
    fc.assert(
      fc.property(fills, (executions) => {
        const trades = build(executions);
        const parts = Map.groupBy(
          trades.flatMap((trade) => trade.fills),
          ({ executionId }) => executionId,
        );
        for (const { id, quantity, fees } of executions) {
          const own = parts.get(id) ?? [];
          expect(sum(own, (part) => part.quantity)).toBe(quantity.toString());
          expect(sum(own, (part) => part.fees)).toBe(fees.toString());
        }
        for (const trade of trades) {
          expect(sum(trade.fills, ({ fees }) => fees)).toBe(trade.fees.plus(trade.openFees).toString());
        }
      }),
    );
  });

  test('quantities are conserved: entered − exited = open, and Σ open = the position', () => {
    fc.assert(
      fc.property(fills, methods, (executions, method) => {
        const trades = build(executions, method);
        for (const { fills: parts, quantity, openQuantity, peakQuantity } of trades) {
          const exits = parts.filter(({ role }) => role === 'EXIT');
          expect(sum(exits, (part) => part.quantity)).toBe(quantity.minus(openQuantity).toString());
          expect(peakQuantity.lessThanOrEqualTo(quantity)).toBe(true);
        }
        const position = sum(trades, ({ side, openQuantity }) =>
          side === 'LONG' ? openQuantity : openQuantity.negated(),
        );
        expect(position).toBe(sum(executions, signed));
      }),
    );
  });

  test('a prefix and then everything: closed trades stay what they were and keep their ids', () => {
    fc.assert(
      fc.property(fills, fc.nat(), methods, (executions, cut, method) => {
        const prefix = executions.slice(0, cut % (executions.length + 1));
        const before = build(prefix, method);
        const after = build(executions, method);
        const closed = before.filter(({ status }) => status === 'CLOSED');
        expect(asText(after.slice(0, closed.length))).toEqual(asText(closed));

        const executionIds = (trade: RoundTrip) => trade.fills.map((fill) => fill.executionId);
        const previous = before.map((trade, index) => ({
          tradeId: `trd_${index}`,
          executionIds: executionIds(trade),
        }));
        const ids = matchTradeIds(
          previous,
          after.map((trade) => ({ executionIds: executionIds(trade) })),
        );
        expect(ids.slice(0, before.length)).toEqual(previous.map(({ tradeId }) => tradeId));
        expect(ids.slice(before.length).every((id) => id === null)).toBe(true);
      }),
    );
  });

  test('a split that is undone at once changes no P&L', () => {
    fc.assert(
      fc.property(
        fills,
        fc.nat(),
        fc.integer({ min: 2, max: 9 }),
        methods,
        (executions, at, ratio, method) => {
          const index = at % (executions.length + 1);
          const when = executions[index] ?? executions.at(-1);
          if (when === undefined) return;
          const { executedAt } = when;
          const split = { event: 'SPLIT' as const, executedAt, sequence: when.sequence };
          const [one, many] = [new Decimal(1), new Decimal(ratio)];
          const withSplits: EngineExecution[] = [
            ...executions,
            { ...split, id: 'a1', newShares: one, oldShares: many },
            { ...split, id: 'a2', newShares: many, oldShares: one },
          ];
          const closed = (trades: RoundTrip[]) =>
            trades.filter(({ status }) => status === 'CLOSED').map(totals);
          expect(closed(build(withSplits, method))).toEqual(closed(build(executions, method)));
        },
      ),
    );
  });
});
