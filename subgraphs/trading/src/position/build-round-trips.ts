import type { Decimal } from 'decimal.js';
import { createDayOf } from './lots/calendar-day.ts';
import { exact } from './lots/exact-decimal.ts';
import { inExecutionOrder } from './lots/execution-order.ts';
import type { LotMethod } from './lots/lot-book.ts';
import { type Fill, type OpenRoundTrip, openRoundTrip } from './open-round-trip.ts';
import type { EngineExecution, PositionExecution, RoundTrip } from './round-trip.ts';

export type RoundTripOptions = {
  /** Money for one point of price and one unit of quantity: 1 for stock, 100 for a US option, 50 for ES. */
  multiplier: Decimal;
  /** IANA zone of the broker account: it decides which day a close belongs to. */
  timeZone: string;
  /** Which lots an exit closes. Changes when P&L is realised, never a closed trade's total. */
  lotMethod: LotMethod;
};

/**
 * The trades, in order of opening, of the executions of one instrument in one account and one lane. They may come
 * in any order; only instant, sequence and id decide. At most the last trade is open.
 *
 * Every event but SPLIT moves the position by its quantity, so an expiry or a sale without the position that it
 * should close opens a trade: history that starts in the middle shows up instead of vanishing, and heals when its
 * OPENING_POSITION arrives. A split while flat changes nothing.
 *
 * Nothing is rounded but shares of an amount (entry fees over several exits, average cost, a split lot), to 20
 * decimal places, the last taker getting the exact rest. Linear in the number of executions once they are sorted.
 * Throws RangeError on a quantity or split ratio that is not greater than 0, a bad instant or an unknown zone.
 */
export function buildRoundTrips(
  executions: readonly EngineExecution[],
  options: RoundTripOptions,
): RoundTrip[] {
  const dayOf = createDayOf(options.timeZone);
  const multiplier = exact(options.multiplier);
  const trips: RoundTrip[] = [];
  let open: OpenRoundTrip | null = null;

  const start = (fill: Fill, side: PositionExecution['side']): OpenRoundTrip =>
    openRoundTrip(fill, side === 'BUY' ? 'LONG' : 'SHORT', multiplier, options.lotMethod);

  for (const { key, item: execution } of inExecutionOrder(executions)) {
    if (execution.event === 'SPLIT') {
      assertPositive(execution.id, execution.newShares, execution.oldShares);
      open?.split(execution);
      continue;
    }
    const fill = toFill(execution, dayOf(key));
    if (open === null) {
      open = start(fill, execution.side);
    } else if ((open.side === 'LONG') === (execution.side === 'BUY')) {
      open.enter(fill);
    } else {
      const rest: Fill | null = open.exit(fill);
      if (open.isFlat()) {
        trips.push(open.snapshot());
        open = rest === null ? null : start(rest, execution.side);
      }
    }
  }
  if (open !== null) trips.push(open.snapshot());
  return trips;
}

function toFill({ id, executedAt, quantity, price, fees }: PositionExecution, day: string): Fill {
  assertPositive(id, quantity);
  return {
    executionId: id,
    executedAt,
    day,
    quantity: exact(quantity),
    price: exact(price),
    fees: exact(fees),
  };
}

function assertPositive(id: string, ...quantities: readonly Decimal[]): void {
  if (quantities.every((quantity) => quantity.isFinite() && quantity.greaterThan(0))) return;
  throw new RangeError(`Execution ${id}: a quantity must be greater than 0.`);
}
